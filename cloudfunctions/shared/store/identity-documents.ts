import { sql } from 'kysely'
import type { Database } from './connect'
import type { Identity, IdentityWay } from './identities'

/** Until when a worker's document is valid: a Shanghai day, or null for one without end. */
export interface KeptDocument {
  validUntil: string | null
  openid: string
}

/** What the worker has told of the document; undefined as long as nothing is known. */
export async function findDocument(db: Database, workerId: string): Promise<KeptDocument | undefined> {
  return db
    .selectFrom('identity_document')
    .innerJoin('worker', 'worker.worker_id', 'identity_document.worker_id')
    .select(['identity_document.valid_until as validUntil', 'worker.openid'])
    .where('identity_document.worker_id', '=', workerId)
    .executeTakeFirst()
}

/** Keeps what the worker has told; false when something is known already. */
export async function addDocument(
  db: Database,
  { workerId, validUntil, keptAt }: { workerId: string; validUntil: string | null; keptAt: Date },
): Promise<boolean> {
  const added = await db
    .insertInto('identity_document')
    .values({ worker_id: workerId, valid_until: validUntil, kept_at: keptAt })
    .onConflict((conflict) => conflict.doNothing())
    .returning('worker_id')
    .executeTakeFirst()
  return added !== undefined
}

/**
 * Verifies a worker once more with the same number: the name may have changed with the document, and what was known of the old
 * one is forgotten. False when the number is another one, or there was no end to renew.
 */
export async function renewIdentity(db: Database, identity: Identity & { way: IdentityWay }): Promise<boolean> {
  const { workerId } = identity
  const forgotten = await db
    .deleteFrom('identity_document')
    .where('worker_id', '=', workerId)
    .where('valid_until', 'is not', null)
    .where(
      sql<boolean>`exists (select from identity where identity.worker_id = identity_document.worker_id
      and identity.id_number_index = ${identity.idNumberIndex})`,
    )
    .returning('worker_id')
    .executeTakeFirst()
  if (forgotten === undefined) return false
  await db
    .updateTable('identity')
    .set({
      name_sealed: identity.nameSealed,
      id_number_sealed: identity.idNumberSealed,
      masked_name: identity.maskedName,
      masked_id_number: identity.maskedIdNumber,
      verified_at: identity.verifiedAt,
      way: identity.way,
    })
    .where('worker_id', '=', workerId)
    .execute()
  return true
}
