import { onDrag, type Drag } from './gesture'

export interface WheelParts {
  /** What clips the column; it takes touches, the mouse wheel and keys. */
  view: HTMLElement
  /** What moves: the items below each other, all of one height, its top in the middle of the view. */
  track: HTMLElement
  itemHeight: () => number
  count: () => number
  onStart?: () => void
  /** The reader left the wheel at an item. */
  onSettle: (index: number) => void
}

/** How long a flick goes on, in ms of its speed. */
const flickMs = 120

const inside = (index: number, count: number): number => Math.max(0, Math.min(count - 1, index))

/** A column that snaps to its items: by finger, mouse, mouse wheel and arrow keys. */
export class Wheel {
  private index = 0
  private turning = false

  constructor(private readonly parts: WheelParts) {
    const { view } = parts
    onDrag(view, {
      move: (drag) => this.drag(drag),
      end: (drag) => {
        if (drag) this.leave(drag)
      },
    })
    // what scrolls a row into view (a screen reader, a test) turns the wheel
    view.addEventListener('scroll', () => {
      const rows = Math.round(view.scrollTop / parts.itemHeight())
      view.scrollTop = 0
      if (rows !== 0) this.settle(this.index + rows)
    })
    view.addEventListener('wheel', (event) => {
      event.preventDefault()
      this.turn(Math.sign(event.deltaY))
    })
    view.addEventListener('keydown', (event) => {
      const step = { ArrowUp: -1, ArrowDown: 1, PageUp: -5, PageDown: 5, Home: -Infinity, End: Infinity }[event.key]
      if (step === undefined) return
      event.preventDefault()
      this.turn(step)
    })
  }

  get at(): number {
    return this.index
  }

  /** Goes to an item without telling. */
  show(index: number): void {
    this.index = inside(Math.round(index), this.parts.count())
    this.place(this.index * this.parts.itemHeight(), true)
  }

  /** Goes to an item as if the reader had turned to it. */
  settle(index: number): void {
    const before = this.index
    this.show(index)
    if (this.index !== before) this.parts.onSettle(this.index)
  }

  private turn(step: number): void {
    this.parts.onStart?.()
    this.settle(inside(this.index + step, this.parts.count()))
  }

  private drag({ moved }: Drag): boolean {
    if (!this.turning) this.parts.onStart?.()
    this.turning = true
    this.place(this.index * this.parts.itemHeight() - moved.y, false)
    return true
  }

  private leave({ moved, speed }: Drag): void {
    this.turning = false
    const rows = -(moved.y + speed.y * flickMs) / this.parts.itemHeight()
    this.settle(this.index + Math.round(rows))
  }

  private place(offset: number, smooth: boolean): void {
    const { track } = this.parts
    track.style.transition = smooth ? 'transform 0.2s ease-out' : 'none'
    track.style.transform = `translateY(${String(-offset)}px)`
  }
}
