import { aSignature } from '../../support/builders/agreements'
import { aPerson, apply, becomeWorker, prepareToSign, verify, type JobKey } from '../../support/onboarding'
import type { World } from '../../support/world'

/** What has happened to an agreement before the worker draws. */
export const prepared = ['sent', 'opened', 'questions', 'intent']

/** A signing as the phone sends it. */
export interface Act {
  employerId: string
  contractId: string
  textSha256: string
  readMilliseconds: number
  readToEnd: boolean
  strokes: [number, number][][]
}
export interface Somebody {
  persona: string
  sequence: number
  name?: string
}

/** Opens the agreement of a verified worker. */
export async function openedOnly(
  world: World,
  job: JobKey,
  { persona, sequence, name = '李娜' }: Somebody,
): Promise<CloudFunctions['contract']['open-agreement']['reply']> {
  await becomeWorker(world, persona)
  const { employerId, applicationId } = await apply(world, persona, job)
  await verify(world, persona, aPerson({ sequence, name }))
  return world.expectOk(persona, 'contract', 'open-agreement', { employerId, applicationId })
}

/** A signing of an agreement whose worker has answered the questions and confirmed the intent. */
export async function openedAct(world: World, job: JobKey, somebody: Somebody): Promise<Act> {
  const agreement = await openedOnly(world, job, somebody)
  await prepareToSign(world, somebody.persona, agreement)
  return actOf(agreement)
}

export function actOf({
  employerId,
  contractId,
  textSha256,
}: {
  employerId: string
  contractId: string
  textSha256: string
}): Act {
  return { employerId, contractId, textSha256, readMilliseconds: 4000, readToEnd: true, strokes: aSignature }
}
