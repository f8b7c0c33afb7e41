import { Refusal, type RefusalCode } from '../refusal'

/**
 * Where a contract stands: `sent` to the worker, `viewed` by them, `signed` by the worker, `completed` once the employer has
 * signed after the worker. `expired` waits for more time; the others are ends.
 */
export const contractStatuses = [
  'sent',
  'viewed',
  'signed',
  'completed',
  'declined',
  'withdrawn',
  'expired',
  'terminated',
  'superseded',
] as const
export type ContractStatus = (typeof contractStatuses)[number]

/** What a contract is for: the first of an application, a newer version of one, or the end of one by agreement. */
export const contractPurposes = ['start', 'renew', 'end'] as const
export type ContractPurpose = (typeof contractPurposes)[number]

/**
 * What happens to a contract. The worker views, signs, declines or asks for time; the employer counter-signs, withdraws or
 * extends; time lets it expire; a newer version supersedes it, and an ending that both have signed ends it.
 */
export const contractActs = [
  'view',
  'sign',
  'decline',
  'ask-time',
  'counter-sign',
  'withdraw',
  'extend',
  'expire',
  'supersede',
  'end',
] as const
export type ContractAct = (typeof contractActs)[number]

/** What comes of an act: the next status, or the fact that stops it. */
export type Outcome = { to: ContractStatus } | { refused: RefusalCode }
type Outcomes = Readonly<Record<ContractAct, Outcome>>

/** Every act but viewing is refused for the same reason. */
function closed(status: ContractStatus, refused: RefusalCode): Outcomes {
  const no = { refused } as const
  return {
    view: { to: status },
    sign: no,
    decline: no,
    'ask-time': no,
    'counter-sign': no,
    withdraw: no,
    extend: no,
    expire: no,
    supersede: no,
    end: no,
  }
}

const beforeSigning = {
  decline: { to: 'declined' },
  'counter-sign': { refused: 'AGREEMENT_NOT_SIGNED' },
  withdraw: { to: 'withdrawn' },
  expire: { to: 'expired' },
  supersede: { to: 'superseded' },
  end: { refused: 'AGREEMENT_NOT_SIGNED' },
} as const satisfies Partial<Outcomes>

/** Every act in every status. Nothing is signed that was not viewed, and nothing that the worker has signed runs out. */
export const contractLife: Readonly<Record<ContractStatus, Outcomes>> = {
  sent: {
    ...beforeSigning,
    view: { to: 'viewed' },
    sign: { refused: 'AGREEMENT_NOT_OPENED' },
    decline: { refused: 'AGREEMENT_NOT_OPENED' },
    'ask-time': { to: 'sent' },
    extend: { to: 'sent' },
  },
  viewed: {
    ...beforeSigning,
    view: { to: 'viewed' },
    sign: { to: 'signed' },
    'ask-time': { to: 'viewed' },
    extend: { to: 'viewed' },
  },
  signed: {
    ...closed('signed', 'AGREEMENT_ALREADY_SIGNED'),
    'counter-sign': { to: 'completed' },
    withdraw: { to: 'withdrawn' },
    supersede: { to: 'superseded' },
    end: { to: 'terminated' },
  },
  completed: {
    ...closed('completed', 'AGREEMENT_COMPLETED'),
    sign: { refused: 'AGREEMENT_ALREADY_SIGNED' },
    decline: { refused: 'AGREEMENT_ALREADY_SIGNED' },
    supersede: { to: 'superseded' },
    end: { to: 'terminated' },
  },
  expired: {
    ...closed('expired', 'AGREEMENT_EXPIRED'),
    decline: { to: 'declined' },
    'ask-time': { to: 'expired' },
    withdraw: { to: 'withdrawn' },
    // the worker opens it anew
    extend: { to: 'sent' },
    supersede: { to: 'superseded' },
  },
  declined: closed('declined', 'AGREEMENT_DECLINED'),
  withdrawn: closed('withdrawn', 'AGREEMENT_WITHDRAWN'),
  terminated: closed('terminated', 'AGREEMENT_ENDED'),
  superseded: closed('superseded', 'AGREEMENT_SUPERSEDED'),
}

/** The status after an act; refuses with what the table says. */
export function advance(status: ContractStatus, act: ContractAct): ContractStatus {
  const outcome = contractLife[status][act]
  if ('refused' in outcome) throw new Refusal(outcome.refused)
  return outcome.to
}

/** Whether the worker's signature stands, so that work may begin. */
export function isSigned(status: ContractStatus): boolean {
  return status === 'signed' || status === 'completed'
}

/** As people see it: what nobody has signed in time has expired, whether or not the timer has been there yet. */
export function standingAt({ status, signBy }: { status: ContractStatus; signBy: Date }, at: Date): ContractStatus {
  return (status === 'sent' || status === 'viewed') && at > signBy ? 'expired' : status
}

const signingDays = 7
const day = 86_400_000

/** Until when somebody may sign who was asked at that moment: seven days, for the worker and then for the employer. */
export function signingDeadline(askedAt: Date): Date {
  return new Date(askedAt.getTime() + signingDays * day)
}

/** Why a worker does not want to sign. A short list: words of one's own would be personal data in the evidence for ever. */
export const declineReasons = ['pay', 'hours', 'place', 'unclear', 'other-job', 'other'] as const
export type DeclineReason = (typeof declineReasons)[number]
