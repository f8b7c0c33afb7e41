import { sql } from 'kysely'
import type { Entry } from '../domain/ledger'
import type { Database } from './connect'

export interface Posting {
  employerId: string
  entries: readonly Entry[]
  at: Date
  newId: () => string
}

/** Posts entries. What was posted already is not posted again (unique event and reference); gives how many are new. */
export async function postEntries(db: Database, { employerId, entries, at, newId }: Posting): Promise<number> {
  if (entries.length === 0) return 0
  const posted = await db
    .insertInto('ledger_entry')
    .values(
      entries.map((entry) => ({
        employer_id: employerId,
        entry_id: newId(),
        debit_account: entry.debit,
        credit_account: entry.credit,
        amount_fen: entry.amountFen,
        event: entry.event,
        reference: entry.reference,
        at,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['employer_id', 'event', 'reference', 'debit_account', 'credit_account']).doNothing(),
    )
    .returning('entry_id')
    .execute()
  return posted.length
}

/** What an account of an employer holds: credits less debits, in fen. */
export async function accountBalance(db: Database, employerId: string, account: string): Promise<number> {
  const row = await sql<{ balance: number }>`select (
      (select coalesce(sum(amount_fen), 0) from ledger_entry where employer_id = ${employerId} and credit_account = ${account})
    - (select coalesce(sum(amount_fen), 0) from ledger_entry where employer_id = ${employerId} and debit_account = ${account})
    )::bigint as balance`.execute(db)
  return row.rows[0]?.balance ?? 0
}

/** The amount that an event with a reference has posted, undefined when there is none. */
export async function findPostedAmount(
  db: Database,
  employerId: string,
  { event, reference }: Pick<Entry, 'event' | 'reference'>,
): Promise<number | undefined> {
  const row = await db
    .selectFrom('ledger_entry')
    .select('amount_fen as amountFen')
    .where('employer_id', '=', employerId)
    .where('event', '=', event)
    .where('reference', '=', reference)
    .executeTakeFirst()
  return row?.amountFen
}
