import { appInstance } from '../engine/app'
import { tellApp } from '../engine/app-events'
import { reportFault } from '../frame/faults'
import { enterOptions, setEntry } from '../wx/launch'
import { firstPagePath, isPagePath } from './make-page'
import { openAlone } from './navigation'
import { callPage } from './page-life'
import { topPage } from './stack'
import { parseAddress, type PageAddress } from './url'

/** Scene from there into the mini-program. */
const fromSinglePageScene = 1155
const usualScene = 1001

let isLaunched = false
let isInFront = true

/** Opens the mini-program as WeChat does from an entry: onLaunch the first time, onShow, then the page alone on the stack. */
export function enterApp(page: string | undefined, scene = usualScene): void {
  const wanted = parseAddress(page === undefined || page === '' ? `/${firstPagePath()}` : `/${page.replace(/^\//, '')}`)
  const options = setEntry({ ...wanted, scene })
  if (!isLaunched) tellApp('launch', options)
  isLaunched = true
  tellApp('show', options)
  openAlone(found(wanted))
}

/** From the single page of Moments into the mini-program, at the same page. */
export function leaveSinglePage(): void {
  enterApp(topPage()?.element.dataset['address'], fromSinglePageScene)
}

function found(address: PageAddress): PageAddress {
  if (isPagePath(address.path)) return address
  tellApp('pageNotFound', { ...address, isEntryPage: true })
  if (appInstance()['onPageNotFound'] === undefined)
    reportFault({ kind: 'exception', message: `page "${address.path}" is not found`, where: undefined })
  return { path: firstPagePath(), query: {} }
}

/** The mini-program goes to the back and comes to the front with its tab of the browser. */
export function watchVisibility(): void {
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) goToBack()
    else comeToFront()
  })
}

/** The phone is put down and taken up again. */
export function pickUpAgain(): void {
  goToBack()
  comeToFront()
}

function goToBack(): void {
  if (!isInFront) return
  isInFront = false
  const page = topPage()
  if (page) callPage(page, 'onHide')
  page?.root.getComponent().triggerPageLifetime('hide', [])
  tellApp('hide', undefined)
}

function comeToFront(): void {
  if (isInFront) return
  isInFront = true
  tellApp('show', enterOptions())
  const page = topPage()
  if (page) callPage(page, 'onShow')
  page?.root.getComponent().triggerPageLifetime('show', [])
}

/** Tells the page on top that the window has another size. */
export function watchResize(): void {
  window.addEventListener('resize', () => {
    const page = topPage()
    if (!page) return
    const size = { windowWidth: page.element.clientWidth, windowHeight: page.element.clientHeight }
    callPage(page, 'onResize', { size })
    page.root.getComponent().triggerPageLifetime('resize', [{ size }])
    tellApp('resize', { size })
  })
}
