import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { Logger } from 'pino'
import type { Environment } from '../../../cloudfunctions/shared/context'
import type { Settings } from '../../../cloudfunctions/shared/settings'
import type { Story } from '../../desk/door/story'
import type { OpenPhone } from '../../phone/door/open-phone'
import type { MockControl } from '../mock-control'
import type { MockName } from '../mocks'
import type { SharedState, StateStore } from '../shared-state'

/** What the HTTP door of the local cloud works with. */
export interface DoorTools {
  state: StateStore
  /** The environment of one call, with the business clock as the copies share it at this moment. */
  environmentAt: (shared: Pick<SharedState, 'clockOffsetMs'>) => Environment
  settings: Settings
  mocks: ReadonlyMap<MockName, MockControl>
  /** Where the mocks and the database are, for the page. */
  databaseName: string
  instance: string
  version: string
  /** Calls of one session per minute. */
  callsPerMinute: number
  log: Logger
  /** Lines for the person at the terminal. */
  say: (line: string) => void
  /** The phone in the browser, where it is wanted. */
  phone: OpenPhone | undefined
  /** What happened in this process. */
  story: Story
  /** Whether desk and phones are wanted beside the cloud. */
  withDesk: boolean
}

export type DoorContext = Context<{ Bindings: HttpBindings }>
