import type { Database } from '../../../cloudfunctions/shared/store/connect'
import { workerNumber } from '../../../cloudfunctions/shared/domain/worker-number'
import { idNumberIndex, sealPerson } from '../../../cloudfunctions/shared/sealed-person'
import { personOf, type Person } from '../../../simulator/demo/people'
import type { World } from '../../support/world'

export type Keys = ReturnType<World['environment']['settings']['personalData']>

/** A worker with a sealed identity, and what has to come out of it. */
export interface Sealed {
  workerId: string
  person: Person
}

const rowsAtOnce = 500

/** Fills the store with workers whose identities are sealed with the keys; no two have one number. */
export async function fillWithIdentities({ environment }: World, keys: Keys, rows: number): Promise<Sealed[]> {
  const { db, newId, now } = environment
  const made: Sealed[] = []
  for (let first = 0; first < rows; first += rowsAtOnce) {
    const part = Array.from({ length: Math.min(rowsAtOnce, rows - first) }, (_, place) => ({
      workerId: newId(),
      person: personOf(first + place, now().getUTCFullYear()),
    }))
    await addPart(db, { part, first, keys, at: now() })
    made.push(...part)
  }
  return made
}

async function addPart(
  db: Database,
  { part, first, keys, at }: { part: readonly Sealed[]; first: number; keys: Keys; at: Date },
): Promise<void> {
  const workers = part.map(({ workerId }, place) => ({
    worker_id: workerId,
    openid: `oWORKCARD_K${String(first + place)}`,
    worker_no: workerNumber(first + place),
    created_at: at,
  }))
  const identities = part.map(({ workerId, person }, place) => {
    const { nameSealed, idNumberSealed } = sealPerson(keys, person, `identity:${workerId}`)
    return {
      worker_id: workerId,
      name_sealed: nameSealed,
      id_number_sealed: idNumberSealed,
      // a made-up number may come up twice; of the index only that no two are the same counts here
      id_number_index: idNumberIndex(keys, `${person.idNumber}:${String(first + place)}`),
      masked_name: '*',
      masked_id_number: '*',
      birth_date: '1990-01-01',
      verified_at: at,
    }
  })
  await db.insertInto('worker').values(workers).execute()
  await db.insertInto('identity').values(identities).execute()
}
