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
