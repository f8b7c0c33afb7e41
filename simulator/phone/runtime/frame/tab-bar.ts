import { isTabPath, tabBarConfig, type Tab } from '../router/tabs'
import { make } from './element'
import { frame } from './frame'
import { themed } from './look'
import { word } from './words'

export type Badge = { kind: 'text'; text: string } | { kind: 'dot' }
export interface TabStyle {
  color?: string
  selectedColor?: string
  backgroundColor?: string
  borderStyle?: string
}

const changedTabs = new Map<number, Partial<Tab>>()
const badges = new Map<number, Badge>()
let changedStyle: TabStyle = {}
let isWanted = true
let current = ''
let tapped: (tab: Tab, index: number) => void = () => undefined

/** Says what a tap on a tab does. */
export function onTabTap(listener: typeof tapped): void {
  tapped = listener
}

/** Shows the bar on a tab's page, with that tab selected. */
export function drawTabBar(route: string): void {
  current = route
  const bar = frame.tabBar
  const isShown = isWanted && isTabPath(route)
  bar.hidden = !isShown
  frame.phone.toggleAttribute('data-tabs', isShown)
  const { backgroundColor, borderStyle, list } = { ...tabBarConfig(), ...changedStyle }
  bar.style.background = themed(backgroundColor, '#ffffff')
  bar.dataset['border'] = themed(borderStyle, 'black')
  bar.setAttribute('role', 'tablist')
  bar.replaceChildren(...list.map(drawTab))
}

/** wx.setTabBarItem */
export function setTabItem(index: number, change: Partial<Tab>): void {
  changedTabs.set(index, { ...changedTabs.get(index), ...change })
  drawTabBar(current)
}

/** wx.setTabBarBadge, showTabBarRedDot and their opposites. */
export function setTabBadge(index: number, badge: Badge | undefined): void {
  if (badge) badges.set(index, badge)
  else badges.delete(index)
  drawTabBar(current)
}

/** wx.hideTabBar and showTabBar. */
export function setTabShown(shown: boolean): void {
  isWanted = shown
  drawTabBar(current)
}

/** wx.setTabBarStyle */
export function setTabStyle(style: TabStyle): void {
  changedStyle = { ...changedStyle, ...style }
  drawTabBar(current)
}

function drawTab(configured: Tab, index: number): HTMLElement {
  const tab = { ...configured, ...changedTabs.get(index) }
  const isSelected = tab.pagePath === current
  const { color, selectedColor } = { ...tabBarConfig(), ...changedStyle }
  const onTap = (): void => {
    tapped(tab, index)
  }
  const button = make('button', { class: 'tab', onTap })
  button.setAttribute('role', 'tab')
  button.setAttribute('aria-selected', String(isSelected))
  button.style.color = isSelected ? themed(selectedColor, '#0b7a4b') : themed(color, '#5b625c')
  const icon = isSelected ? (tab.selectedIconPath ?? tab.iconPath) : tab.iconPath
  if (icon !== undefined && icon !== '') button.append(picture(icon))
  button.append(make('span', { class: 'tab-text', text: tab.text }))
  const badge = badges.get(index)
  if (badge) button.append(drawBadge(badge))
  return button
}

function picture(path: string): HTMLElement {
  const image = make('img', { class: 'tab-icon' })
  image.setAttribute('src', path)
  image.setAttribute('alt', '')
  return image
}

/** WeChat cuts the text after its fourth character. */
function drawBadge(badge: Badge): HTMLElement {
  if (badge.kind === 'dot') return make('span', { class: 'tab-dot', label: word('news') })
  return make('span', { class: 'tab-badge', text: badge.text.length > 4 ? '…' : badge.text })
}
