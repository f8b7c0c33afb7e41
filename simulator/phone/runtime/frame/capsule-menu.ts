import { glyph, make } from './element'
import { frame } from './frame'
import { word } from './words'

export interface MenuEntry {
  text: string
  /** Drawing, 24 × 24. */
  icon: string
  isEnabled: boolean
  run: () => void
}

export const menuIcons = {
  share: 'M4 12v7h16v-7M12 15V4M8 8l4-4 4 4',
  moments: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8',
  settings: 'M4 7h10M18 7h2M4 17h2M10 17h10M16 5v4M8 15v4',
  again: 'M19 12a7 7 0 1 1-2-5M19 4v4h-4',
} as const

let entriesNow: () => readonly MenuEntry[] = () => []

/** Says what the menu of the capsule offers; asked each time it opens. */
export function startCapsuleMenu(entries: () => readonly MenuEntry[]): void {
  entriesNow = entries
}

/** The sheet behind the capsule's dots. */
export function openCapsuleMenu(): void {
  const before = document.activeElement
  const close = (): void => {
    cover.remove()
    document.removeEventListener('keydown', onKey)
    if (before instanceof HTMLElement) before.focus()
  }
  const onKey = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') close()
  }
  const items = entriesNow().map((entry) => drawEntry(entry, close))
  const cancel = make('button', { class: 'menu__cancel', text: word('cancel'), onTap: close })
  const sheet = make('div', { class: 'menu' }, make('div', { class: 'menu__items' }, ...items), cancel)
  sheet.setAttribute('role', 'dialog')
  sheet.setAttribute('aria-label', word('more'))
  const cover = make('div', { class: 'frame-cover' }, sheet)
  cover.addEventListener('click', ({ target }) => {
    if (target === cover) close()
  })
  document.addEventListener('keydown', onKey)
  frame.phone.append(cover)
  cancel.focus()
}

function drawEntry({ text, icon, isEnabled, run }: MenuEntry, close: () => void): HTMLElement {
  const onTap = (): void => {
    close()
    run()
  }
  const picture = make('span', { class: 'menu__icon' }, glyph(icon))
  const button = make('button', { class: 'menu__item', onTap }, picture, make('span', { text }))
  button.toggleAttribute('disabled', !isEnabled)
  return button
}
