import { expect } from '@playwright/test'
import { withoutFaceWords as words } from '../../../../miniprogram/i18n/without-face'
import { employing } from '../../../../simulator/scenarios/deeds-of-others'
import { say } from '../../../../simulator/phone/runtime/screens/words'
import { entryOf } from '../words'
import { openPage, pages, sentenceOf, type Act, type Play } from './play'

/** The way without a face. The worker's part is tapped; members of the employer vouch on phones of their own, over HTTP. */
export const vouching: Readonly<Record<string, Act>> = {
  'ask-for-review': async (play, { refusal }) => {
    const { worker, scene } = play
    await openPage(play, pages.withoutFace)
    await worker.type(words.nameHint.zh, scene.person.name)
    await worker.type(words.idNumberHint.zh, scene.person.idNumber)
    await worker.tap(words.consentNumber.zh)
    await worker.tap(words.consentPhone.zh)
    await worker.tap(words.send.zh)
    await worker.tap(say('allow', 'zh_CN'))
    await worker.sees(refusal === undefined ? words.waiting.zh : sentenceOf(refusal))
    await learnReview(play)
  },
  'list-identity-reviews': overHttp('list-identity-reviews'),
  vouch: overHttp('vouch'),
  'vouch-as-owner': overHttp('vouch-as-owner'),
  'refuse-to-vouch': overHttp('refuse-to-vouch'),
}

function overHttp(deed: string): Act {
  return async ({ scene }, { wish, refusal }) => {
    const answer = entryOf(employing, deed)(scene, wish)
    if (refusal === undefined) await answer
    else await expect(answer, `${deed} is refused`).rejects.toMatchObject({ code: refusal })
  }
}

/** The review that was asked for on the screen, if it came to one. */
async function learnReview({ scene }: Play): Promise<void> {
  const { reviews } = await scene.reviewer.ask('identity', 'list-reviews', {})
  const own = reviews.find(({ workerName }) => workerName === scene.person.name)
  if (own !== undefined) scene.reviewId = own.reviewId
}
