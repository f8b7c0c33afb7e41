import { after } from '../kit/clock'
import { onlyRow } from '../kit/database'
import type { MockTools } from '../kit/mock'

const limitADay = 30
const shanghaiOffsetMs = 8 * 3_600_000

/** Counts one use of an action for an ID number; true when the Shanghai day had used it up before. */
export async function isUsedUp({ pool, clock }: MockTools, action: string, idCard: string): Promise<boolean> {
  const day = after(await clock.now(), shanghaiOffsetMs)
    .toISOString()
    .slice(0, 10)
  const sql = `insert into usage as u (action, subject, day, count) values ($1, $2, $3, 1)
    on conflict (action, subject, day) do update set count = u.count + 1 returning count`
  const { rows } = await pool.query<{ count: number }>(sql, [action, idCard, day])
  return onlyRow(rows).count > limitADay
}
