import { askActionSheet } from '../screens/action-sheet'
import { say, type Word } from '../screens/words'
import { ApiFailure } from './api'
import { openidOf } from './app'
import type { Around } from './around'
import { askMock } from './mock-door'

/** What can lie before the camera of somebody's phone, with the flaws that the mock vendor knows. */
const views: readonly { word: Word; flaws: readonly string[] }[] = [
  { word: 'cameraCard', flaws: [] },
  { word: 'cameraBlurred', flaws: ['blurred'] },
  { word: 'cameraCopy', flaws: ['copy'] },
  { word: 'cameraScreen', flaws: ['reshoot'] },
  { word: 'cameraEdited', flaws: ['edited'] },
]

/**
 * The camera has nothing to see, so the person chooses: their own identity card, as the mock of FaceID prints it, or a picture
 * of the computer (`file`). Undefined when they leave. Throws `ApiFailure` when the mock can't be reached.
 */
export async function askCamera(around: Around): Promise<{ blob: Blob; name: string } | 'file' | undefined> {
  const { language } = around.device.now
  const items = [...views.map(({ word }) => say(word, language)), say('cameraFile', language)]
  const chosen = await askActionSheet(around, { title: '', items, color: undefined })
  if (chosen === undefined) return undefined
  const view = views[chosen]
  return view ? photographed(around, view.flaws) : 'file'
}

async function photographed(around: Around, flaws: readonly string[]): Promise<{ blob: Blob; name: string }> {
  const body = { openid: openidOf(around.device.now.persona), flaws }
  const answer = await askMock(around, 'tencent-faceid', { path: 'card-photos', body })
  const image = answer.body['image_base64']
  if (typeof image !== 'string') throw new ApiFailure('camera error')
  const bytes = Uint8Array.from(atob(image), (character) => character.charCodeAt(0))
  return { blob: new Blob([bytes], { type: 'image/png' }), name: 'card.png' }
}
