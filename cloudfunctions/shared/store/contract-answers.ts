import { sql } from 'kysely'
import type { KeyTerm } from '../domain/agreement-text'
import type { Database } from './connect'
import type { ContractKey } from './contract-life'

/** How somebody did with one question. */
export interface KeptAnswer {
  term: KeyTerm
  wrong: number
  isRight: boolean
}

export async function listAnswers(db: Database, { employerId, contractId }: ContractKey): Promise<KeptAnswer[]> {
  return db
    .selectFrom('contract_answer')
    .select(['term', 'wrong', sql<boolean>`right_at is not null`.as('isRight')])
    .where('employer_id', '=', employerId)
    .where('contract_id', '=', contractId)
    .execute()
}

/** Counts an answer; what was right once stays right, and is counted no more. */
export async function countAnswer(
  db: Database,
  { employerId, contractId }: ContractKey,
  { term, isRight, at }: { term: KeyTerm; isRight: boolean; at: Date },
): Promise<void> {
  const outcome = isRight ? { wrong: 0, right_at: at } : { wrong: 1, right_at: null }
  await db
    .insertInto('contract_answer')
    .values({ employer_id: employerId, contract_id: contractId, term, ...outcome })
    .onConflict((conflict) =>
      conflict
        .columns(['employer_id', 'contract_id', 'term'])
        .doUpdateSet({ wrong: sql`contract_answer.wrong + excluded.wrong`, right_at: sql`excluded.right_at` })
        .where('contract_answer.right_at', 'is', null),
    )
    .execute()
}
