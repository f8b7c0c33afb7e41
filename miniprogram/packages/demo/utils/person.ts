import { logInAs, token } from '../../../services/session'
import { askMock, textOf } from './door'

const prefix = 'oWORKCARD_'
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** A login code of a persona, as wx.login gives it to that person's phone. Throws `CloudError`. */
export async function loginCodeOf(persona: string): Promise<string> {
  return textOf(await askMock('weixin', 'login-codes', { method: 'POST', body: { persona } }), 'code')
}

/** Makes this phone the phone of a persona. Throws `CloudError`. */
export async function become(persona: string): Promise<void> {
  await logInAs(await loginCodeOf(persona))
}

/** The openid of whoever is logged in: WeChat's own screens know it, and their stand-ins must say it. Throws `CloudError`. */
export async function ownOpenid(): Promise<string> {
  return openidIn(await token())
}

/** The persona who is logged in; empty if nobody is. */
export function currentPersona(): string {
  const stored: unknown = wx.getStorageSync('session')
  const openid = typeof stored === 'string' ? openidIn(stored) : ''
  return openid.startsWith(prefix) ? openid.slice(prefix.length).toLowerCase().replace(/_/g, '-') : ''
}

/** A token of the local cloud begins with its content: base64url of JSON, all of it ASCII. */
function openidIn(session: string): string {
  const [, openid = ''] = /"openid":"([^"]*)"/.exec(decode(session.split('.')[0] ?? '')) ?? []
  return openid
}

function decode(base64url: string): string {
  const bits = Array.from(base64url, (sign) => alphabet.indexOf(sign).toString(2).padStart(6, '0')).join('')
  const bytes = bits.match(/.{8}/g) ?? []
  return bytes.map((byte) => String.fromCharCode(parseInt(byte, 2))).join('')
}
