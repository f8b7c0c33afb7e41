import { randomBytes } from 'node:crypto'
import type { Kept } from '../kit/kept'
import { refusal } from './errors'

/** Documented constant: the mini-program of this mock. */
export const appid = 'wx6d6f636b776f726b'

/** The app's secret, made at the first start. */
export function secretOf(kept: Kept): Promise<string> {
  return kept.getOrMake('secret', () => randomBytes(16).toString('hex'))
}

/** Refuses all but the one app with its secret. */
export async function checkApplication(
  kept: Kept,
  given: { appid: string | undefined; secret: string | undefined },
): Promise<void> {
  if (!given.appid) throw refusal(41002)
  if (!given.secret) throw refusal(41004)
  if (given.appid !== appid) throw refusal(40013)
  if (given.secret !== (await secretOf(kept))) throw refusal(40125)
}
