import { command, query } from './cloud'

type Life = CloudFunctions['agreement']
export type OwnAgreements = Life['list-agreements']['reply']
export type OwnAgreement = OwnAgreements['agreements'][number]
export type SentAgreements = Life['list-sent-agreements']['reply']
export type SentAgreement = SentAgreements['agreements'][number]
export type Standing = Life['list-sent-agreements']['request']['standing']
export type WithdrawReason = Life['withdraw-agreement']['request']['reason']
export type Ending = Life['propose-ending']['reply']

/** All agreements of the worker, newest first. Throws `CloudError`. */
export function listAgreements(cursor?: string): Promise<OwnAgreements> {
  return query('agreement', 'list-agreements', cursor === undefined ? {} : { cursor })
}

/** Asks the employer for more time to sign. Throws `CloudError` with what the life of the agreement says. */
export function askForTime(agreement: Life['ask-for-time']['request'], key: string): Promise<unknown> {
  return command('agreement', 'ask-for-time', { data: agreement, key })
}

/** Proposes the end of an agreement, which is signed next. Throws `CloudError` `ALREADY_ENDING`, `NEWER_AGREEMENT_WAITS`. */
export function proposeEnding(proposal: Life['propose-ending']['request'], key: string): Promise<Ending> {
  return command('agreement', 'propose-ending', { data: proposal, key })
}

/** The employer's agreements that stand at one place, by name. Throws `CloudError` `NOT_ALLOWED`. */
export function listSentAgreements(standing: Standing, cursor?: string): Promise<SentAgreements> {
  return query('agreement', 'list-sent-agreements', { standing, ...(cursor !== undefined && { cursor }) })
}

/** Gives a worker seven more days. Throws `CloudError` with what the life of the agreement says. */
export function extendAgreement(contractId: string, key: string): Promise<unknown> {
  return command('agreement', 'extend-agreement', { data: { contractId }, key })
}

/** Takes an agreement back. Throws `CloudError` `AGREEMENT_IN_USE`, and with what the life of the agreement says. */
export function withdrawAgreement(act: Life['withdraw-agreement']['request'], key: string): Promise<unknown> {
  return command('agreement', 'withdraw-agreement', { data: act, key })
}

/** Offers a worker to end an agreement. Throws `CloudError` `ALREADY_ENDING`, `NEWER_AGREEMENT_WAITS`. */
export function offerEnding(offer: Life['offer-ending']['request'], key: string): Promise<unknown> {
  return command('agreement', 'offer-ending', { data: offer, key })
}
