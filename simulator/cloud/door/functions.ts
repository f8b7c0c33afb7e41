import { Refusal } from '../../../cloudfunctions/shared/refusal'
import { hear } from '../../desk/door/hear'
import { actionsOf, isPhoneFunction } from '../features'
import { readSession } from '../sessions'
import { answered } from './answers'
import { jsonBody } from './body'
import type { RateLimit } from './rate-limit'
import type { DoorContext, DoorTools } from './tools'

/** POST /cloud/<function>: one call of a phone. Who is calling is known from the session and from nothing else. */
export async function callFunction(c: DoorContext, tools: DoorTools, rate: RateLimit): Promise<Response> {
  const shared = await tools.state.read()
  const openid = sessionOf(c, shared.sessionSecret)
  if (!rate.allows(openid, Date.now())) throw new Refusal('TOO_MANY_REQUESTS')
  const name = c.req.param('function') ?? ''
  if (!isPhoneFunction(name)) throw new Refusal('UNKNOWN_ACTION', { function: name.slice(0, 40) })
  const event = await jsonBody(c)
  if (shared.demo === 'filling') return stillFilling(c)
  const caller = { kind: 'phone', openid } as const
  const heard = { story: tools.story, feature: name, actions: await actionsOf(name) }
  return answered(c, await hear(heard, { caller, event }, tools.environmentAt(shared)))
}

function sessionOf(c: DoorContext, secret: string): string {
  const [, token] = /^Bearer ([\w.-]{1,1024})$/.exec(c.req.header('authorization') ?? '') ?? []
  const openid = token === undefined ? undefined : readSession(token, { secret, at: new Date() })
  if (openid === undefined) throw new Refusal('NO_SESSION')
  return openid
}

/** The clocks of the vendors are in the past while the demo data is made. */
function stillFilling(c: DoorContext): Response {
  const error = { code: 'STILL_WORKING_ON_IT', detail: { reason: 'demo-data' }, requestId: '' }
  return c.json({ ok: false, error }, 503, { 'retry-after': '1' })
}
