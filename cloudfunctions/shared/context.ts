import type { Logger } from 'pino'
import type { CrashPointName } from './crash-points'
import type { Policy, Principals } from './principal'
import type { Settings } from './settings'
import type { Database } from './store/connect'

export type Clock = () => Date

/** A crash point: a named place before or after a write or an outbound call. It does nothing in production. */
export type CrashPoint = (name: CrashPointName) => void

/** What the door (WeChat, local cloud or a test) gives to every action. */
export interface Environment {
  db: Database
  settings: Settings
  /** The business clock, which a demo may move. */
  now: Clock
  /** The real clock, for signatures and certificates. */
  wireNow: Clock
  /** The one generator of ids: UUIDs of version 7, in the order of the business clock. */
  newId: () => string
  log: Logger
  crashPoint: CrashPoint
}

/** What a handler is given: the environment and who is calling. */
export interface Context<P extends Policy = Policy> extends Environment {
  principal: Principals[P]
  requestId: string
}
