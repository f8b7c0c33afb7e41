import type { Kept } from './kept'

export interface Clock {
  /** The business clock of this vendor: real time plus the offset kept in the schema. */
  now(): Promise<Date>
  /** Real time, never moved: signatures' time stamps and windows. */
  wireNow(): Date
  /** Moves the business clock by a number of milliseconds. */
  advance(milliseconds: number): Promise<void>
  /** Sets the business clock; it runs on from there. */
  set(instant: Date): Promise<void>
}

/** The clock of one mock. The offset is read each time, so that several copies on one database agree. */
export function keptClock(kept: Kept): Clock {
  const offset = async (): Promise<number> => Number((await kept.read('clock-offset-ms')) ?? 0)
  return {
    now: async () => new Date(Date.now() + (await offset())),
    wireNow: () => new Date(),
    advance: async (milliseconds) => {
      await kept.write('clock-offset-ms', String((await offset()) + milliseconds))
    },
    set: async (instant) => {
      await kept.write('clock-offset-ms', String(instant.getTime() - Date.now()))
    },
  }
}

const unitMs = new Map([
  ['ms', 1],
  ['s', 1000],
  ['m', 60_000],
  ['h', 3_600_000],
  ['d', 86_400_000],
])

/** Milliseconds of a duration such as `15s`, `3m`, `25h` or `2d`; undefined when it is none. */
export function durationMs(text: string): number | undefined {
  const [, amount, unit] = /^(\d{1,9})(ms|s|m|h|d)$/.exec(text) ?? []
  const factor = unitMs.get(unit ?? '')
  return factor === undefined ? undefined : Number(amount) * factor
}

/** A point in time, some milliseconds after (or before, when negative) another. */
export function after(instant: Date, milliseconds: number): Date {
  return new Date(instant.getTime() + milliseconds)
}
