/** WeChat's threshold, ms. */
export const longPressMs = 350
/** A finger that moves further, px, presses no more. */
const stillness = 10

export interface Finger {
  identifier: number
  x: number
  y: number
}

/** Tells a finger that stays where it is from one that taps or moves. */
export class LongPress {
  private timer: ReturnType<typeof setTimeout> | undefined
  private from: Finger | undefined

  constructor(private readonly pressed: (finger: Finger) => void) {}

  /** A finger comes down; a second one ends the press of the first. */
  begin(finger: Finger, fingersDown: number): void {
    this.end()
    if (fingersDown !== 1) return
    this.from = finger
    this.timer = setTimeout(() => {
      this.end()
      this.pressed(finger)
    }, longPressMs)
  }

  move({ identifier, x, y }: Finger): void {
    const { from } = this
    if (from?.identifier !== identifier) return
    if (Math.abs(from.x - x) > stillness || Math.abs(from.y - y) > stillness) this.end()
  }

  /** The finger is lifted, or the page scrolls under it. */
  end(): void {
    clearTimeout(this.timer)
    this.from = undefined
  }
}
