import { Refusal, type RefusalCode } from '../refusal'

/** Where a contract stands: `signed` by the worker, `completed` once the employer has signed after the worker. */
export const contractStatuses = ['offered', 'signed', 'completed', 'declined'] as const
export type ContractStatus = (typeof contractStatuses)[number]

/** What people do to a contract: the worker signs or declines, then the employer counter-signs. */
export const contractActs = ['sign', 'decline', 'counter-sign'] as const
export type ContractAct = (typeof contractActs)[number]

/** What comes of an act: the next status, or the fact that stops it. */
export type Outcome = { to: ContractStatus } | { refused: RefusalCode }

/** Every act in every status. A completed and a declined contract stay as they are. */
export const contractLife: Readonly<Record<ContractStatus, Readonly<Record<ContractAct, Outcome>>>> = {
  offered: { sign: { to: 'signed' }, decline: { to: 'declined' }, 'counter-sign': { refused: 'AGREEMENT_NOT_SIGNED' } },
  signed: {
    sign: { refused: 'AGREEMENT_ALREADY_SIGNED' },
    decline: { refused: 'AGREEMENT_ALREADY_SIGNED' },
    'counter-sign': { to: 'completed' },
  },
  completed: {
    sign: { refused: 'AGREEMENT_ALREADY_SIGNED' },
    decline: { refused: 'AGREEMENT_ALREADY_SIGNED' },
    'counter-sign': { refused: 'AGREEMENT_COMPLETED' },
  },
  declined: {
    sign: { refused: 'AGREEMENT_DECLINED' },
    decline: { refused: 'AGREEMENT_DECLINED' },
    'counter-sign': { refused: 'AGREEMENT_DECLINED' },
  },
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

/** Why a worker does not want to sign. A short list: words of one's own would be personal data in the evidence for ever. */
export const declineReasons = ['pay', 'hours', 'place', 'unclear', 'other-job', 'other'] as const
export type DeclineReason = (typeof declineReasons)[number]
