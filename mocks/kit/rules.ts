import * as v from 'valibot'
import type { Queryable } from './database'

export const ruleTable = `create table if not exists rule (
  id integer generated always as identity primary key, operation text not null, match jsonb not null,
  effect jsonb not null, times_left integer, used integer not null default 0)`

export const faults = [
  'drop-before',
  'process-then-drop',
  'process-then-500',
  'truncate',
  'delay',
  'unsigned',
  'stale',
  'bad-signature',
] as const

/** What can go wrong on the wire; the last three are for mocks that sign. */
export type Fault = (typeof faults)[number]

const scalar = v.union([v.string(), v.number(), v.boolean()])

const effect = v.objectWithRest(
  {
    fault: v.optional(v.picklist(faults)),
    delay_ms: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(60_000))),
  },
  v.unknown(),
)

/** What a rule does: a fault, a delay, and the vendor's own words (`code`, `state`, …), which the mock parses. */
export type Effect = v.InferOutput<typeof effect>

/** What a request is about, for rules to match on: `{ openid, out_bill_no, … }`. */
export type Fields = Record<string, string | number | boolean | undefined>

export interface Rules {
  add(rule: NewRule): Promise<number>
  list(): Promise<unknown[]>
  clear(): Promise<void>
  /** The effect of the oldest rule that fits, used up by one; an empty one when none does. */
  take(operation: string, fields: Fields): Promise<Effect>
}

/** A rule as it is posted; `times` absent means for good. */
export const newRule = v.strictObject({
  match: v.objectWithRest({ operation: v.string() }, scalar),
  effect: v.pipe(
    effect,
    v.check((asked) => asked.fault !== 'delay' || asked.delay_ms !== undefined, 'delay needs delay_ms'),
  ),
  times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
})

export type NewRule = v.InferOutput<typeof newRule>

const takeSql = `update rule set used = used + 1, times_left = times_left - 1 where id = (
    select id from rule where operation = $1 and $2::jsonb @> match and (times_left is null or times_left > 0)
    order by id limit 1 for update)
  returning effect`

/** The rules of one mock's schema: the next outcomes, chosen ahead. */
export function keptRules(db: Queryable): Rules {
  return {
    add: async ({ match: { operation, ...match }, effect, times }) => {
      const sql = 'insert into rule (operation, match, effect, times_left) values ($1, $2, $3, $4) returning id'
      const { rows } = await db.query<{ id: number }>(sql, [operation, match, effect, times ?? null])
      return rows[0]?.id ?? 0
    },
    list: async () => (await db.query<Record<string, unknown>>('select * from rule order by id')).rows,
    clear: async () => {
      await db.query('delete from rule')
    },
    take: async (operation, fields) => {
      const { rows } = await db.query<{ effect: unknown }>(takeSql, [operation, fields])
      return v.parse(effect, rows[0]?.effect ?? {})
    },
  }
}
