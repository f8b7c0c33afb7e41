import type { Database } from './connect'

/** The file of an agreement as it stood at one revision: 1 the text, 2 signed by the worker, 3 signed by both. */
export interface ContractDocument {
  employerId: string
  contractId: string
  revision: 1 | 2 | 3
  bytes: Buffer
  /** Of the bytes, hex. */
  sha256: string
  madeAt: Date
}
type ContractKey = Pick<ContractDocument, 'employerId' | 'contractId'>

/** Adds a revision; false when there is one of this number already, which stays as it is. */
export async function addDocument(
  db: Database,
  { employerId, contractId, revision, bytes, sha256, madeAt }: ContractDocument,
): Promise<boolean> {
  const added = await db
    .insertInto('contract_document')
    .values({ employer_id: employerId, contract_id: contractId, revision, bytes, sha256, made_at: madeAt })
    .onConflict((conflict) => conflict.doNothing())
    .returning('revision')
    .executeTakeFirst()
  return added !== undefined
}

/** A revision of the file, the newest one unless its number is given; undefined when there is none. */
export async function findDocument(
  db: Database,
  { employerId, contractId, revision }: ContractKey & { revision?: ContractDocument['revision'] },
): Promise<ContractDocument | undefined> {
  const newestFirst = db
    .selectFrom('contract_document')
    .select(['employer_id as employerId', 'contract_id as contractId', 'revision', 'bytes', 'sha256', 'made_at as madeAt'])
    .where('employer_id', '=', employerId)
    .where('contract_id', '=', contractId)
    .orderBy('revision', 'desc')
    .limit(1)
  return (revision === undefined ? newestFirst : newestFirst.where('revision', '=', revision)).executeTakeFirst()
}

/** Every revision of the file, oldest first. */
export async function listDocuments(db: Database, { employerId, contractId }: ContractKey): Promise<ContractDocument[]> {
  return db
    .selectFrom('contract_document')
    .select(['employer_id as employerId', 'contract_id as contractId', 'revision', 'bytes', 'sha256', 'made_at as madeAt'])
    .where('employer_id', '=', employerId)
    .where('contract_id', '=', contractId)
    .orderBy('revision')
    .execute()
}

/** What is known of the newest revision without its bytes; undefined when there is none. */
export async function findDocumentSize(
  db: Database,
  { employerId, contractId }: ContractKey,
): Promise<{ sha256: string; bytes: number } | undefined> {
  return db
    .selectFrom('contract_document')
    .select(['sha256', (expression) => expression.fn<number>('octet_length', ['bytes']).as('bytes')])
    .where('employer_id', '=', employerId)
    .where('contract_id', '=', contractId)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst()
}
