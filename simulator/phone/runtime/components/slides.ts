import { onDrag, type Drag } from './gesture'
import type { Piece } from './piece'
import { abilitiesOf } from './registry'
import { cssLength } from './styles'
import { nearest, places, restingAt, wrapIndex } from './swiper-track'

type Source = '' | 'touch' | 'autoplay'

const ease = (share: number): number => 1 - (1 - share) ** 3

/** The moving part of a swiper. */
export class Slides {
  private position = 0
  private frame = 0
  private timer: ReturnType<typeof setTimeout> | undefined
  /** Where a drag began. */
  private started = 0
  private readonly dots = document.createElement('div')
  /** The current item was changed from here, not by the page. */
  private own = false

  constructor(private readonly piece: Piece) {
    this.dots.className = 'wx-swiper-dots'
    this.dots.setAttribute('aria-hidden', 'true')
    piece.dom.append(this.dots)
    onDrag(piece.dom, {
      begin: () => this.begin(),
      move: (drag) => this.drag(drag),
      end: (drag) => {
        this.leave(drag)
      },
    })
  }

  private get items(): HTMLElement[] {
    return [...this.piece.inner.children].filter((item): item is HTMLElement => item instanceof HTMLElement)
  }

  private get shown(): number {
    return Math.max(1, this.piece.number('displayMultipleItems'))
  }

  private get circular(): boolean {
    return this.piece.flag('circular') && this.items.length > this.shown
  }

  private get vertical(): boolean {
    return this.piece.flag('vertical')
  }

  /** Draws margins, items and dots where they are now. */
  draw(): void {
    const { piece, vertical } = this
    const [before, after] = [cssLength(piece.value('previousMargin')) || '0', cssLength(piece.value('nextMargin')) || '0']
    piece.inner.style.inset = vertical ? `${before} 0 ${after} 0` : `0 ${after} 0 ${before}`
    this.place()
    this.drawDots()
  }

  /** Goes where the page says. */
  follow(): void {
    if (!this.own) this.goTo(this.piece.number('current'), '')
  }

  schedule(): void {
    clearTimeout(this.timer)
    const { piece } = this
    if (!piece.flag('autoplay') || !piece.dom.isConnected) return
    this.timer = setTimeout(
      () => {
        const next = this.piece.number('current') + 1
        if (!document.hidden) this.goTo(this.circular ? next : next % Math.max(1, this.items.length), 'autoplay')
        this.schedule()
      },
      Math.max(50, piece.number('interval')),
    )
  }

  stop(): void {
    clearTimeout(this.timer)
    cancelAnimationFrame(this.frame)
  }

  /** Stands where the page says without moving there. */
  settle(): void {
    this.position = wrapIndex(this.piece.number('current'), this.items.length, this.circular)
    this.draw()
  }

  private goTo(index: number, source: Source): void {
    const { length } = this.items
    const current = wrapIndex(index, length, this.circular)
    const target = this.circular ? nearest(source === '' ? this.position : index, current, length) : current
    if (current !== this.piece.number('current') || source === '') this.tell(current, source)
    this.animate(target, () => {
      this.piece.fire('animationfinish', this.detail(current, source))
    })
  }

  private tell(current: number, source: Source): void {
    this.own = true
    this.piece.write({ current })
    this.own = false
    this.drawDots()
    this.piece.fire('change', this.detail(current, source))
  }

  private detail(current: number, source: Source): Readonly<Record<string, unknown>> {
    return { current, source, currentItemId: this.piece.text('currentItemId') }
  }

  private animate(target: number, done: () => void): void {
    cancelAnimationFrame(this.frame)
    const from = this.position
    const duration = this.piece.number('duration')
    const began = performance.now()
    const step = (now: number): void => {
      const share = duration > 0 ? Math.min(1, (now - began) / duration) : 1
      this.position = from + (target - from) * ease(Math.max(0, share))
      this.place()
      if (share < 1) this.frame = requestAnimationFrame(step)
      else done()
    }
    this.frame = requestAnimationFrame(step)
  }

  private place(): void {
    const { items, position, circular, shown } = this
    const size = `${String(100 / shown)}%`
    places({ count: items.length, position, circular, shown }).forEach((place, index) => {
      const item = items[index]
      if (!item) return
      const along = `${String(place * 100)}%`
      const box = this.vertical ? `height: ${size}` : `width: ${size}`
      const move = this.vertical ? `0, ${along}` : `${along}, 0`
      abilitiesOf(item)?.piece.style(`${box}; transform: translate(${move})`)
    })
  }

  private drawDots(): void {
    const { piece } = this
    this.dots.hidden = !piece.flag('indicatorDots')
    this.dots.dataset['direction'] = this.vertical ? 'vertical' : 'horizontal'
    const current = piece.number('current')
    this.dots.replaceChildren(
      ...this.items.map((_, index) => {
        const dot = document.createElement('i')
        dot.style.backgroundColor = piece.text(index === current ? 'indicatorActiveColor' : 'indicatorColor')
        return dot
      }),
    )
  }

  private begin(): boolean {
    if (this.piece.flag('disableTouch')) return false
    this.stop()
    this.started = Math.round(this.position)
    return true
  }

  /** Whether a finger goes the swiper's way; the other way the page scrolls. */
  private isMine({ axis }: Drag): boolean {
    return axis === (this.vertical ? 'y' : 'x')
  }

  private drag(drag: Drag): boolean {
    if (!this.isMine(drag)) return false
    const { vertical, circular, items } = this
    const position = this.started - (vertical ? drag.moved.y : drag.moved.x) / this.size
    this.position = circular ? position : Math.max(-0.3, Math.min(items.length - 0.7, position))
    this.place()
    this.piece.fire('transition', vertical ? { dx: 0, dy: -drag.moved.y } : { dx: -drag.moved.x, dy: 0 })
    return true
  }

  private leave(drag: Drag | undefined): void {
    const speed = drag ? -(this.vertical ? drag.speed.y : drag.speed.x) : 0
    if (!drag || this.isMine(drag)) this.goTo(restingAt(this.position, speed, this.started), 'touch')
    this.schedule()
  }

  private get size(): number {
    const { clientWidth, clientHeight } = this.piece.inner
    return (this.vertical ? clientHeight : clientWidth) / this.shown || 1
  }
}
