import { Refusal } from '../refusal'
import { billNumber } from './bill-number'
import type { MemberRole } from './employer'
import { initiate, release, settle, succeed, type Entry } from './ledger'
import { sumFen } from './money'
import { withhold, type MonthIncome, type TaxBasis } from './tax'

/** `sending`: on its way, outcome not known yet. `confirming`: waits for the worker's tap. `failed`: verified, payable again. */
export type PayoutStatus = 'sending' | 'confirming' | 'paying' | 'paid' | 'failed'

/** WeChat Pay's smallest transfer, and from where on it demands the name (reference: create, field limits). */
const smallestNetFen = 10
const nameFromFen = 200_000

/** An approved record that may become a payout. */
export interface Payable {
  recordId: string
  workerId: string
  grossFen: number
  decision: 'approve' | 'reject' | null
  hasPayout: boolean
}
export interface Pay {
  recordId: string
  workerId: string
  grossFen: number
  taxFen: number
  netFen: number
  basis: TaxBasis
}

/** Only finance and the owner move money. */
export function refuseUnlessFinance(role: MemberRole): void {
  if (role !== 'finance' && role !== 'owner') throw new Refusal('NOT_ALLOWED')
}

/** Every record of a run has to be approved and not yet paid for. */
export function refuseUnpayable(records: readonly Payable[], wanted: readonly string[]): void {
  const known = new Map(records.map((record) => [record.recordId, record]))
  for (const recordId of wanted) {
    const record = known.get(recordId)
    if (record === undefined) throw new Refusal('NOT_FOUND')
    if (record.decision !== 'approve') throw new Refusal('RECORD_NOT_APPROVED', { recordId })
    if (record.hasPayout) throw new Refusal('RECORD_ALREADY_IN_PAY_RUN', { recordId })
  }
}

/** Tax and net of records in the order given; those of one worker follow one another in the year's total. */
export function computePay(
  records: readonly Pick<Payable, 'recordId' | 'workerId' | 'grossFen'>[],
  { years, month }: { years: ReadonlyMap<string, readonly MonthIncome[]>; month: number },
): Pay[] {
  const running = new Map(years)
  return records.map(({ recordId, workerId, grossFen }) => {
    const year = running.get(workerId) ?? []
    const basis = withhold(year, { month, grossFen })
    const taxFen = Math.min(basis.withheldFen, grossFen)
    running.set(workerId, [...year, { month, grossFen, withheldFen: taxFen }])
    return { recordId, workerId, grossFen, taxFen, netFen: grossFen - taxFen, basis }
  })
}

/** Whether WeChat Pay can carry it. */
export function isLargeEnough({ netFen }: Pick<Pay, 'netFen'>): boolean {
  return netFen >= smallestNetFen
}

/** A run pays from money that is there. */
export function refuseRun(pays: readonly Pay[], escrowFen: number): void {
  if (pays.length === 0) throw new Refusal('NOTHING_TO_PAY')
  const small = pays.find((pay) => !isLargeEnough(pay))
  if (small !== undefined) throw new Refusal('AMOUNT_TOO_SMALL', { recordId: small.recordId })
  const neededFen = sumFen(pays.map(({ grossFen }) => grossFen))
  if (neededFen > escrowFen) throw new Refusal('ESCROW_TOO_LOW', { neededFen, escrowFen })
}

/** The exact request of a bill, stored before the first send: the same number always carries the same parameters. */
export interface TransferRequest {
  appId: string
  openid: string
  amountFen: number
  remark: string
  jobTitle: string
  purpose: string
  /** The sealed name, copied from the identity; opened only to be sent. */
  nameSealed?: string
}
interface Receiver {
  appId: string
  openid: string
  jobTitle: string
  workDate: string
  nameSealed: string | null
}

/** The words of a transfer. The receiver sees the remark; job title and purpose are the scene's report. */
export function transferRequest(netFen: number, { appId, openid, jobTitle, workDate, nameSealed }: Receiver): TransferRequest {
  if (netFen >= nameFromFen && nameSealed === null) throw new Refusal('NOT_VERIFIED')
  const named = netFen >= nameFromFen && nameSealed !== null ? { nameSealed } : {}
  const words = { remark: `劳务报酬 ${workDate}`, jobTitle, purpose: `${workDate} 劳务报酬` }
  return { appId, openid, amountFen: netFen, ...words, ...named }
}

export interface Payout {
  employerId: string
  payoutId: string
  workerId: string
  netFen: number
  taxFen: number
  status: PayoutStatus
  attempt: number
  outBillNo: string
}

/** Ledger of a new payout: owed, and on its way. */
export function openingEntries(payout: Payout): Entry[] {
  return [...settle(payout), ...initiate(payout)]
}

/** The next attempt, under a new number: only after the last one is verified dead. */
export function retry(payout: Payout): { attempt: number; outBillNo: string; entries: Entry[] } {
  if (payout.status !== 'failed') throw new Refusal('PAYOUT_NOT_RELEASED', { status: payout.status })
  const attempt = payout.attempt + 1
  const outBillNo = billNumber(payout.payoutId, attempt)
  return { attempt, outBillNo, entries: initiate({ ...payout, outBillNo }) }
}

/** Only a bill that is still open can be put before the worker. */
export function refuseUnlessConfirmable(status: PayoutStatus): void {
  if (status !== 'sending' && status !== 'confirming') throw new Refusal('PAYOUT_NOT_CONFIRMABLE', { status })
}

export function isFinal(status: PayoutStatus): boolean {
  return status === 'paid' || status === 'failed'
}

/** Ledger of a status that a bill has reached. */
export function entriesOnArrival(payout: Payout, status: PayoutStatus): Entry[] {
  if (status === 'paid') return succeed(payout)
  return status === 'failed' ? release(payout) : []
}
