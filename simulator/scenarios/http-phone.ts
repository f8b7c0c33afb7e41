import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { mockOf, openidOf, RefusedCall, type Phone } from '../demo/phone'
import type { MockControl } from '../cloud/mock-control'
import type { MockName } from '../cloud/mocks'

/** A running local cloud, as seen from outside. */
export interface CloudAddress {
  url: string
  mocks: ReadonlyMap<MockName, MockControl>
}

const code = v.object({ code: v.string() })
const session = v.object({ token: v.string() })
const answer = v.variant('ok', [
  v.object({ ok: v.literal(true), data: v.unknown() }),
  v.object({ ok: v.literal(false), error: v.object({ code: v.string(), detail: v.record(v.string(), v.unknown()) }) }),
])

/** Logs a persona in over HTTP, as the phone does. */
export async function httpPhone(cloud: CloudAddress, persona: string): Promise<Phone> {
  const login = v.parse(code, await mockOf(cloud, 'weixin').post('/login-codes', { persona }))
  const { token } = v.parse(session, await post(`${cloud.url}/login`, login))
  return {
    openid: openidOf(persona),
    mocks: cloud.mocks,
    now: () => readClock(cloud),
    ask: async (feature, action, data) => {
      const body = { action, data, key: randomUUID() }
      const said = v.parse(answer, await post(`${cloud.url}/cloud/${feature}`, body, token))
      if (!said.ok) throw new RefusedCall(`${feature}/${action}`, said.error.code, said.error.detail)
      return said.data as never
    },
  }
}

const clock = v.object({
  now: v.pipe(
    v.string(),
    v.transform((text) => new Date(text)),
  ),
})

export async function readClock({ url }: CloudAddress): Promise<Date> {
  return v.parse(clock, await (await fetch(`${url}/dev/clock`)).json()).now
}

/** Moves the business clock of the cloud and of the vendors. Throws when it was not moved. */
export async function moveClock({ url }: CloudAddress, change: { set: string } | { advance: string }): Promise<void> {
  const said = await send(`${url}/dev/clock`, change)
  if (!said.ok) throw new Error(`the clock was not moved (${String(said.status)}): ${await said.text()}`)
}

async function post(url: string, body: object, token?: string): Promise<unknown> {
  const parsed: unknown = await (await send(url, body, token)).json()
  return parsed
}

function send(url: string, body: object, token?: string): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) }
  return fetch(url, { method: 'POST', headers, body: JSON.stringify(body), signal: AbortSignal.timeout(20_000) })
}
