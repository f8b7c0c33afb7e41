const aMinute = 60_000
const timers = new WeakMap<object, ReturnType<typeof setInterval>>()

/** Calls back once a minute, for what counts down or up on a page; a second call replaces the first. */
export function tickEachMinute(page: object, tick: () => void): void {
  stopTicking(page)
  timers.set(page, setInterval(tick, aMinute))
}

/** To be called when the page is hidden or gone. */
export function stopTicking(page: object): void {
  const timer = timers.get(page)
  if (timer !== undefined) clearInterval(timer)
  timers.delete(page)
}
