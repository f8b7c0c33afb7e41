import type { Piece } from './piece'
import { dashed, words } from './properties'

const tappable = new Set(['button', 'link', 'checkbox', 'radio', 'switch', 'tab', 'option', 'menuitem'])

/** Puts a changed aria-* of the page on the element. */
export function drawState(piece: Piece, name: string): void {
  const state = words(piece.value(name))
  if (state !== '') piece.dom.setAttribute(dashed(name), state)
  else piece.dom.removeAttribute(dashed(name))
}

/** Gives the element its role, and makes what can be tapped reachable by keyboard. */
export function drawRole(piece: Piece, ownRole: string | undefined): void {
  const role = piece.text('ariaRole') || ownRole
  if (role === undefined) return
  piece.dom.setAttribute('role', role)
  if (tappable.has(role)) piece.dom.tabIndex = piece.flag('disabled') ? -1 : 0
}

/** Enter and space tap what has the focus itself; a field inside keeps its keys. */
export function startKeyboard(piece: Piece): void {
  piece.dom.addEventListener('keydown', (event) => {
    const taps = event.key === 'Enter' || event.key === ' '
    if (!taps || event.target !== piece.dom || !tappable.has(piece.dom.getAttribute('role') ?? '')) return
    event.preventDefault()
    piece.tap()
  })
}
