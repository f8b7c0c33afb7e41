import {
  kindOfPayoutFailure,
  payoutFailureCauses,
  payoutFailureForWorker,
  type WorkerNext,
} from '../../../../i18n/payout-failures'
import { confirmWords as words } from '../../../../i18n/payout'
import { t, type Entry } from '../../../../i18n/index'
import type { Payout } from '../../../../services/payout'
import { dayAndTime, yuan } from '../../../../utils/format'
import { countdown, jobOn, payrollZone, tagOf, type Tag } from '../../utils/payout-words'

/**
 * All that the page is drawn from. `asked`: how WeChat's screen was left, which proves nothing; `in-vain` once the cloud has
 * found, after a yes, that nothing was confirmed.
 */
export interface Facts {
  payout: Payout
  canConfirm: boolean
  asked: 'no' | 'done' | 'cancelled' | 'in-vain'
  /** The page no longer looks by itself. */
  paused: boolean
  now: number
}
export type ConfirmTap = 'confirm' | 'look' | 'slip' | 'identity' | 'earnings' | 'tell'
export interface ConfirmView {
  amount: string
  gross: string
  employer: string
  job: string
  tag: Tag
  deadline: string
  left: string
  paidAt: string
  /** Why it was not paid, and who must act. */
  failure: { cause: string; who: string } | null
  label: string
  hint: string
  tap: ConfirmTap
}
type Action = Pick<ConfirmView, 'label' | 'hint' | 'tap'>

/** Whether the outcome may change by itself, so that it is worth looking again. */
export function isUnderWay({ payout, asked }: Pick<Facts, 'payout' | 'asked'>): boolean {
  return payout.status === 'paying' || (payout.status === 'confirming' && asked === 'done')
}

/** What the page shows at an instant (milliseconds). */
export function confirmView(facts: Facts): ConfirmView {
  const { payout, now } = facts
  const { status, confirmBy, paidAt, netFen, grossFen, employerName } = payout
  const waits = status === 'confirming' && confirmBy !== undefined
  return {
    amount: yuan(netFen),
    gross: yuan(grossFen),
    employer: employerName,
    job: jobOn(payout),
    tag: tagOf(payout),
    deadline: waits ? dayAndTime(confirmBy, payrollZone) : '',
    left: waits ? countdown(confirmBy, now) : '',
    paidAt: paidAt === undefined ? '' : dayAndTime(paidAt, payrollZone),
    failure: failureOf(payout),
    ...actionOf(facts),
  }
}

function failureOf({ status, failure = '' }: Payout): ConfirmView['failure'] {
  if (status !== 'failed') return null
  const kind = kindOfPayoutFailure(failure)
  return { cause: t(payoutFailureCauses[kind]), who: t(payoutFailureForWorker[kind].who) }
}

function actionOf(facts: Facts): Action {
  const { status, failure = '' } = facts.payout
  if (status === 'paid') return { label: t(words.seeSlip), hint: '', tap: 'slip' }
  if (status === 'failed') return nexts[payoutFailureForWorker[kindOfPayoutFailure(failure)].next]()
  if (isUnderWay(facts)) return lookBecause(facts.paused ? words.paused : words.checking)
  return status === 'confirming' && facts.canConfirm ? confirmAction(facts) : lookBecause(words.sendingWhy)
}

function lookBecause(why: Entry): Action {
  return { label: t(words.look), hint: t(why), tap: 'look' }
}

function confirmAction({ asked }: Facts): Action {
  return { label: t(words.confirm), hint: t(asked === 'no' ? words.confirmHint : words.cancelled), tap: 'confirm' }
}

const nexts: Readonly<Record<WorkerNext, () => Action>> = {
  tell: () => ({ label: t(words.tell), hint: '', tap: 'tell' }),
  identity: () => ({ label: t(words.toIdentity), hint: '', tap: 'identity' }),
  earnings: () => ({ label: t(words.toEarnings), hint: '', tap: 'earnings' }),
}
