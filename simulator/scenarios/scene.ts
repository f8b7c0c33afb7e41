import type { Person } from '../demo/people'
import type { Phone } from '../demo/phone'
import type { Whereabouts } from '../demo/place'
import type { ReplyOf } from '../demo/requests'
import type { JobKey, TakenShift } from '../demo/steps'
import type { CloudAddress } from './http-phone'

/** What a scenario has come to: the people in it, and the things that they speak about. */
export interface Scene {
  cloud: CloudAddress
  worker: Phone
  reviewer: Phone
  finance: Phone
  owner: Phone
  person: Person
  job: JobKey
  place: Whereabouts
  shift?: TakenShift
  verification?: { verificationId: string; verifyId: string }
  reviewId?: string
  /** The phone with another WeChat account of the same person. */
  other?: Phone
  moveId?: string
  contract?: ReplyOf<'contract', 'open-agreement'>
  recordId?: string
  payoutId?: string
  policyNo?: string
}

/** The thing of that name, which an earlier step has to have brought about. */
export function known<Name extends keyof Scene>(scene: Scene, name: Name): Exclude<Scene[Name], undefined> {
  const thing = scene[name]
  if (thing === undefined) throw new Error(`no step before this one has brought about a ${name}`)
  return thing as Exclude<Scene[Name], undefined>
}

/** How requests name the shift and the payout. */
export function shiftKey(scene: Scene): { employerId: string; shiftId: string } {
  const { employerId, shiftId } = known(scene, 'shift')
  return { employerId, shiftId }
}
export function payoutKey(scene: Scene): { employerId: string; payoutId: string } {
  return { employerId: known(scene, 'shift').employerId, payoutId: known(scene, 'payoutId') }
}
