import type { MockControl } from './mock-control'

/** The business clock as the copies share it. */
export function businessNow(offsetMs: number): Date {
  return new Date(Date.now() + offsetMs)
}

/** Sets the clocks of the mocks to the business clock. */
export async function followClock(mocks: readonly MockControl[], offsetMs: number): Promise<void> {
  await Promise.all(mocks.map((mock) => mock.post('/clock', { set: businessNow(offsetMs).toISOString() })))
}
