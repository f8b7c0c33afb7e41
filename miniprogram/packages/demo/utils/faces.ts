import { faceWords as words } from './words'
import { t, type Entry } from '../../../i18n/index'
import type { Choice } from './choices'
import { askMock, textOf } from './door'

/** A face check as the mock weixin keeps it; `suggested` is what this persona's camera leads to. */
export interface Face {
  name: string
  suggested: string
}

const passed = '10000'
const left = '90002'

/** Values of `verify_ret`, each with its word (document of queryVerifyInfo). */
const outcomes: readonly (readonly [verifyRet: string, word: Entry])[] = [
  [passed, words.passes],
  ['10004', words.noMatch],
  [left, words.cancel],
  ['90008', words.cameraDenied],
  ['90001', words.notSupported],
  ['90017', words.timedOut],
]

/** The outcomes to choose from. */
export function faceChoices(chosen: string): Choice[] {
  return outcomes.map(([id, word]) => ({ id, label: t(word), chosen: id === chosen }))
}

/** Reads a face check. Throws `CloudError` `NOT_FOUND`, `VERIFICATION_EXPIRED`. */
export async function readFace(verifyId: string): Promise<Face> {
  const face = await askMock('weixin', `faces/${encodeURIComponent(verifyId)}`, { means: { 410: 'VERIFICATION_EXPIRED' } })
  const suggested = face['suggested_verify_ret']
  return { name: textOf(face, 'name'), suggested: typeof suggested === 'number' ? suggested.toString() : passed }
}

/**
 * Ends a face check with an outcome, and says what WeChat's screen would tell its caller: that it is done, which proves
 * nothing, or that it was left. Throws as `readFace`, and `ALREADY_VERIFIED`.
 */
export async function finishFace(verifyId: string, verifyRet: string): Promise<'done' | 'cancelled'> {
  const means = { 409: 'ALREADY_VERIFIED', 410: 'VERIFICATION_EXPIRED' } as const
  const body = { verify_ret: Number(verifyRet) }
  await askMock('weixin', `faces/${encodeURIComponent(verifyId)}`, { method: 'POST', body, means })
  return verifyRet === left ? 'cancelled' : 'done'
}
