import * as v from 'valibot'
import type { Answer } from '../../../cloudfunctions/shared/action'
import { consentVersions } from '../../../cloudfunctions/shared/domain/consent'
import type { FaceProvider } from '../../../cloudfunctions/shared/domain/identity'
import { chooseProvider } from '../../support/identity-providers'
import { setFault } from './faults'
import type { Command, Lane } from '../lane'
import type { Actor, Cast, Check, Phone } from './people'
import type { Deed, PhoneName, Tap, Typed } from './schedule'

/** A schedule that is being played. */
export interface Stage {
  lane: Lane
  cast: Cast
  provider: FaceProvider
  newKey: () => string
  /** What was answered that no phone should ever be told. */
  faults: string[]
}

const consents = { idNumber: consentVersions['id-number'], face: consentVersions.face }

/** Does one deed; what is not possible just now, such as a face for no check, is left out. */
export async function play(stage: Stage, deed: Deed): Promise<void> {
  const { lane, cast } = stage
  if (deed.do === 'crash') lane.dieAt(deed.at)
  else if (deed.do === 'wait') await lane.world.clock.advance(deed.duration)
  else if (deed.do === 'fault') await setFault(lane, stage.provider, deed)
  else if (deed.do === 'choose-provider') choose(stage, deed.provider)
  else await playOnPhone(stage, cast[deed.who], deed)
}

export function choose(stage: Stage, provider: FaceProvider): void {
  stage.provider = provider
  chooseProvider(stage.lane.world, provider)
}

type PhoneDeed = Extract<Deed, { who: string }>

async function playOnPhone(stage: Stage, actor: Actor, deed: PhoneDeed): Promise<void> {
  switch (deed.do) {
    case 'tap':
      await Promise.all(deed.taps.map(({ phone, on }) => tap(stage, actor, { phone, on, typed: deed.typed })))
      break
    case 'resend':
      await resend(stage, actor, actor.phones[deed.phone])
      break
    case 'show-face':
      await showFace(stage.lane, { check: actor.phones[deed.phone].check, result: deed.result })
      break
    case 'close-and-open':
      await openPage(stage, actor, actor.phones[deed.phone])
      break
  }
}

/** One tap on one phone. */
export async function tap(
  stage: Stage,
  actor: Actor,
  { phone: name, on, typed }: { phone: PhoneName; on: Tap; typed: Typed },
): Promise<Answer | undefined> {
  const phone = actor.phones[name]
  const command = on === 'start' ? starting(actor, typed) : finishing(phone)
  if (command === undefined) return undefined
  phone.lastCommand = { ...command, key: stage.newKey() }
  return send(stage, actor, { phone, command: phone.lastCommand })
}

function starting({ people }: Actor, typed: Typed): Omit<Command, 'key'> {
  return { action: 'start-verification', data: { ...people[typed], consents } }
}

function finishing({ check }: Phone): Omit<Command, 'key'> | undefined {
  return check && { action: 'finish-verification', data: { verificationId: check.verificationId } }
}

async function resend(stage: Stage, actor: Actor, phone: Phone): Promise<void> {
  if (phone.lastCommand !== undefined) await send(stage, actor, { phone, command: phone.lastCommand })
}

const check = v.object({ verificationId: v.string(), verifyId: v.string(), screen: v.picklist(['weixin-face', 'eid']) })
const verified = v.object({ status: v.literal('verified') })

async function send(
  stage: Stage,
  actor: Actor,
  { phone, command }: { phone: Phone; command: Command },
): Promise<Answer | undefined> {
  const answer = await stage.lane.call(actor.openid, 'identity', command)
  if (answer === undefined) return undefined
  if (!answer.ok) {
    if (answer.error.code === 'INTERNAL_FAULT')
      stage.faults.push(`${command.action} answered INTERNAL_FAULT: ${stage.lane.lastFault()}`)
    return answer
  }
  if (v.is(check, answer.data)) phone.check = answer.data
  if (v.is(verified, answer.data)) actor.wasToldVerified = true
  return answer
}

const page = v.object({
  status: v.picklist(['none', 'started', 'verified', 'failed']),
  attemptsLeft: v.number(),
  lockedUntil: v.optional(v.string()),
  open: v.optional(check),
})
export type IdentityPage = v.InferOutput<typeof page>

/** Opens the page of the real-name check; the phone goes on with what is open there, and with nothing else. */
export async function openPage(stage: Stage, { openid }: Actor, phone: Phone): Promise<IdentityPage | undefined> {
  const answer = await stage.lane.call(openid, 'identity', { action: 'get-identity', data: {}, key: stage.newKey() })
  if (answer?.ok !== true) return undefined
  const shown = v.parse(page, answer.data)
  delete phone.check
  if (shown.open !== undefined) phone.check = shown.open
  return shown
}

const doors = { 'weixin-face': ['weixin', 'faces', 'verify_ret'], eid: ['tencent-faceid', 'eids', 'err_code'] } as const

/** The vendor lets nobody through a check that is over or was passed. */
const closed = new Set([404, 409, 410])
const refusal = v.object({ status: v.number() })

/** What happens in front of the camera; a code that this vendor does not have is none. */
export async function showFace(
  { world }: Lane,
  { check: shown, result }: { check: Check | undefined; result: number },
): Promise<void> {
  if (shown === undefined) return
  const [vendor, door, word] = doors[shown.screen]
  await world.clock.settled()
  await world
    .mock(vendor)
    .post(`/${door}/${shown.verifyId}`, { [word]: result })
    .catch((error: unknown) => {
      if (!v.is(refusal, error) || !(closed.has(error.status) || error.status === 400)) throw error
    })
}
