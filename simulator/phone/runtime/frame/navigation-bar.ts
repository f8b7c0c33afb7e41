import { openCapsuleMenu } from './capsule-menu'
import { glyph, make } from './element'
import { frame } from './frame'
import { themed } from './look'
import { word } from './words'
import type { OpenPage } from '../router/stack'

const back = 'M15 5l-7 7 7 7'
const house = 'M4 11.5L12 5l8 6.5M6.5 10v9h11v-9'

interface Actions {
  back: () => void
  home: () => void
  leave: () => void
}

/** Draws title, back arrow or home button, and the capsule, in the page's colours. */
export function drawNavigationBar(page: OpenPage, depth: number, actions: Actions): void {
  const bar = frame.navigationBar
  const isCustom = page.config.navigationStyle === 'custom'
  const front = page.colors?.front ?? themed(page.config.navigationBarTextStyle, 'black')
  const background = page.colors?.back ?? themed(page.config.navigationBarBackgroundColor, '#ededed')
  frame.phone.toggleAttribute('data-custom-bar', isCustom)
  frame.phone.style.setProperty('--bar', isCustom ? 'transparent' : background)
  frame.phone.style.setProperty('--bar-ink', isWhite(front) ? '#ffffff' : '#1c211d')
  bar.replaceChildren(...(isCustom ? [] : [leftOf(page, depth, actions), titleOf(page)]), capsule(actions))
  document.title = page.title
}

function isWhite(front: string): boolean {
  return front === 'white' || front.toLowerCase() === '#ffffff'
}

function leftOf(page: OpenPage, depth: number, actions: Actions): HTMLElement {
  const place = make('div', { class: 'bar-left' })
  if (depth > 1) place.append(make('button', { class: 'bar-button', label: word('back'), onTap: actions.back }, glyph(back)))
  else if (page.hasHome)
    place.append(make('button', { class: 'bar-button', label: word('home'), onTap: actions.home }, glyph(house)))
  return place
}

function titleOf({ title, isLoading }: OpenPage): HTMLElement {
  const heading = make('h1', { class: 'bar-title', text: title })
  if (isLoading) heading.prepend(make('span', { class: 'bar-loading', label: word('loading') }))
  return heading
}

function capsule({ leave }: Actions): HTMLElement {
  const dots = make(
    'button',
    { class: 'capsule-part', label: word('more'), onTap: openCapsuleMenu },
    make('i'),
    make('i'),
    make('i'),
  )
  const ring = make('button', { class: 'capsule-part', label: word('close'), onTap: leave }, make('b'))
  return make('div', { class: 'capsule' }, dots, ring)
}
