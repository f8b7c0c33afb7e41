import type { Section } from '../../settings'
import { below, callVendor, readAnswer, type HttpAnswer } from '../http'
import { accessTokenReply, errcodes, phoneReply, platformError, readErrcode } from './wire'

export interface SubscribeMessage {
  accessToken: string
  openid: string
  templateId: string
  /** Page of the mini-program without a leading slash, with its query. */
  page: string
  /** Keyword of the template (`thing1`, `time2` …) → text. */
  values: Readonly<Record<string, string>>
}

/**
 * The access token of the mini-program: the stable one, so that copies that ask at once get the same and none ends another's.
 * Throws `VendorError`.
 */
export async function fetchAccessToken(section: Section<'weixin'>): Promise<{ token: string; expiresInSeconds: number }> {
  const { WEIXIN_APPID: appid, WEIXIN_SECRET: secret } = section
  const url = below(section.WEIXIN_BASE_URL, '/cgi-bin/stable_token')
  const answer = await post(url, { grant_type: 'client_credential', appid, secret, force_refresh: false })
  const errcode = readErrcode(answer)
  if (errcode !== 0) throw platformError(errcode)
  const reply = readAnswer('weixin', accessTokenReply, answer.text)
  return { token: reply.access_token, expiresInSeconds: reply.expires_in }
}

/**
 * Sends one subscribe message. `refused` says that this person has no subscription left or has switched messages off.
 * Throws `VendorError`; code `ACCESS_TOKEN_INVALID` asks for a new token.
 */
export async function sendSubscribeMessage(
  section: Section<'weixin'>,
  message: SubscribeMessage,
): Promise<'delivered' | 'refused'> {
  const query = new URLSearchParams({ access_token: message.accessToken })
  const url = below(section.WEIXIN_BASE_URL, `/cgi-bin/message/subscribe/send?${query.toString()}`)
  const data = Object.fromEntries(Object.entries(message.values).map(([keyword, value]) => [keyword, { value }]))
  const errcode = readErrcode(
    await post(url, { touser: message.openid, template_id: message.templateId, page: message.page, data }),
  )
  if (errcode === 0) return 'delivered'
  if (errcode === errcodes.messageRefused) return 'refused'
  throw platformError(errcode)
}

/**
 * The phone number behind the code of a tap on WeChat's own button, for the person who tapped; undefined when the code is over
 * or was used. Throws `VendorError`; code `ACCESS_TOKEN_INVALID` asks for a new token.
 */
export async function readPhoneNumber(
  section: Section<'weixin'>,
  { accessToken, code, openid }: { accessToken: string; code: string; openid: string },
): Promise<{ number: string; countryCode: string } | undefined> {
  const query = new URLSearchParams({ access_token: accessToken })
  const url = below(section.WEIXIN_BASE_URL, `/wxa/business/getuserphonenumber?${query.toString()}`)
  const answer = await post(url, { code, openid })
  const errcode = readErrcode(answer)
  if (errcode === errcodes.codeInvalid) return undefined
  if (errcode !== 0) throw platformError(errcode)
  const { purePhoneNumber: number, countryCode } = readAnswer('weixin', phoneReply, answer.text).phone_info
  return { number, countryCode }
}

function post(url: string, body: object): Promise<HttpAnswer> {
  const headers = { 'Content-Type': 'application/json' }
  return callVendor({ vendor: 'weixin', method: 'POST', url, headers, body: JSON.stringify(body) })
}
