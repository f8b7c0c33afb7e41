/** One debit, one credit, a positive amount: an entry balances by construction. */
export interface Entry {
  debit: string
  credit: string
  amountFen: number
  event: LedgerEvent
  /** With the event, what makes the entry happen once only. */
  reference: string
}
export type LedgerEvent = 'credit-escrow' | 'settle' | 'initiate' | 'success' | 'release'

export const escrow = 'employer_escrow'
export const inTransit = 'payout_in_transit'
export const operating = 'wechat_operating'
const incomeTax = 'iit_payable'

/** What is owed to one worker. */
export function payableTo(workerId: string): string {
  return `worker_payable:${workerId}`
}

interface Obligation {
  payoutId: string
  workerId: string
  netFen: number
  taxFen: number
}
interface Transfer {
  outBillNo: string
  workerId: string
  netFen: number
}

/** The employer's money arrives at the platform's merchant account. */
export function creditEscrow(credit: { reference: string; amountFen: number }): Entry[] {
  return [entry('credit-escrow', credit.reference, { debit: operating, credit: escrow, amountFen: credit.amountFen })]
}

/** Approved pay becomes what is owed to the worker and to the tax office. */
export function settle({ payoutId, workerId, netFen, taxFen }: Obligation): Entry[] {
  const net = entry('settle', payoutId, { debit: escrow, credit: payableTo(workerId), amountFen: netFen })
  const tax = entry('settle', payoutId, { debit: escrow, credit: incomeTax, amountFen: taxFen })
  return [net, tax].filter(({ amountFen }) => amountFen > 0)
}

/** A bill number carries the money from here on. */
export function initiate({ outBillNo, workerId, netFen }: Transfer): Entry[] {
  return [entry('initiate', outBillNo, { debit: payableTo(workerId), credit: inTransit, amountFen: netFen })]
}

/** The bill is paid. */
export function succeed({ outBillNo, netFen }: Transfer): Entry[] {
  return [entry('success', outBillNo, { debit: inTransit, credit: operating, amountFen: netFen })]
}

/** The bill is dead: what it carried is owed again. */
export function release({ outBillNo, workerId, netFen }: Transfer): Entry[] {
  return [entry('release', outBillNo, { debit: inTransit, credit: payableTo(workerId), amountFen: netFen })]
}

/** What each account holds: credits less debits. They add up to zero. */
export function balances(entries: readonly Pick<Entry, 'debit' | 'credit' | 'amountFen'>[]): Map<string, number> {
  const totals = new Map<string, number>()
  for (const { debit, credit, amountFen } of entries) {
    totals.set(debit, (totals.get(debit) ?? 0) - amountFen)
    totals.set(credit, (totals.get(credit) ?? 0) + amountFen)
  }
  return totals
}

function entry(
  event: LedgerEvent,
  reference: string,
  { debit, credit, amountFen }: Pick<Entry, 'debit' | 'credit' | 'amountFen'>,
): Entry {
  return { debit, credit, amountFen, event, reference }
}
