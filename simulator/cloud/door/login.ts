import * as v from 'valibot'
import { Refusal } from '../../../cloudfunctions/shared/refusal'
import { issueSession } from '../sessions'
import { parsedBody } from './body'
import type { DoorContext, DoorTools } from './tools'

const loginRequest = v.strictObject({ code: v.pipe(v.string(), v.minLength(1), v.maxLength(128)) })

/** POST /login: a code of `wx.login`, exchanged at weixin as the real one is, becomes a session. */
export async function logIn(c: DoorContext, tools: DoorTools): Promise<Response> {
  const { code } = await parsedBody(c, loginRequest)
  const openid = await exchange(code, tools)
  const { sessionSecret } = await tools.state.read()
  return c.json(issueSession(openid, { secret: sessionSecret, at: new Date() }))
}

const session = v.union([v.object({ openid: v.string() }), v.object({ errcode: v.number() })])
/** The code is wrong, used or too old (document of code2Session). */
const codeIsUnknown = new Set([40029, 40163])

async function exchange(code: string, { settings, log }: DoorTools): Promise<string> {
  const { WEIXIN_BASE_URL, WEIXIN_APPID, WEIXIN_SECRET } = settings.weixin()
  const query = new URLSearchParams({
    appid: WEIXIN_APPID,
    secret: WEIXIN_SECRET,
    js_code: code,
    grant_type: 'authorization_code',
  })
  const answer = await fetchJson(`${WEIXIN_BASE_URL}/sns/jscode2session?${query.toString()}`)
  if (answer !== undefined && 'openid' in answer) return answer.openid
  if (answer !== undefined && codeIsUnknown.has(answer.errcode)) throw new Refusal('LOGIN_CODE_UNKNOWN')
  log.warn({ errcode: answer?.errcode }, 'weixin did not exchange a login code')
  throw new Refusal('VENDOR_UNAVAILABLE', { vendor: 'weixin' })
}

/** Undefined when weixin cannot be understood; its errors stay here, because they may hold the address with the secret in it. */
function fetchJson(url: string): Promise<v.InferOutput<typeof session> | undefined> {
  const parsed = async (): Promise<v.InferOutput<typeof session>> => {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5000) })
    return v.parse(session, await answer.json())
  }
  return parsed().catch(() => undefined)
}
