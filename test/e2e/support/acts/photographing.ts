import { photoWords } from '../../../../miniprogram/i18n/document-photo'
import { identityWords } from '../../../../miniprogram/i18n/identity'
import { say, type Word } from '../../../../simulator/phone/runtime/screens/words'
import * as v from 'valibot'
import { entryOf } from '../words'
import { openPage, pages, sentenceOf, type Act } from './play'

const wish = v.object({ flaws: v.optional(v.array(v.string()), []), times: v.optional(v.number(), 1) })
/** What lies before the camera, by the flaw of the photo. */
const views: Readonly<Record<string, Word>> = {
  blurred: 'cameraBlurred',
  copy: 'cameraCopy',
  reshoot: 'cameraScreen',
  edited: 'cameraEdited',
}

/** The form filled from a photo of the worker's own card. */
export const photographing: Readonly<Record<string, Act>> = {
  'read-document': async (play, step) => {
    const { worker } = play
    const { flaws, times } = v.parse(wish, step.wish)
    const [flaw] = flaws
    await openPage(play, pages.identity)
    await worker.tap(identityWords.consentNumber.zh)
    for (let taken = 0; taken < times; taken += 1) {
      await worker.tap(photoWords.take.zh)
      await worker.tap(say(flaw === undefined ? 'cameraCard' : entryOf(views, flaw), 'zh_CN'))
      await worker.sees(step.refusal === undefined ? photoWords.filled.zh : sentenceOf(step.refusal))
    }
  },
}
