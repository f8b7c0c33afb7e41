import type { Context } from '../shared/context'
import { dayIn } from '../shared/domain/zone'
import { escrow } from '../shared/domain/ledger'
import { sumFen } from '../shared/domain/money'
import { isLargeEnough, type Pay } from '../shared/domain/payout'
import { showNames } from '../shared/process/show-names'
import { accountBalance } from '../shared/store/ledger'
import { listUnpaidRecords, type WorkRecord } from '../shared/store/records'
import type { PayRunItem, PreviewPayRunReply, PreviewPayRunRequest } from './api'
import { payFor } from './pay-computation'

/** What one run takes, and WeChat Pay's batches would. */
const largestRun = 1000

/** What a run would pay now: approved records in no payout yet, without those too small for WeChat Pay to carry. */
export async function previewPayRun(_: PreviewPayRunRequest, context: Context<'employer'>): Promise<PreviewPayRunReply> {
  const { db, now, principal } = context
  const [records, escrowFen] = await Promise.all([
    listUnpaidRecords(db, principal.employerId, largestRun),
    accountBalance(db, principal.employerId, escrow),
  ])
  const pays = (await payFor(db, records, now())).filter(isLargeEnough)
  const recordOf = new Map(records.map((record) => [record.recordId, record]))
  const nameOf = await showNames(context, records, 'pay-run')
  const items = pays.flatMap((pay) => {
    const record = recordOf.get(pay.recordId)
    return record === undefined ? [] : [itemOf(pay, record, nameOf(record))]
  })
  const totalGrossFen = sumFen(items.map((item) => item.grossFen))
  return {
    items,
    totalGrossFen,
    totalTaxFen: sumFen(items.map((item) => item.taxFen)),
    totalNetFen: sumFen(items.map((item) => item.netFen)),
    escrowFen,
    enough: totalGrossFen <= escrowFen,
  }
}

function itemOf({ recordId, grossFen, taxFen, netFen }: Pay, record: WorkRecord, workerName: string): PayRunItem {
  const { jobTitle, paidMinutes, zone, plannedStart } = record
  return { recordId, workerName, jobTitle, workDate: dayIn(zone, plannedStart), paidMinutes, grossFen, taxFen, netFen }
}
