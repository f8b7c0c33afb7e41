/** A phone's screen in its own points: as wide as WeChat's designers draw, and as high as there is room, from short to long phones. */
const screen = { width: 375, shortest: 667, longest: 812 }
/** What stands around a screen: its bezel, the gap between the phones, and the line above them. */
const around = { width: 20, height: 68, gap: 20 }
const smallest = 0.3

/** How two phones are drawn side by side. */
export interface Fit {
  /** How much smaller than true to size; never larger. */
  scale: number
  /** Height of the screen in its own points. */
  height: number
}

/** The largest two phones that a room of that size in pixels holds. */
export function fitInto(width: number, height: number): Fit {
  const room = { width: (width - around.gap) / 2 - around.width, height: height - around.height }
  const scale = Math.max(smallest, Math.min(1, room.width / screen.width, room.height / screen.shortest))
  const high = Math.floor(room.height / scale)
  return { scale, height: Math.min(screen.longest, Math.max(screen.shortest, high)) }
}
