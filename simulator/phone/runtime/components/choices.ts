import type { BuiltIn, Reactions } from './define'
import type { Piece } from './piece'
import { flag, text } from './properties'
import { abilitiesInside, abilitiesOf } from './registry'

type Kind = 'checkbox' | 'radio'

const groupOf = (piece: Piece): Piece | undefined => {
  const element = piece.dom.closest(`wx-${piece.tag}-group`)
  return element ? abilitiesOf(element)?.piece : undefined
}

const itemsOf = (group: Piece, kind: Kind): Piece[] =>
  abilitiesInside(group.dom)
    .map(({ piece }) => piece)
    .filter(({ tag }) => tag === kind)

/** What a group submits: all checked values, or the one. */
function valueOf(group: Piece, kind: Kind): string | string[] | undefined {
  const checked = itemsOf(group, kind)
    .filter((item) => item.flag('checked'))
    .map((item) => item.text('value'))
  return kind === 'checkbox' ? checked : checked[0]
}

/** A radio that becomes checked takes the mark from the others of its group. */
function clearOthers(piece: Piece): void {
  const group = groupOf(piece)
  const others = group ? itemsOf(group, 'radio').filter((item) => item !== piece && item.flag('checked')) : []
  for (const other of others) other.write({ checked: false })
}

function toggle(piece: Piece, kind: Kind): void {
  if (piece.flag('disabled') || (kind === 'radio' && piece.flag('checked'))) return
  piece.write({ checked: kind === 'radio' || !piece.flag('checked') })
  const group = groupOf(piece)
  group?.fire('change', { value: valueOf(group, kind) })
}

function startItem(piece: Piece, kind: Kind): Reactions {
  const box = document.createElement('i')
  box.className = `wx-${kind}-input`
  piece.dom.prepend(box)
  const act = (): void => {
    toggle(piece, kind)
  }
  piece.onTap(act)
  return {
    labelTap: act,
    changed: {
      checked() {
        if (kind === 'radio' && piece.flag('checked')) clearOthers(piece)
      },
    },
    draw() {
      const checked = piece.flag('checked')
      piece.dom.setAttribute('aria-checked', String(checked))
      piece.attribute('disabled', piece.flag('disabled'))
      if (piece.flag('disabled')) piece.dom.setAttribute('aria-disabled', 'true')
      else piece.dom.removeAttribute('aria-disabled')
      box.classList.toggle('wx-checked', checked)
      box.style.color = piece.text('color')
    },
  }
}

function startGroup(piece: Piece, kind: Kind): Reactions {
  const clear = (): void => {
    for (const item of itemsOf(piece, kind)) item.write({ checked: false })
  }
  return { field: { value: () => valueOf(piece, kind), clear } }
}

const itemProperties = { value: text(), checked: flag(), disabled: flag(), color: text('#09BB07'), name: text() }

const item = (kind: Kind): BuiltIn => ({
  tag: kind,
  properties: itemProperties,
  role: kind,
  start: (piece) => startItem(piece, kind),
})
const group = (kind: Kind): BuiltIn => ({
  tag: `${kind}-group`,
  properties: { name: text() },
  events: ['change'],
  role: kind === 'radio' ? 'radiogroup' : 'group',
  start: (piece) => startGroup(piece, kind),
})

export const choices: readonly BuiltIn[] = [item('checkbox'), group('checkbox'), item('radio'), group('radio')]
