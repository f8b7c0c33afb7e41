import type { BuiltIn } from './define'
import type { Piece } from './piece'
import { text } from './properties'
import { abilitiesInside, abilitiesOf, type Abilities } from './registry'

let labels = 0

/** The control that `for` names, else the first one inside. */
function controlOf(piece: Piece): Abilities | undefined {
  const id = piece.text('for')
  if (id === '') return abilitiesInside(piece.dom).find(({ labelTap }) => labelTap)
  const element: unknown = piece.instance.ownerShadowRoot?.getElementById(id)?.getBackendElement()
  return element instanceof Element ? abilitiesOf(element) : undefined
}

const hasName = (element: HTMLElement): boolean => element.hasAttribute('aria-label') || element.textContent.trim() !== ''

/** A control with no words of its own is named by its label. */
function nameControl(piece: Piece): void {
  const control = controlOf(piece)
  const named = control?.labelTap && (control.named ?? control.piece.dom)
  if (!named || hasName(named)) return
  if (piece.dom.id === '') piece.dom.id = `wx-label-${String((labels += 1))}`
  named.setAttribute('aria-labelledby', piece.dom.id)
}

export const label: BuiltIn = {
  tag: 'label',
  properties: { for: text() },
  start(piece) {
    piece.onTap(({ target }) => {
      const control = controlOf(piece)
      const inside = abilitiesInside(piece.dom).some((each) => each.labelTap && target && each.piece.dom.contains(target))
      if (!inside) control?.labelTap?.()
    })
    return {
      attached: () => {
        queueMicrotask(() => {
          nameControl(piece)
        })
      },
    }
  },
}
