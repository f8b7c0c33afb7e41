import { callAction } from '../../cloudfunctions/shared/action'
import { uuidGenerator } from '../../cloudfunctions/shared/ids'
import type { Caller } from '../../cloudfunctions/shared/principal'
import { followClock } from '../cloud/clock'
import type { DoorTools } from '../cloud/door/tools'
import { actionsOf } from '../cloud/features'
import type { MockControl } from '../cloud/mock-control'
import type { MockName } from '../cloud/mocks'
import { openidOf, RefusedCall, type Phone } from './phone'
import { randomUUID } from 'node:crypto'

/** Where the demo data is played: the cloud's own actions, called with a clock of the story. */
export interface Stage {
  tools: DoorTools
  mocks: ReadonlyMap<MockName, MockControl>
}

/** Moves the shared clock and those of the vendors to a moment of the story. */
export async function moveTo({ tools, mocks }: Stage, at: Date): Promise<void> {
  const offsetMs = at.getTime() - Date.now()
  await tools.state.setClock(offsetMs)
  await followClock([...mocks.values()], offsetMs)
}

/** Somebody's phone at a moment of the story, which the caller may move on. */
export function phoneAt(stage: Stage, persona: string, moment: { at: Date }): Phone {
  const openid = openidOf(persona)
  return {
    openid,
    mocks: stage.mocks,
    now: () => Promise.resolve(moment.at),
    ask: (feature, action, data) => perform(stage, { caller: { kind: 'phone', openid }, at: moment.at, feature, action, data }),
  }
}

interface Act {
  caller: Caller
  at: Date
  feature: CloudFeature
  action: string
  data: unknown
}

let made = 0

/** Calls one action with the clock of the story. */
export async function perform<Reply>({ tools }: Stage, { caller, at, feature, action, data }: Act): Promise<Reply> {
  const environment = {
    ...tools.environmentAt({ clockOffsetMs: 0 }),
    now: () => new Date(at),
    // a little later each time, so that ids sort in the order of their making
    newId: uuidGenerator(() => new Date(at.getTime() + (made++ % 20_000))),
    log: tools.log.child({}, { level: 'warn' }),
  }
  const event = { action, data, key: randomUUID() }
  const answer = await callAction(await actionsOf(feature), { caller, event }, environment)
  if (!answer.ok) throw new RefusedCall(`${feature}/${action}`, answer.error.code, answer.error.detail)
  return answer.data as Reply
}
