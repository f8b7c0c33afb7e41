import type { Clock } from '../../../cloudfunctions/shared/context'
import { durationMs } from '../../../mocks/kit/clock'
import type { MockControl } from '../../../simulator/cloud/mock-control'

/** A business clock that stands still until it is moved, and moves the clocks of the mocks with it. */
export interface MovableClock {
  now: Clock
  /** The same, but later at each reading, so that ids made from it sort in the order of their making. */
  everLater: Clock
  set: (instant: string) => Promise<void>
  /** By a duration such as `90s`, `25h` or `2d`. */
  advance: (duration: string) => Promise<void>
  /** Resolves when the mocks have followed. */
  settled: () => Promise<void>
}

/** Starts at the real time. */
export function movableClock(mocks: readonly MockControl[]): MovableClock {
  let instant = new Date()
  let latest = 0
  let following = Promise.resolve()
  const move = (to: Date): Promise<void> => {
    instant = to
    following = following.then(() => follow(mocks, to))
    return following
  }
  return {
    now: () => new Date(instant),
    everLater: () => new Date((latest = Math.max(latest + 1, instant.getTime()))),
    set: (text) => move(instantOf(text)),
    advance: (duration) => move(new Date(instant.getTime() + millisecondsOf(duration))),
    settled: () => following,
  }
}

async function follow(mocks: readonly MockControl[], instant: Date): Promise<void> {
  await Promise.all(mocks.map((mock) => mock.post('/clock', { set: instant.toISOString(), stand: true })))
}

function instantOf(text: string): Date {
  const instant = new Date(text)
  if (Number.isNaN(instant.getTime()) || !/(Z|[+-]\d\d:\d\d)$/.test(text)) throw new Error(`${text} is no instant with a zone`)
  return instant
}

function millisecondsOf(duration: string): number {
  const milliseconds = durationMs(duration)
  if (milliseconds === undefined) throw new Error(`${duration} is no duration such as 25h`)
  return milliseconds
}
