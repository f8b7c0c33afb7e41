import { button, element } from './element'
import { ask, type Stage } from './layer'
import { say } from './words'

export interface ActionSheet {
  /** Above the items; empty: none. */
  title: string
  items: readonly string[]
  color: string | undefined
}

/** Rows from below; the index of the chosen one, undefined if the person leaves. */
export function askActionSheet(stage: Stage, sheet: ActionSheet): Promise<number | undefined> {
  return ask<number | undefined>(stage, (done) => draw(stage, sheet, done), undefined)
}

function draw(stage: Stage, { title, items, color }: ActionSheet, done: (index: number | undefined) => void): HTMLElement {
  const leave = (): void => {
    done(undefined)
  }
  const box = element('div', { class: 'screen-sheet__box', role: 'dialog', 'aria-modal': 'true', label: title })
  if (title !== '') box.append(element('p', { class: 'screen-sheet__title', text: title }))
  const style = color === undefined ? {} : { style: `color: ${color}` }
  items.forEach((text, index) => {
    const choose = (): void => {
      done(index)
    }
    box.append(button(text, choose, { class: 'screen-sheet__row', ...style }))
  })
  box.append(button(say('cancel', stage.device.now.language), leave, { class: 'screen-sheet__row screen-sheet__row--cancel' }))
  return element('div', { class: 'screen-sheet' }, maskLeavingBy(leave), box)
}

/** The click that the browser makes of the tap which opened the sheet falls on the mask: only a press on the mask itself leaves. */
function maskLeavingBy(leave: () => void): HTMLElement {
  const mask = element('div', { class: 'screen-sheet__mask' })
  mask.addEventListener('pointerdown', () => {
    mask.addEventListener('click', leave, { once: true })
  })
  return mask
}
