import * as v from 'valibot'
import type { ReplyOf } from '../demo/requests'
import { answersOf, type Answer } from '../demo/reader'
import * as steps from '../demo/steps'
import type { Deed } from './deeds-of-worker'
import { known, type Scene } from './scene'

const answering = v.object({ wrong: v.optional(v.boolean(), false) })
const outcome = v.object({ verify_ret: v.optional(v.number()) })

/** What is done between reading an agreement and drawing the name. */
export const ofSigning: Readonly<Record<string, Deed>> = {
  /** All three right, or the first one wrong. */
  'answer-questions': async (scene, wish) => {
    const { wrong } = v.parse(answering, wish)
    const { questions } = await scene.worker.ask('contract', 'get-signing', keyOf(scene))
    const right = answersOf(known(scene, 'contract'), questions)
    return scene.worker.ask('contract', 'answer-questions', { ...keyOf(scene), answers: wrong ? firstWrong(right) : right })
  },
  'confirm-by-face': async (scene, wish) => {
    const begun = await scene.worker.ask('contract', 'start-intent', { ...keyOf(scene), method: 'face' })
    if (begun.status === 'confirmed') return begun
    await steps.showFace(scene.worker, begun.verifyId, v.parse(outcome, wish).verify_ret)
    return finish(scene, begun.intentId)
  },
  'confirm-by-sms': (scene) => steps.confirmBySms(scene.worker, keyOf(scene)),
}

function finish(scene: Scene, intentId: string): Promise<ReplyOf<'contract', 'finish-intent'>> {
  return scene.worker.ask('contract', 'finish-intent', { ...keyOf(scene), intentId })
}

function firstWrong(right: readonly Answer[]): Answer[] {
  return right.slice(0, 1).map(({ term, option }) => ({ term, option: (option + 1) % 3 }))
}

function keyOf(scene: Scene): { employerId: string; contractId: string } {
  const { employerId, contractId } = known(scene, 'contract')
  return { employerId, contractId }
}
