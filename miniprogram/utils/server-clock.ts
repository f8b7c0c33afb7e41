/** How far the cloud's clock is ahead of this phone's, as its last answer told; a phone's own clock may be set wrong. */
let aheadMilliseconds = 0

/** Takes in the time (ISO) of an answer that has just come. */
export function learnServerTime(at: string): void {
  const ahead = Date.parse(at) - Date.now()
  if (!Number.isNaN(ahead)) aheadMilliseconds = ahead
}

/** The cloud's time in milliseconds, for everything that counts down. */
export function serverNow(): number {
  return Date.now() + aheadMilliseconds
}
