import type { DeviceState } from '../../simulator/phone/protocol'
import type { CloudAddress } from '../../simulator/scenarios/http-phone'
import type { PhonePage } from '../../test/e2e/support/phone-page'

/** One picture: its name in the file, and the page with its query. */
export interface Shot {
  name: string
  page: string
  /** What is done on the page before. */
  act?: (phone: PhonePage) => Promise<void>
}
/** Somebody's phone at a moment, and what is to be pictured of it. */
export interface Subject {
  persona: string
  device: Partial<DeviceState>
  shots: readonly Shot[]
}
/** Prepares a subject when its turn comes, because the clock is one for all. */
export type Prepare = (cloud: CloudAddress, identity: number) => Promise<Subject>
