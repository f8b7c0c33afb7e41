import type { Environment } from '../context'
import { dropVendorToken, findVendorToken, saveVendorToken } from '../store/vendor-tokens'
import { VendorError } from '../vendor-error'
import { fetchAccessToken } from '../vendors/weixin/client'

type TokenEnvironment = Pick<Environment, 'db' | 'settings' | 'now' | 'wireNow'>

const VENDOR = 'weixin'
/** The platform hands out the next token in the last five minutes of the one before it. */
const EARLY_MILLISECONDS = 5 * 60_000

/**
 * The access token of the mini-program, kept in the store for all copies and renewed five minutes early. Its life is the
 * platform's, so it is measured on the wire clock. Throws `VendorError`.
 */
export async function accessToken({ db, settings, wireNow }: TokenEnvironment): Promise<string> {
  const kept = await findVendorToken(db, VENDOR)
  const at = wireNow().getTime()
  if (kept !== undefined && kept.expiresAt.getTime() - EARLY_MILLISECONDS > at) return kept.token
  const { token, expiresInSeconds } = await fetchAccessToken(settings.weixin())
  await saveVendorToken(db, { vendor: VENDOR, token, expiresAt: new Date(at + expiresInSeconds * 1000) })
  return token
}

/** Calls the platform with the token; when the platform says that it is invalid, once more with a new one. */
export async function withAccessToken<Result>(
  context: TokenEnvironment,
  use: (accessToken: string) => Promise<Result>,
): Promise<Result> {
  const token = await accessToken(context)
  try {
    return await use(token)
  } catch (error) {
    if (!(error instanceof VendorError && error.code === 'ACCESS_TOKEN_INVALID')) throw error
    await dropVendorToken(context.db, { vendor: VENDOR, token })
    return use(await accessToken(context))
  }
}
