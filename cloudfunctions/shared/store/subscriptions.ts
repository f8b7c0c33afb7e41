import { sql } from 'kysely'
import type { Database } from './connect'

/** One acceptance on the phone is one message that may be sent. */
export async function addQuota(db: Database, openid: string, templateId: string): Promise<void> {
  await db
    .insertInto('subscription')
    .values({ openid, template_id: templateId, quota: 1 })
    .onConflict((conflict) =>
      conflict.columns(['openid', 'template_id']).doUpdateSet({ quota: sql<number>`subscription.quota + 1` }),
    )
    .execute()
}

/** Takes one from the quota; false when there is none. */
export async function takeQuota(db: Database, openid: string, templateId: string): Promise<boolean> {
  const taken = await db
    .updateTable('subscription')
    .set({ quota: sql<number>`quota - 1` })
    .where('openid', '=', openid)
    .where('template_id', '=', templateId)
    .where('quota', '>', 0)
    .returning('quota')
    .executeTakeFirst()
  return taken !== undefined
}
