import type { Database } from './connect'

export interface Identity {
  workerId: string
  nameSealed: string
  idNumberSealed: string
  idNumberIndex: string
  maskedName: string
  maskedIdNumber: string
  birthDate: string
  verifiedAt: Date
}

/** By the camera, or vouched for by two people of the employer. */
export type IdentityWay = 'face' | 'vouched'

export async function findIdentity(db: Database, workerId: string): Promise<Identity | undefined> {
  return db
    .selectFrom('identity')
    .select([
      'worker_id as workerId',
      'name_sealed as nameSealed',
      'id_number_sealed as idNumberSealed',
      'id_number_index as idNumberIndex',
      'masked_name as maskedName',
      'masked_id_number as maskedIdNumber',
      'birth_date as birthDate',
      'verified_at as verifiedAt',
    ])
    .where('worker_id', '=', workerId)
    .executeTakeFirst()
}

/** Whether an account has the identity with this ID number. */
export async function isNumberTaken(
  db: Database,
  { workerId, idNumberIndex }: Pick<Identity, 'workerId' | 'idNumberIndex'>,
): Promise<boolean> {
  const found = await db
    .selectFrom('identity')
    .select('worker_id')
    .where('id_number_index', '=', idNumberIndex)
    .where('worker_id', '<>', workerId)
    .executeTakeFirst()
  return found !== undefined
}

/** Adds the identity of a worker; false when the worker has one, or the ID number belongs to another account. */
export async function addIdentity(db: Database, identity: Identity & { way: IdentityWay }): Promise<boolean> {
  const added = await db
    .insertInto('identity')
    .values({
      worker_id: identity.workerId,
      name_sealed: identity.nameSealed,
      id_number_sealed: identity.idNumberSealed,
      id_number_index: identity.idNumberIndex,
      masked_name: identity.maskedName,
      masked_id_number: identity.maskedIdNumber,
      birth_date: identity.birthDate,
      verified_at: identity.verifiedAt,
      way: identity.way,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('worker_id')
    .executeTakeFirst()
  return added !== undefined
}
