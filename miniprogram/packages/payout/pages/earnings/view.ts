import { payoutFailureCauses, kindOfPayoutFailure } from '../../../../i18n/payout-failures'
import { earningsWords as words } from '../../../../i18n/payout'
import { t } from '../../../../i18n/index'
import type { Payout } from '../../../../services/payout'
import { dayAndTime, yuan } from '../../../../utils/format'
import { countdown, jobOn, payrollZone, tagOf, type Tag } from '../../utils/payout-words'

export interface EarningsRow {
  payoutId: string
  net: string
  job: string
  employer: string
  tag: Tag
  /** Until when to confirm, or why it failed. */
  note: string
  /** The label of where a tap leads. */
  open: string
  url: string
}

/** One payout in words; `now` in milliseconds. */
export function earningsRow(payout: Payout, now: number): EarningsRow {
  const { payoutId, netFen, employerName } = payout
  return {
    payoutId,
    net: yuan(netFen),
    job: jobOn(payout),
    employer: employerName,
    tag: tagOf(payout),
    note: noteOf(payout, now),
    ...wayOn(payout),
  }
}

/** The line that changes by itself. */
export function noteOf({ status, confirmBy, paidAt, failure }: Payout, now: number): string {
  if (status === 'confirming' && confirmBy !== undefined)
    return [countdown(confirmBy, now), t(words.confirmBy, { time: dayAndTime(confirmBy, payrollZone) })].join(' · ')
  if (status === 'failed' && failure !== undefined) return t(payoutFailureCauses[kindOfPayoutFailure(failure)])
  return status === 'paid' && paidAt !== undefined ? dayAndTime(paidAt, payrollZone) : ''
}

function wayOn({ status, employerId, payoutId }: Payout): { open: string; url: string } {
  const query = `?employerId=${employerId}&payoutId=${payoutId}`
  if (status === 'paid') return { open: t(words.tapSlip), url: `/packages/payout/pages/slip/slip${query}` }
  const url = `/packages/payout/pages/confirm/confirm${query}`
  return { open: t(status === 'confirming' ? words.tapConfirm : words.tapLook), url }
}
