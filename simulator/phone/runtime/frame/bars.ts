import { leaveSinglePage } from '../router/app-life'
import { firstPagePath } from '../router/make-page'
import { navigation } from '../router/navigation'
import { callPage } from '../router/page-life'
import { openPages, topPage, type OpenPage } from '../router/stack'
import { isSinglePage } from '../router/single-page'
import { isTabPath, type Tab } from '../router/tabs'
import { tellDesk } from './desk-link'
import { restart } from './restart'
import { make } from './element'
import { frame } from './frame'
import { themed, themeNow } from './look'
import { drawNavigationBar } from './navigation-bar'
import { drawTabBar, onTabTap } from './tab-bar'
import { word } from './words'

/** Draws everything around the pages for the page on top. */
export function drawBars(page: OpenPage): void {
  frame.phone.dataset['theme'] = themeNow()
  frame.phone.style.setProperty('--ground', themed(page.config.backgroundColor, '#ffffff'))
  drawNavigationBar(page, openPages().length, { back: () => void goBack(), home: goHome, leave: restart })
  drawTabBar(isSinglePage() ? '' : page.route)
  drawSinglePageBar()
  tellDesk({ from: 'phone', kind: 'page', route: page.route, title: page.title })
}

/** Draws the bars again after a change of theme or of what a page has set. */
export function redrawBars(): void {
  const page = topPage()
  if (page) drawBars(page)
}

/** The title of the page on top. */
export function setTitle(title: string): void {
  const page = topPage()
  if (!page) return
  page.title = title
  drawBars(page)
}

export function setNavigationBarColor({ frontColor, backgroundColor }: { frontColor: string; backgroundColor: string }): void {
  const page = topPage()
  if (page) page.colors = { front: frontColor, back: backgroundColor }
  redrawBars()
}

export function setNavigationBarLoading(isLoading: boolean): void {
  const page = topPage()
  if (page) page.isLoading = isLoading
  redrawBars()
}

export function hideHomeButton(): void {
  const page = topPage()
  if (page) page.hasHome = false
  redrawBars()
}

let mayLeave: () => Promise<boolean> = () => Promise.resolve(true)

/** Lets a tap on a tab show it; onTabItemTap hears of each tap. `asks` is what a page wants to ask before the person leaves it. */
export function startBars(asks: () => Promise<boolean>): void {
  mayLeave = asks
  onTabTap((tab, index) => {
    void showTab(tab, index)
  })
}

async function showTab({ pagePath, text }: Tab, index: number): Promise<void> {
  await navigation.switchTab({ url: `/${pagePath}` })
  const page = topPage()
  if (page) callPage(page, 'onTabItemTap', { index, pagePath, text })
}

/** The person's own way back. */
export async function goBack(): Promise<void> {
  if (openPages().length > 1 && (await mayLeave())) await navigation.navigateBack()
}

function goHome(): void {
  const path = firstPagePath()
  void (isTabPath(path) ? navigation.switchTab({ url: `/${path}` }) : navigation.reLaunch({ url: `/${path}` }))
}

function drawSinglePageBar(): void {
  frame.phone.querySelector('.single-page')?.remove()
  if (!isSinglePage()) return
  const button = make('button', { class: 'single-page__go', text: word('goToApp'), onTap: leaveSinglePage })
  frame.phone.append(make('div', { class: 'single-page' }, button))
}
