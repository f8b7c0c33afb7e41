import type { Answer } from '../../../cloudfunctions/shared/action'
import type { FunctionName } from '../../../simulator/cloud/features'
import type { Lane } from '../lane'
import type { Cast } from './people'

/** A schedule that is being played. */
export interface Stage {
  lane: Lane
  cast: Cast
  newKey: () => string
  /** What was answered that no phone should ever be told. */
  faults: string[]
}

export interface Request {
  feature: FunctionName
  action: string
  data: object
}

/** One request of a side, under a key of its own. */
export async function send(
  stage: Stage,
  side: 'worker' | 'owner',
  { feature, action, data }: Request,
): Promise<Answer | undefined> {
  const command = { action, data, key: stage.newKey() }
  stage.cast.last[side] = { feature, command }
  return note(stage, action, await stage.lane.call(stage.cast[side], feature, command))
}

/** The last request of a side once more. */
export async function resend(stage: Stage, side: 'worker' | 'owner'): Promise<void> {
  const sent = stage.cast.last[side]
  if (sent !== undefined) note(stage, sent.command.action, await stage.lane.call(stage.cast[side], sent.feature, sent.command))
}

function note(stage: Stage, action: string, answer: Answer | undefined): Answer | undefined {
  if (answer?.ok === false && answer.error.code === 'INTERNAL_FAULT')
    stage.faults.push(`${action} answered INTERNAL_FAULT: ${stage.lane.lastFault()}`)
  return answer
}
