/** How often one session may call. It is kept in this copy alone: it protects the process, not the data. */
export interface RateLimit {
  /** Counts a call; false when this minute's calls are used up. */
  allows: (who: string, atMs: number) => boolean
}

const minuteMs = 60_000

/** A count per person and minute. */
export function rateLimit(callsPerMinute: number): RateLimit {
  let minute = 0
  let calls = new Map<string, number>()
  return {
    allows: (who, atMs) => {
      const current = Math.floor(atMs / minuteMs)
      if (current !== minute) {
        minute = current
        calls = new Map()
      }
      const count = (calls.get(who) ?? 0) + 1
      calls.set(who, count)
      return count <= callsPerMinute
    },
  }
}
