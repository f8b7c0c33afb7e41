const patienceMilliseconds = 60_000
const everyMilliseconds = 20

/** Waits for a condition, for a bounded time; `tell` says what is the case instead when the time is over. */
export async function until(condition: () => boolean, tell: () => string): Promise<void> {
  const end = performance.now() + patienceMilliseconds
  while (!condition()) {
    if (performance.now() > end) throw new Error(tell())
    await new Promise((resolve) => setTimeout(resolve, everyMilliseconds))
  }
}
