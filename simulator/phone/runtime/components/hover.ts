import type { Piece } from './piece'

export interface HoverDefaults {
  name: string
  startMs: number
  stayMs: number
}

/** Touches whose hover a node under the finger keeps for itself (hover-stop-propagation). */
const kept = new WeakSet<Event>()

/** Shows the hover class from start-time after a touch until stay-time after its end, as WeChat does; a scroll takes it away. */
export function startHover(piece: Piece, name: string | undefined): void {
  const own = name === 'none' || name === undefined ? '' : name
  let timer: ReturnType<typeof setTimeout> | undefined
  const after = (milliseconds: number, shown: boolean): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      show(piece, own, shown)
    }, milliseconds)
  }
  piece.dom.addEventListener(
    'touchstart',
    (event) => {
      if (kept.has(event) || !hasHover(piece)) return
      if (piece.flag('hoverStopPropagation')) kept.add(event)
      after(piece.number('hoverStartTime'), true)
    },
    { passive: true },
  )
  const end = (): void => {
    if (timer !== undefined) after(piece.number('hoverStayTime'), false)
  }
  piece.dom.addEventListener('touchend', end, { passive: true })
  piece.dom.addEventListener('touchcancel', end, { passive: true })
  piece.instance.addListener('canceltap', () => {
    clearTimeout(timer)
    show(piece, own, false)
  })
}

function hasHover(piece: Piece): boolean {
  const name = piece.text('hoverClass')
  return name !== '' && name !== 'none' && !piece.flag('disabled')
}

/** The tag's own hover class is in the default style sheet, a page's in the page's style scope. */
function show(piece: Piece, own: string, shown: boolean): void {
  const name = piece.text('hoverClass')
  if (own !== '') piece.dom.classList.toggle(own, shown && name === own)
  if (name !== own) piece.temporaryClass(shown ? name : '')
}
