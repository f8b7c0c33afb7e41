import * as v from 'valibot'
import { parsedBody } from '../../cloud/door/body'
import type { DoorContext } from '../../cloud/door/tools'
import type { MockControl } from '../../cloud/mock-control'
import type { MockName } from '../../cloud/mocks'

const request = v.strictObject({ persona: v.pipe(v.string(), v.minLength(1), v.maxLength(64)) })
const loginCode = v.object({ code: v.string() })

/** POST /phone/login-codes {persona}: what `wx.login` gives to that person's phone. */
export async function giveLoginCode(c: DoorContext, mocks: ReadonlyMap<MockName, MockControl>): Promise<Response> {
  const { persona } = await parsedBody(c, request)
  const weixin = mocks.get('weixin')
  if (weixin === undefined) return c.body(null, 503)
  return c.json(v.parse(loginCode, await weixin.post('/login-codes', { persona })))
}
