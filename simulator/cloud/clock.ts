import type { MockControl } from './mock-control'

/** The business clock as the copies share it. */
export function businessNow(offsetMs: number): Date {
  return new Date(Date.now() + offsetMs)
}

/** Sets the clocks of the mocks to the business clock. */
export async function followClock(mocks: readonly MockControl[], offsetMs: number): Promise<void> {
  await Promise.all(mocks.map((mock) => mock.post('/clock', { set: businessNow(offsetMs).toISOString() })))
}

const unitMs = new Map([
  ['ms', 1],
  ['s', 1000],
  ['m', 60_000],
  ['h', 3_600_000],
  ['d', 86_400_000],
])

/** Milliseconds of a duration such as `15s`, `3m`, `25h` or `2d`; undefined when it is none. */
export function millisecondsOf(duration: string): number | undefined {
  const [, amount, unit = ''] = /^(\d{1,9})(ms|s|m|h|d)$/.exec(duration) ?? []
  const factor = unitMs.get(unit)
  return factor === undefined ? undefined : Number(amount) * factor
}
