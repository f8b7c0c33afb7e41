import type { Context } from '../shared/context'
import { dayOf } from '../shared/domain/calendar'
import { findGoverningContract, type GoverningContract } from '../shared/store/governing-contract'
import { getSlip, type Slip } from '../shared/store/pay-slips'
import type { GetPaySlipRequest, PaySlip } from './api'
import { payoutSummary } from './payout-views'

/** From punches to net, every number stored when the payout was made: a slip is never computed again with newer rules. */
export async function getPaySlip(request: GetPaySlipRequest, { db, principal }: Context<'worker'>): Promise<PaySlip> {
  const slip = await getSlip(db, { ...request, workerId: principal.workerId })
  const governing = await findGoverningContract(db, slip)
  const figures = { lines: linesOf(slip), record: recordOf(slip), tax: slip.basis, bill: billOf(slip) }
  return { payout: payoutSummary(slip), ...figures, ...(governing && { agreement: agreementOf(governing) }) }
}

/** Deductions are negative, so that gross, premium and tax add up to net. The premium is the employer's: it takes nothing. */
function linesOf({ paidMinutes, payFenPerHour, grossFen, taxFen, netFen }: Slip): PaySlip['lines'] {
  return [
    { kind: 'minutes', amountFen: grossFen, minutes: paidMinutes, payFenPerHour },
    { kind: 'gross', amountFen: grossFen },
    { kind: 'premium', amountFen: 0 },
    { kind: 'tax', amountFen: 0 - taxFen },
    { kind: 'net', amountFen: netFen },
  ]
}

function recordOf({ clockedInAt, clockedOutAt, breakMinutes, zone, siteName }: Slip): PaySlip['record'] {
  return { clockedInAt: clockedInAt.toISOString(), clockedOutAt: clockedOutAt.toISOString(), breakMinutes, zone, siteName }
}

function agreementOf({ signedAt, ...contract }: GoverningContract): NonNullable<PaySlip['agreement']> {
  return { ...contract, signedOn: dayOf(signedAt) }
}

function billOf({ outBillNo, transferBillNo }: Slip): PaySlip['bill'] {
  return { outBillNo, ...(transferBillNo !== null && { transferBillNo }) }
}
