import { eidWords as words } from './words'
import { t, type Entry } from '../../../i18n/index'
import type { Choice } from './choices'
import { askMock, textOf } from './door'
import { ownOpenid } from './person'

/** A check as the mock of FaceID keeps it; `suggested` is what this person's number or phone leads to. */
export interface Eid {
  name: string
  suggested: string
  triesLeft: number
}

const passed = '0'
const left = '17'

/** ErrCode of E证通, each with its word (document 1007/115318). */
const outcomes: readonly (readonly [errCode: string, word: Entry])[] = [
  [passed, words.passes],
  ['2016', words.noMatch],
  ['1003', words.notLive],
  ['2006', words.wrongName],
  ['2005', words.noRecord],
  ['2007', words.noPhoto],
  ['302', words.expired],
  ['2018', words.dailyLimit],
  ['1001', words.busy],
  ['204', words.notSetUp],
  [left, words.cancel],
]

/** The outcomes to choose from. */
export function eidChoices(chosen: string): Choice[] {
  return outcomes.map(([id, word]) => ({ id, label: t(word), chosen: id === chosen }))
}

/** Reads a check. Throws `CloudError` `NOT_FOUND`, `VERIFICATION_EXPIRED`. */
export async function readEid(token: string): Promise<Eid> {
  const query = `?openid=${await ownOpenid()}`
  const eid = await askMock('tencent-faceid', `eids/${encodeURIComponent(token)}${query}`, {
    means: { 410: 'VERIFICATION_EXPIRED' },
  })
  const { suggested_err_code: suggested, attempts_left: triesLeft } = eid
  return {
    name: textOf(eid, 'name'),
    suggested: typeof suggested === 'number' ? suggested.toString() : passed,
    triesLeft: typeof triesLeft === 'number' ? triesLeft : 0,
  }
}

/**
 * One attempt with an outcome. Says what the vendor's SDK would tell its caller: that it is done, which proves nothing, or that
 * it was left. Throws as `readEid`, and `ALREADY_VERIFIED`.
 */
export async function finishEid(token: string, errCode: string): Promise<'done' | 'cancelled'> {
  const means = { 409: 'ALREADY_VERIFIED', 410: 'VERIFICATION_EXPIRED' } as const
  const body = { err_code: Number(errCode) }
  await askMock('tencent-faceid', `eids/${encodeURIComponent(token)}`, { method: 'POST', body, means })
  return errCode === left ? 'cancelled' : 'done'
}
