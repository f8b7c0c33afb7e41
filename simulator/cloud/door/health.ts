import type { MockControl } from '../mock-control'
import type { SharedState } from '../shared-state'
import type { DoorContext, DoorTools } from './tools'

export interface Health {
  ok: boolean
  version: string
  instance: string
  database: 'ok' | 'down'
  mocks: Record<string, 'ok' | 'down'>
  demo: SharedState['demo'] | 'unknown'
}

/** GET /healthz: 200 when the database and all mocks answer, else 503. */
export async function showHealth(c: DoorContext, tools: DoorTools): Promise<Response> {
  const health = await healthOf(tools)
  return c.json(health, health.ok ? 200 : 503)
}

/** How everything is; asks the database and the mocks now. */
export async function healthOf({ state, mocks, version, instance, log }: DoorTools): Promise<Health> {
  const shared = await state.read().catch((error: unknown) => {
    log.error({ err: error }, 'the database does not answer')
    return undefined
  })
  const entries = await Promise.all([...mocks].map(async ([name, mock]) => [name, await stateOf(mock)] as const))
  return {
    ok: shared !== undefined && entries.every(([, said]) => said === 'ok'),
    version,
    instance,
    database: shared === undefined ? 'down' : 'ok',
    mocks: Object.fromEntries(entries),
    demo: shared?.demo ?? 'unknown',
  }
}

async function stateOf(mock: MockControl): Promise<'ok' | 'down'> {
  return mock.get('/clock').then(
    () => 'ok',
    () => 'down',
  )
}
