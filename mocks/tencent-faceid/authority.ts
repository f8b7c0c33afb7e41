import * as v from 'valibot'
import type { Effect } from '../kit/rules'
import type { MockTools } from '../kit/mock'
import { isUsedUp } from './daily-limit'
import { findPerson } from './entities'
import { isIdNumber, isName } from './id-number'
import { fateOf } from './personas'
import { idCardResults, type IdCardResult } from './results'

/** A rule for one of the name checks: `{ result }`. */
const ruled = v.object({ result: v.optional(v.string()) })

/** The result that a rule asks for, if it is one of the published ones. */
export function resultByRule<Result extends string>(
  effect: Effect,
  published: Readonly<Record<Result, string>>,
): Result | undefined {
  const { result } = v.parse(ruled, effect)
  if (result === undefined) return undefined
  const known = keysOf(published).find((each) => each === result)
  if (known === undefined) throw new Error(`the rule's result ${result} is not a published one`)
  return known
}

function keysOf<Key extends string>(record: Readonly<Record<Key, string>>): Key[] {
  const isKey = (key: string): key is Key => key in record
  return Object.keys(record).filter(isKey)
}

/** What the authority says to a name and a number. */
export async function compare(
  tools: MockTools,
  { IdCard, Name }: { IdCard: string; Name: string },
  effect: Effect,
): Promise<IdCardResult> {
  if (!isIdNumber(IdCard)) return '-2'
  if (!isName(Name)) return '-3'
  const byRule = resultByRule(effect, idCardResults)
  if (byRule !== undefined) return byRule
  if (await isUsedUp(tools, 'id-card', IdCard)) return '-7'
  const known = await findPerson(tools.pool, IdCard)
  return fateOf(IdCard).idCard ?? (known === undefined || known.name === Name ? '0' : '-1')
}
