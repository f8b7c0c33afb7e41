import * as v from 'valibot'
import type { Environment } from '../../../cloudfunctions/shared/context'
import { hear } from '../../desk/door/hear'
import type { Story } from '../../desk/door/story'
import { actionsOf } from '../features'
import type { SharedState } from '../shared-state'
import { refused } from './answers'
import type { DoorContext, DoorTools } from './tools'

const reply = v.object({ status: v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599)), body: v.string() })

/** POST /notify/<vendor>: the raw body and the headers, since the vendor's signature is over these bytes. */
export async function notify(c: DoorContext, tools: DoorTools): Promise<Response> {
  const event = { action: c.req.param('vendor') ?? '', data: { headers: c.req.header(), body: await c.req.text() } }
  const shared = await tools.state.read()
  const heard = { story: storyFor(shared, tools), feature: 'notify', actions: await actionsOf('notify') }
  const answer = await hear(heard, { caller: { kind: 'vendor' }, event }, environmentFor(shared, tools))
  if (!answer.ok && answer.error.code === 'UNKNOWN_ACTION') return refused(c, 'UNKNOWN_ACTION')
  if (!answer.ok && answer.error.code === 'MALFORMED_REQUEST') return refused(c, 'MALFORMED_REQUEST')
  if (!answer.ok) return new Response('', { status: 500 })
  const { status, body } = v.parse(reply, answer.data)
  return new Response(status === 204 ? null : body, { status, headers: { 'content-type': 'application/json; charset=utf-8' } })
}

/** What is made up for the demo data is no story. */
function storyFor({ demo }: SharedState, { story }: DoorTools): Story | undefined {
  return demo === 'filling' ? undefined : story
}

/** Hundreds of payments of the demo data would bury the address that was printed. */
function environmentFor(shared: SharedState, tools: DoorTools): Environment {
  const environment = tools.environmentAt(shared)
  if (shared.demo !== 'filling') return environment
  return { ...environment, log: environment.log.child({}, { level: 'warn' }) }
}
