import { getRequestListener, type Http2Bindings, type HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Pool } from 'pg'
import { keptClock } from './clock'
import { controlSurface } from './control'
import { createSchema, openPool } from './database'
import type { MockDefinition, MockTools } from './definition'
import { ConnectionDropped, exchanges, exchangeTable, keepRawBody, type MockEnv } from './exchange'
import { keptTable, keptValues } from './kept'
import { keptOutbox, outboxTables, type Webhooks } from './outbox'
import { keptRules, ruleTable } from './rules'

export interface MockOptions {
  databaseUrl: string
  /** 0 picks a free one; the host is always 127.0.0.1. */
  port: number
  /** Notifications are sent when `/_mock/outbox/deliver` asks for them and at no other time. */
  deliversWhenAsked?: boolean
}

export interface RunningMock {
  name: string
  url: string
  close(): Promise<void>
}

export type { MockDefinition, MockTools } from './definition'

const pollMs = 400
const defaultMaxBodyBytes = 1_048_576
const noWebhooks: Webhooks = { retryAfterMs: [], timeoutMs: 1000, headers: () => Promise.resolve({}) }

/** Starts a mock on a database: creates its schema when missing, listens, delivers its webhooks until closed. */
export async function startMock(definition: MockDefinition, options: MockOptions): Promise<RunningMock> {
  const { databaseUrl } = options
  const schema = `mock_${definition.name.replaceAll('-', '_')}`
  // clock and rules are read in the middle of transactions: on a pool of their own they never wait for these
  const pools = { pool: openPool(databaseUrl, schema), readings: openPool(databaseUrl, schema) }
  try {
    await createSchema(pools.pool, schema, [keptTable, ruleTable, exchangeTable, outboxTables, definition.tables])
    return await open(definition, pools, options)
  } catch (error) {
    await endPools(pools)
    throw error
  }
}

interface Pools {
  pool: Pool
  readings: Pool
}

async function endPools({ pool, readings }: Pools): Promise<void> {
  await pool.end()
  await readings.end()
}

interface Doors {
  vendor: Hono<MockEnv>
  control: Hono<MockEnv>
}

/** Listens before it registers, because the url is known only then; requests that come in between wait. */
async function open(definition: MockDefinition, pools: Pools, { port, deliversWhenAsked }: MockOptions): Promise<RunningMock> {
  let enter: (doors: Doors) => void = () => undefined
  const doors = new Promise<Doors>((resolve) => (enter = resolve))
  const { server, url } = await listen(port, doors)
  try {
    const tools = makeTools(definition, pools, url)
    const vendor = await vendorSurface(definition, tools)
    enter({ vendor, control: controlSurface(definition, tools) })
    const stopLoop = startLoop(definition, tools, deliversWhenAsked === true)
    const close = async (): Promise<void> => {
      await stopLoop()
      await closeServer(server)
      await endPools(pools)
    }
    return { name: definition.name, url, close }
  } catch (error) {
    await closeServer(server)
    throw error
  }
}

async function listen(port: number, doors: Promise<Doors>): Promise<{ server: Server; url: string }> {
  const answer = async (request: Request, env: HttpBindings | Http2Bindings): Promise<Response> => {
    const { vendor, control } = await doors
    const { pathname } = new URL(request.url)
    return /^\/_mock(\/|$)/.test(pathname) ? control.fetch(request, env) : vendor.fetch(request, env)
  }
  const listener = getRequestListener(answer, { hostname: '127.0.0.1', overrideGlobalObjects: false })
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing))
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('expected a TCP address')
  return { server, url: `http://127.0.0.1:${String(address.port)}` }
}

function makeTools(definition: MockDefinition, { pool, readings }: Pools, url: string): MockTools {
  const kept = keptValues(readings)
  const base = { url, pool, kept, clock: keptClock(kept), rules: keptRules(readings) }
  return { ...base, outbox: keptOutbox(base, definition.webhooks?.(base) ?? noWebhooks) }
}

async function vendorSurface(definition: MockDefinition, tools: MockTools): Promise<Hono<MockEnv>> {
  const vendor = new Hono<MockEnv>()
  vendor.use(keepRawBody(definition.maxBodyBytes ?? defaultMaxBodyBytes))
  vendor.use(exchanges(tools.pool, tools.clock))
  vendor.onError((error, c) => {
    if (!(error instanceof ConnectionDropped)) console.error(`${definition.name}:`, error)
    return c.text('Internal Server Error', 500)
  })
  await definition.register(vendor, tools)
  return vendor
}

/** Lets time pass for the vendor and sends what is due, again and again; returns the way to stop it. */
function startLoop(definition: MockDefinition, tools: MockTools, deliversWhenAsked: boolean): () => Promise<void> {
  const stopping = new AbortController()
  const turn = async (): Promise<void> => {
    await definition.tick?.(tools)
    if (!deliversWhenAsked) await tools.outbox.deliverDue()
  }
  const loop = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await turn().catch((error: unknown) => {
        console.error(`${definition.name}:`, error)
      })
      await sleep(pollMs, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }
  const finished = loop()
  return () => {
    stopping.abort()
    return finished
  }
}

async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  const cut = setTimeout(() => {
    server.closeAllConnections()
  }, 500)
  await closed
  clearTimeout(cut)
}
