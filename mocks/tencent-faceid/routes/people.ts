import * as v from 'valibot'
import { controlBody } from '../../kit/control'
import type { MockContext } from '../../kit/exchange'
import type { MockTools } from '../../kit/mock'

const person = v.strictObject({ id_card: v.string(), name: v.string(), phone: v.optional(v.string()) })

/** POST /_mock/people {id_card, name, phone?}: the authority knows this person; another name or phone is a mismatch then. */
export async function registerPerson(c: MockContext, { pool }: MockTools): Promise<Response> {
  const { id_card, name, phone } = await controlBody(c, person)
  const sql = `insert into person (id_card, name, phone) values ($1, $2, $3)
    on conflict (id_card) do update set name = excluded.name, phone = excluded.phone`
  await pool.query(sql, [id_card, name, phone ?? null])
  return c.json({})
}
