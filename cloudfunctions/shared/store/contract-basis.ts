import * as v from 'valibot'
import type { AgreementFacts } from '../domain/comprehension'
import type { Database } from './connect'
import type { ContractKey } from './contract-life'

const factsSchema = v.object({
  fenPerHour: v.number(),
  startsAtLocal: v.string(),
  endsAtLocal: v.string(),
  siteName: v.string(),
  insurance: v.picklist(['employer', 'worker', 'nobody']),
  quit: v.picklist(['any-time', 'penalty', 'not-allowed']),
})

/** What a contract's text was made of, and for whom; an ending has no facts. */
export interface ContractBasis {
  facts: AgreementFacts | undefined
  /** A keyed hash of the person's name and number. */
  personReference: string
}

/** Keeps what a text was made of; what is kept already stays. */
export async function addBasis(
  db: Database,
  { employerId, contractId }: ContractKey,
  { facts, personReference }: ContractBasis,
): Promise<void> {
  await db
    .insertInto('contract_basis')
    .values({
      employer_id: employerId,
      contract_id: contractId,
      facts: facts === undefined ? null : JSON.stringify(facts),
      person_reference: personReference,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** What a contract's text was made of; undefined until the worker has opened it. */
export async function findBasis(db: Database, { employerId, contractId }: ContractKey): Promise<ContractBasis | undefined> {
  const row = await db
    .selectFrom('contract_basis')
    .select(['facts', 'person_reference as personReference'])
    .where('employer_id', '=', employerId)
    .where('contract_id', '=', contractId)
    .executeTakeFirst()
  return row && { facts: row.facts === null ? undefined : v.parse(factsSchema, row.facts), personReference: row.personReference }
}
