import type { MockControl } from '../../cloud/mock-control'
import { isMockName, type MockName } from '../../cloud/mocks'
import type { DoorContext } from '../../cloud/door/tools'
import { vendorPath } from './settings'

const patienceMs = 60_000

/** ALL /phone/vendors/<mock>/…: the request as it is, to a mock that this cloud runs. */
export async function relay(c: DoorContext, mocks: ReadonlyMap<MockName, MockControl>): Promise<Response> {
  const name = c.req.param('mock') ?? ''
  const mock = isMockName(name) ? mocks.get(name) : undefined
  if (mock === undefined || !isMockName(name)) return c.body(null, 404)
  const { pathname, search } = new URL(c.req.url)
  const answer = await fetch(mock.url + pathname.slice(vendorPath(name).length) + search, await requestOf(c)).catch(
    () => undefined,
  )
  if (answer === undefined) return c.body(null, 502)
  return new Response(answer.body, {
    status: answer.status,
    headers: someOf(answer.headers, ['content-type', 'content-disposition']),
  })
}

async function requestOf(c: DoorContext): Promise<RequestInit> {
  const { method } = c.req
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return {
    method,
    headers: someOf(c.req.raw.headers, ['content-type', 'accept', 'authorization']),
    ...(hasBody && { body: await c.req.arrayBuffer() }),
    redirect: 'manual',
    signal: AbortSignal.timeout(patienceMs),
  }
}

function someOf(headers: Headers, names: readonly string[]): Headers {
  const some = new Headers()
  for (const name of names) {
    const value = headers.get(name)
    if (value !== null) some.set(name, value)
  }
  return some
}
