import type { BuiltIn, Reactions } from './define'
import { onDrag, type Drag } from './gesture'
import type { Piece } from './piece'
import { amount, anything, flag, text } from './properties'
import { pixels } from './styles'

interface Point {
  x: number
  y: number
}

/** Keeps a view inside its area; one that is larger than its area covers it instead. */
export function bounded(at: Point, area: Point, own: Point): Point {
  const keep = (value: number, room: number): number => Math.min(Math.max(0, room), Math.max(Math.min(0, room), value))
  return { x: keep(at.x, area.x - own.x), y: keep(at.y, area.y - own.y) }
}

class Movable {
  private at: Point = { x: 0, y: 0 }
  private from: Point | undefined

  constructor(private readonly piece: Piece) {
    onDrag(piece.dom, {
      begin: () => !piece.flag('disabled') && piece.text('direction') !== 'none',
      move: (drag) => this.drag(drag),
      end: () => {
        this.from = undefined
      },
    })
  }

  /** Goes where the page says, with its animation. */
  follow(): void {
    const { piece } = this
    const at = { x: pixels(piece.value('x'), piece.dom), y: pixels(piece.value('y'), piece.dom) }
    this.place(at, piece.flag('animation') && piece.dom.isConnected)
    piece.fire('change', { ...this.at, source: '' })
  }

  place(at: Point, smooth: boolean): void {
    const { dom } = this.piece
    const area = dom.closest('wx-movable-area')
    this.at = area ? bounded(at, { x: area.clientWidth, y: area.clientHeight }, { x: dom.offsetWidth, y: dom.offsetHeight }) : at
    const scale = this.piece.number('scaleValue')
    this.piece.style(`transform: translate(${String(this.at.x)}px, ${String(this.at.y)}px) scale(${String(scale)})`)
    dom.toggleAttribute('moving-smoothly', smooth)
  }

  private drag({ moved, axis }: Drag): boolean {
    const { piece } = this
    if (!this.from) piece.fire(axis === 'x' ? 'htouchmove' : 'vtouchmove')
    this.from ??= this.at
    const direction = piece.text('direction')
    const x = this.from.x + (direction === 'vertical' ? 0 : moved.x)
    const y = this.from.y + (direction === 'horizontal' ? 0 : moved.y)
    this.place({ x, y }, false)
    const isOut = x !== this.at.x || y !== this.at.y
    piece.fire('change', { ...this.at, source: isOut ? 'touch-out-of-bounds' : 'touch' })
    return true
  }
}

function start(piece: Piece): Reactions {
  const movable = new Movable(piece)
  const follow = (): void => {
    movable.follow()
  }
  return {
    changed: { x: follow, y: follow, scaleValue: follow },
    attached() {
      movable.place({ x: pixels(piece.value('x'), piece.dom), y: pixels(piece.value('y'), piece.dom) }, false)
    },
  }
}

export const movables: readonly BuiltIn[] = [
  { tag: 'movable-area', properties: { scaleArea: flag() } },
  {
    tag: 'movable-view',
    properties: {
      direction: text('none'),
      inertia: flag(),
      outOfBounds: flag(),
      x: anything(0),
      y: anything(0),
      damping: amount(20),
      friction: amount(2),
      disabled: flag(),
      scale: flag(),
      scaleMin: amount(0.5),
      scaleMax: amount(10),
      scaleValue: amount(1),
      animation: flag(true),
    },
    events: ['change', 'scale', 'htouchmove', 'vtouchmove'],
    start,
  },
]
