import { getWorkCard } from './account'
import { command } from './cloud'

type Contract = CloudFunctions['contract']
export type Agreement = Contract['open-agreement']['reply']
export type Evidence = NonNullable<Agreement['signature']>
export type DeclineReason = Contract['decline-agreement']['request']['reason']
export type Strokes = Contract['sign-agreement']['request']['strokes']
/** Who signs, with whom, and the shift that is to be covered once it is done. */
export interface Signer {
  workerNo: string
  maskedName?: string
  employerName?: string
  shiftId?: string
}

/** The agreement of an application, made when it is first opened. Throws `CloudError` `NOT_VERIFIED`, `NOT_FOUND`, or an age limit. */
export function openAgreement(application: Contract['open-agreement']['request']): Promise<Agreement> {
  return command('contract', 'open-agreement', { data: application })
}

/**
 * Signs. Throws `CloudError` `AGREEMENT_TEXT_CHANGED`, `TEXT_NOT_READ`, `SIGNATURE_TOO_SMALL`, `AGREEMENT_ALREADY_SIGNED`,
 * `VENDOR_UNAVAILABLE`.
 */
export function signAgreement(act: Contract['sign-agreement']['request'], key: string): Promise<Evidence> {
  return command('contract', 'sign-agreement', { data: act, key })
}

/** Says no to an agreement. Throws `CloudError` `AGREEMENT_ALREADY_SIGNED`, `AGREEMENT_DECLINED`. */
export function declineAgreement(act: Contract['decline-agreement']['request'], key: string): Promise<unknown> {
  return command('contract', 'decline-agreement', { data: act, key })
}

/** The worker as the card names them; the employer and the shift where the card is about this application. Throws `CloudError`. */
export async function getSigner(applicationId: string): Promise<Signer> {
  const { workerNo, maskedName, engagement } = await getWorkCard()
  const worker = { workerNo, ...(maskedName !== undefined && { maskedName }) }
  if (engagement?.applicationId !== applicationId) return worker
  const { employerName, shift } = engagement
  return { ...worker, employerName, ...(shift && { shiftId: shift.shiftId }) }
}
