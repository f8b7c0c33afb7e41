import * as v from 'valibot'
import { createSchema, openPool } from '../../mocks/kit/database'
import { keptTable } from '../../mocks/kit/kept'

/** What the copies of a local cloud share: everything that one must know of another is in the schema `simulator`. */
export interface SharedState {
  /** Business time minus real time. */
  clockOffsetMs: number
  /** Signs the sessions; a new one at each start of a first copy, so that older sessions end. */
  sessionSecret: string
  demo: DemoState
  /** The copy that runs the mocks, if it still lives. */
  primary: Primary | undefined
}
export type DemoState = 'empty' | 'filling' | 'filled'
export interface Primary {
  instance: string
  url: string
  mocks: Record<string, string>
}

export interface StateStore {
  read: () => Promise<SharedState>
  setSessionSecret: (secret: string) => Promise<void>
  setDemo: (state: DemoState) => Promise<void>
  setPrimary: (primary: Primary | undefined) => Promise<void>
  setClock: (offsetMs: number) => Promise<void>
  /** In one statement, so that two copies may do it at once. */
  advanceClock: (milliseconds: number) => Promise<void>
  close: () => Promise<void>
}

const schema = 'simulator'
const rowSchema = v.object({
  clockOffsetMs: v.optional(v.pipe(v.string(), v.toNumber()), '0'),
  sessionSecret: v.optional(v.string(), ''),
  demo: v.optional(v.picklist(['empty', 'filling', 'filled']), 'empty'),
  primary: v.optional(
    v.pipe(
      v.string(),
      v.parseJson(),
      v.object({ instance: v.string(), url: v.string(), mocks: v.record(v.string(), v.string()) }),
    ),
  ),
})

/** Opens the shared state, making its schema at the first start. */
export async function openState(ownerUrl: string): Promise<StateStore> {
  const pool = openPool(ownerUrl, schema)
  await createSchema(pool, schema, [keptTable])
  const put = async (name: string, value: string): Promise<void> => {
    const sql = 'insert into kept values ($1, $2) on conflict (name) do update set value = excluded.value'
    await pool.query(sql, [name, value])
  }
  return {
    read: async () => {
      const { rows } = await pool.query<{ name: string; value: string }>('select name, value from kept')
      const { primary, ...rest } = v.parse(rowSchema, Object.fromEntries(rows.map(({ name, value }) => [name, value])))
      return { ...rest, primary }
    },
    setSessionSecret: (secret) => put('sessionSecret', secret),
    setDemo: (state) => put('demo', state),
    setPrimary: async (primary) => {
      if (primary === undefined) await pool.query("delete from kept where name = 'primary'")
      else await put('primary', JSON.stringify(primary))
    },
    setClock: (offsetMs) => put('clockOffsetMs', String(Math.round(offsetMs))),
    advanceClock: async (milliseconds) => {
      const sql = `insert into kept as k values ('clockOffsetMs', $1::bigint::text)
        on conflict (name) do update set value = (k.value::bigint + $1::bigint)::text`
      await pool.query(sql, [milliseconds])
    },
    close: () => pool.end(),
  }
}
