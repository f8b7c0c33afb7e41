import { button, element } from './element'
import type { Stage } from './layer'
import { say } from './words'

export interface PageLook {
  title: string
  /** Extra class of the whole page. */
  kind: string
  leave: () => void
}

/** A page of WeChat's own over the whole phone: a bar with a way back, and a body. */
export function wholePage(stage: Stage, { title, kind, leave }: PageLook, ...body: readonly (Node | undefined)[]): HTMLElement {
  const back = button('', leave, { class: 'screen-page__back', label: say('back', stage.device.now.language) })
  const bar = element('div', { class: 'screen-page__bar' }, back, element('h2', { class: 'screen-page__title', text: title }))
  const content = element('div', { class: 'screen-page__body' }, ...body)
  return element(
    'div',
    { class: `screen-page screen-page--${kind}`, role: 'dialog', 'aria-modal': 'true', label: title },
    bar,
    content,
  )
}

export interface CardLook {
  /** Who asks: the name of the mini-program. */
  app: string
  title: string
  hint?: string
}

/** A sheet from below with which WeChat asks for something in the name of a mini-program. */
export function bottomCard(
  { app, title, hint }: CardLook,
  body: readonly (Node | undefined)[],
  buttons: readonly HTMLButtonElement[],
): HTMLElement {
  const head = element(
    'div',
    { class: 'screen-card__head' },
    element('span', { class: 'screen-card__mark', 'aria-hidden': 'true' }),
  )
  head.append(element('span', { class: 'screen-card__app', text: app }))
  const box = element('div', { class: 'screen-card__box', role: 'dialog', 'aria-modal': 'true', label: `${app} ${title}` }, head)
  box.append(element('h2', { class: 'screen-card__title', text: title }))
  if (hint !== undefined && hint !== '') box.append(element('p', { class: 'screen-card__hint', text: hint }))
  box.append(...body.filter((each) => each !== undefined), element('div', { class: 'screen-card__buttons' }, ...buttons))
  return element('div', { class: 'screen-card' }, element('div', { class: 'screen-card__mask' }), box)
}

/** The pair under such a sheet. `first` is the one that has the focus. */
export function pair(
  words: { no: string; yes: string },
  done: (accepted: boolean) => void,
  first: 'no' | 'yes' = 'yes',
): [HTMLButtonElement, HTMLButtonElement] {
  const answer = (accepted: boolean) => () => {
    done(accepted)
  }
  const no = button(words.no, answer(false), { class: 'screen-button' })
  const yes = button(words.yes, answer(true), { class: 'screen-button screen-button--main' })
  const focused = first === 'yes' ? yes : no
  focused.dataset['first'] = ''
  return [no, yes]
}

/** A tick with its sentence. */
export function tick(text: string): { row: HTMLElement; box: HTMLInputElement } {
  const box = element('input', { type: 'checkbox', class: 'screen-tick__box' })
  return { row: element('label', { class: 'screen-tick' }, box, element('span', { text })), box }
}
