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
  /** Sets the business clock, and it stands still until it is moved or set again. */
  stand(instant: Date): Promise<void>
}

/** How the business clock is kept: as a distance from real time, or as the instant at which it stands. */
const keptUnder = 'clock'
const shape = /^(runs|stands):(-?\d+)$/

/** The clock of one mock. It is read each time, so that several copies on one database agree. */
export function keptClock(kept: Kept): Clock {
  const read = async (): Promise<{ stands: boolean; milliseconds: number }> => {
    const [, way = 'runs', milliseconds = '0'] = shape.exec((await kept.read(keptUnder)) ?? '') ?? []
    return { stands: way === 'stands', milliseconds: Number(milliseconds) }
  }
  const write = (stands: boolean, milliseconds: number): Promise<void> =>
    kept.write(keptUnder, `${stands ? 'stands' : 'runs'}:${String(milliseconds)}`)
  return {
    now: async () => {
      const { stands, milliseconds } = await read()
      return new Date(stands ? milliseconds : Date.now() + milliseconds)
    },
    wireNow: () => new Date(),
    advance: async (by) => {
      const { stands, milliseconds } = await read()
      await write(stands, milliseconds + by)
    },
    set: (instant) => write(false, instant.getTime() - Date.now()),
    stand: (instant) => write(true, instant.getTime()),
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
