import { randomBytes } from 'node:crypto'
import * as v from 'valibot'
import type { Effect } from '../kit/rules'

/** Texts of the platform's error codes that this mock can answer. */
const table = {
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40003: 'invalid openid',
  40013: 'invalid appid',
  40029: 'invalid code',
  40037: 'invalid template_id',
  40097: 'invalid args',
  40125: 'invalid appsecret',
  40163: 'code been used',
  41001: 'access_token missing',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41008: 'missing code',
  41030: 'invalid page',
  42001: 'access_token expired',
  43001: 'require GET method',
  43002: 'require POST method',
  43101: 'user refuse to accept the msg',
  44002: 'empty post data',
  47001: 'data format error',
  47003: 'argument invalid!',
  84001: 'invalid identify id',
  84002: 'identify id expired',
  84003: 'identify not finished',
} as const

type Errcode = keyof typeof table

/** An answer that says no: weixin sends it with HTTP 200. */
export class WeixinError extends Error {
  constructor(
    readonly errcode: number,
    readonly errmsg: string,
    readonly http = 200,
  ) {
    super(`${String(errcode)} ${errmsg}`)
  }

  body(): { errcode: number; errmsg: string } {
    return { errcode: this.errcode, errmsg: `${this.errmsg} rid: ${randomBytes(12).toString('hex')}` }
  }
}

/** The refusal with that code; `hint` says what exactly, as the platform's `hint:` does. */
export function refusal(errcode: Errcode, hint?: string): WeixinError {
  return new WeixinError(errcode, hint === undefined ? table[errcode] : `${table[errcode]} hint: [${hint}]`)
}

const ruled = v.object({ errcode: v.optional(v.number(), -1), errmsg: v.optional(v.string()), http: v.optional(v.number(), 200) })

/** Throws the refusal that a rule asks for: `{ errcode?, errmsg?, http? }`. */
export function refuseByRule(effect: Effect): void {
  if (effect['errcode'] === undefined && effect['http'] === undefined) return
  const { errcode, errmsg, http } = v.parse(ruled, effect)
  const known = Object.entries(table).find(([code]) => code === String(errcode))?.[1]
  throw new WeixinError(errcode, errmsg ?? known ?? 'system error', http)
}
