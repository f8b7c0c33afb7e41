import { flush } from '../act'

const underWay = new Set<Promise<unknown>>()

/** Counts a request or a change of pages as under way until it has come to an end. */
export function track<T>(work: Promise<T>): Promise<T> {
  const done = work.then(nothing, nothing).finally(() => underWay.delete(done))
  underWay.add(done)
  return work
}

/** Resolves when nothing is under way and what followed from it is done: every answer is on the screen. */
export async function settled(): Promise<void> {
  await turn()
  while (underWay.size > 0) {
    await Promise.race(underWay)
    await turn()
  }
}

/** Two rounds of timers, because a component may set its data in the next tick. */
async function turn(): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    await flush()
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  await flush()
}

function nothing(): void {
  // how it ended is its caller's business
}
