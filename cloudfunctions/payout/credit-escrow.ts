import type { Context } from '../shared/context'
import * as ledger from '../shared/domain/ledger'
import { Refusal } from '../shared/refusal'
import { lockEscrow } from '../shared/store/pay-runs'
import { accountBalance, findPostedAmount, postEntries } from '../shared/store/ledger'
import type { CreditEscrowReply, CreditEscrowRequest } from './api'

/**
 * Books money that an employer has paid to the platform's merchant account. One reference is one credit: the same again
 * changes nothing, and with another amount it is refused with KEY_REUSED_WITH_OTHER_DATA.
 */
export async function creditEscrow(
  { employerId, amountFen, reference }: CreditEscrowRequest,
  { db, now, newId }: Context<'operator'>,
): Promise<CreditEscrowReply> {
  return db.transaction().execute(async (transaction) => {
    if (!(await lockEscrow(transaction, employerId))) throw new Refusal('NOT_FOUND')
    const posted = await findPostedAmount(transaction, employerId, { event: 'credit-escrow', reference })
    if ((posted ?? amountFen) !== amountFen) throw new Refusal('KEY_REUSED_WITH_OTHER_DATA')
    const entries = ledger.creditEscrow({ reference, amountFen })
    await postEntries(transaction, { employerId, entries, at: now(), newId })
    return { escrowFen: await accountBalance(transaction, employerId, ledger.escrow) }
  })
}
