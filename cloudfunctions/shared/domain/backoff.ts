const minuteMs = 60_000
const longestMinutes = 60

/** When a job that is not settled is tried again: after 1, 2, 4 … minutes, at most every hour. */
export function nextRun(now: Date, attempts: number): Date {
  return new Date(now.getTime() + Math.min(2 ** Math.min(attempts, 10), longestMinutes) * minuteMs)
}
