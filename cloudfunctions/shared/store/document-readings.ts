import { sql } from 'kysely'
import type { Database } from './connect'

/** Counts one reading of that Shanghai day (`YYYY-MM-DD`); false, and nothing counted, when there were `atMost` already. */
export async function countReading(
  db: Database,
  { workerId, day, atMost }: { workerId: string; day: string; atMost: number },
): Promise<boolean> {
  const counted = await db
    .insertInto('document_reading')
    .values({ worker_id: workerId, day, readings: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['worker_id', 'day'])
        .doUpdateSet({ readings: sql<number>`document_reading.readings + 1` })
        .where('document_reading.readings', '<', atMost),
    )
    .returning('readings')
    .executeTakeFirst()
  return counted !== undefined
}
