export interface Placing {
  count: number
  /** Where the swiper stands: 1.5 is half-way from the second item to the third. */
  position: number
  circular: boolean
  /** How many are seen at once. */
  shown: number
}

/** Where each item is drawn, in items from the first place; in a circle the one that was last comes round. */
export function places({ count, position, circular, shown }: Placing): number[] {
  return Array.from({ length: count }, (_, index) => {
    const place = index - position
    if (!circular || count <= shown) return place
    const turns = Math.round((place - (shown - 1) / 2) / count)
    return place - turns * count
  })
}

/** The item to come to rest at after a drag: half-way, or a flick of 0.3 px per ms, is enough for the next. */
export function restingAt(position: number, speed: number, started: number): number {
  const moved = position - started
  if (Math.abs(moved) > 0.5) return started + Math.round(moved)
  return Math.abs(speed) > 0.3 && Math.sign(speed) === Math.sign(moved) ? started + Math.sign(moved) : started
}

/** An index in the range, round the circle or at its end. */
export function wrapIndex(index: number, count: number, circular: boolean): number {
  if (count === 0) return 0
  return circular ? ((index % count) + count) % count : Math.max(0, Math.min(count - 1, index))
}

/** The shorter way round a circle from a position to an index. */
export function nearest(position: number, index: number, count: number): number {
  return count === 0 ? index : index + Math.round((position - index) / count) * count
}
