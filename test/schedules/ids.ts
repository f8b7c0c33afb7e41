import type { Clock } from '../../cloudfunctions/shared/context'
import { seededRandom } from '../../simulator/demo/random'

/** UUIDs of version 7, the same at each playing: time, count and attempt, and a tail that looks random. */
export function idsOf({ number, attempt, now }: { number: number; attempt: number; now: Clock }): () => string {
  const random = seededRandom(number * 97 + attempt)
  let made = 0
  return () => {
    const time = hex(now().getTime(), 12)
    const tail = hex(random.integer(2 ** 24), 6) + hex(random.integer(2 ** 24), 6)
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex((made += 1), 3)}-8${hex(attempt, 3)}-${tail}`
  }
}

function hex(number: number, digits: number): string {
  return number.toString(16).padStart(digits, '0')
}
