import type { Piece } from './piece'

/** A control whose value a form submits under its `name`. */
export interface Field {
  value: () => unknown
  clear: () => void
}

/** What the rest of the phone can ask of a built-in's element. */
export interface Abilities {
  piece: Piece
  field?: Field
  /** What a label's tap does. */
  labelTap?: () => void
  /** The element that a label names. */
  named?: HTMLElement
}

const known = new WeakMap<Element, Abilities>()

export function remember(abilities: Abilities): void {
  known.set(abilities.piece.dom, abilities)
}

export function abilitiesOf(element: Element): Abilities | undefined {
  return known.get(element)
}

/** Built-ins inside an element, in the order of the page. */
export function abilitiesInside(element: Element): Abilities[] {
  return [...element.querySelectorAll('*')].flatMap((inner) => known.get(inner) ?? [])
}
