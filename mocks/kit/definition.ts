import type { Hono } from 'hono'
import type { Pool } from 'pg'
import type { Clock } from './clock'
import type { MockEnv } from './exchange'
import type { Kept } from './kept'
import type { Outbox, Webhooks } from './outbox'
import type { Rules } from './rules'

/** What a mock works with: all of it lives in its schema, so that a restart loses nothing. */
export interface MockTools {
  url: string
  pool: Pool
  kept: Kept
  clock: Clock
  rules: Rules
  outbox: Outbox
}

export interface MockDefinition {
  /** The vendor's name; its schema is `mock_<name>` with underscores. */
  name: string
  /** `create table if not exists` statements. */
  tables: string
  /** The operations that rules may name. */
  operations: readonly string[]
  /** The vendor's own paths; may set `onError` and `notFound`, which answer in the vendor's shape. */
  register(vendor: Hono<MockEnv>, tools: MockTools): void | Promise<void>
  /** Further controls: paths as below `/_mock`, such as `/faces/:verifyId`. */
  control?(control: Hono<MockEnv>, tools: MockTools): void
  credentials(tools: MockTools): Promise<Record<string, unknown>>
  state(tools: MockTools): Promise<Record<string, unknown>>
  webhooks?(tools: Omit<MockTools, 'outbox'>): Webhooks
  /** What time alone changes (expiry, …); called several times a second. */
  tick?(tools: MockTools): Promise<void>
  /** 1 MB when absent. */
  maxBodyBytes?: number
}
