import type { Database } from './connect'

export interface Worker {
  workerId: string
  openid: string
  workerNo: string
}

export async function findWorkerByOpenid(db: Database, openid: string): Promise<Worker | undefined> {
  return db
    .selectFrom('worker')
    .select(['worker_id as workerId', 'openid', 'worker_no as workerNo'])
    .where('openid', '=', openid)
    .executeTakeFirst()
}

/** Adds a worker; false when the openid or the worker's number is taken already. */
export async function addWorker(db: Database, { workerId, openid, workerNo, at }: Worker & { at: Date }): Promise<boolean> {
  const added = await db
    .insertInto('worker')
    .values({ worker_id: workerId, openid, worker_no: workerNo, created_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('worker_id')
    .executeTakeFirst()
  return added !== undefined
}

/**
 * Makes others who lock this worker wait until the transaction ends. Rows that merely refer to the worker are added meanwhile: by
 * a stronger lock somebody who holds one of the worker's rows and adds another would wait in a circle.
 */
export async function lockWorker(db: Database, workerId: string): Promise<void> {
  await db.selectFrom('worker').select('worker_id').where('worker_id', '=', workerId).forNoKeyUpdate().execute()
}
