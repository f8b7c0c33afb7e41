export interface Polling {
  /** Looks again and again, until `show` answers false, the looks are used up (then calls `paused`) or it is stopped. */
  start: () => void
  stop: () => void
}
interface Pace<Seen> {
  everyMilliseconds: number
  most: number
  look: () => Promise<Seen>
  /** Shows what was seen; true while there is something left to wait for. */
  show: (seen: Seen) => boolean
  paused: () => void
}

/** Follows something that changes by itself: one look at a time, a bounded number of them, and nothing shown after `stop`. */
export function polling<Seen>({ everyMilliseconds, most, look, show, paused }: Pace<Seen>): Polling {
  let timer: ReturnType<typeof setTimeout> | undefined
  let round = 0
  const next = (mine: number, left: number): void => {
    if (left === 0) {
      paused()
      return
    }
    timer = setTimeout(() => {
      void look().then((seen) => {
        if (mine === round && show(seen)) next(mine, left - 1)
      })
    }, everyMilliseconds)
  }
  const stop = (): void => {
    round += 1
    if (timer !== undefined) clearTimeout(timer)
  }
  return {
    stop,
    start: () => {
      stop()
      next(round, most)
    },
  }
}
