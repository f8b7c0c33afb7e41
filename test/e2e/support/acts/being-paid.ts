import * as v from 'valibot'
import { confirmWords, payoutWords } from '../../../../miniprogram/i18n/payout'
import { kindOfPayoutFailure, payoutFailureCauses } from '../../../../miniprogram/i18n/payout-failures'
import { tapOnTransfer } from '../vendor-screens'
import { openPage, pages, type Act } from './play'

const status = v.picklist(['sending', 'confirming', 'paying', 'paid', 'failed'])
const payouts = v.object({ payouts: v.optional(v.array(v.object({ status })), []) })
const payout = v.object({ status: v.optional(status), failure: v.optional(v.string()) })

/** From the transfer to the money. */
export const beingPaid: Readonly<Record<string, Act>> = {
  'list-payouts': async (play, { ok }) => {
    await openPage(play, pages.earnings)
    for (const each of v.parse(payouts, ok).payouts) await play.worker.sees(payoutWords[each.status].zh)
  },
  'confirm-transfer': async (play) => {
    await openPage(play, pages.confirm)
    await play.worker.tap(confirmWords.confirm.zh)
    await tapOnTransfer(play.worker, 'confirm')
    await play.worker.waitForPage(pages.confirm)
  },
  'decline-transfer': async (play) => {
    await openPage(play, pages.confirm)
    await play.worker.tap(confirmWords.confirm.zh)
    await tapOnTransfer(play.worker, 'not-now')
    await play.worker.sees(confirmWords.cancelled.zh)
  },
  'check-payout': async (play, { ok }) => {
    const { status: expected, failure } = v.parse(payout, ok)
    const { worker } = play
    if ((await worker.route()) !== pages.confirm) await openPage(play, pages.confirm)
    if (failure !== undefined) await worker.sees(payoutFailureCauses[kindOfPayoutFailure(failure)].zh)
    else if (expected === 'paid') await worker.sees(confirmWords.paidTitle.zh)
    else if (expected !== undefined) await worker.sees(payoutWords[expected].zh)
  },
  'get-confirmation': async (play) => {
    await openPage(play, pages.confirm)
    await play.worker.sees(confirmWords.confirm.zh)
  },
}
