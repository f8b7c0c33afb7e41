import { ApiFailure } from './api'
import type { Around } from './around'
import { both, direct, type Subject } from './member'
import { mayLeave } from './leaving'
import { enterOptions, launchOptions } from './launch'

interface Scroll {
  scrollTop?: number
  duration?: number
  selector?: string
  offsetTop?: number
}

type Back = Parameters<Around['router']['navigateBack']>[0]

/** Moving between pages, within a page, and out of the app. */
export function navigation(around: Around): Subject {
  const { router } = around
  const url = { needs: { url: 'String' } } as const
  return {
    navigateTo: both(router.navigateTo, { ...url, takes: 'events', gives: 'eventChannel' }),
    redirectTo: both(router.redirectTo, url),
    reLaunch: both(router.reLaunch, url),
    switchTab: both(router.switchTab, url),
    navigateBack: both((options: Back) => back(around, options), { takes: 'delta' }),
    pageScrollTo: both(
      (options: Scroll) => {
        scroll(around, options)
      },
      { takes: 'scrollTop duration selector offsetTop' },
    ),
    startPullDownRefresh: both(() => {
      around.startPullDown()
    }),
    stopPullDownRefresh: both(() => {
      around.stopPullDown()
    }),
    getLaunchOptionsSync: direct(() => ({ ...launchOptions() }), { gives: entry }),
    getEnterOptionsSync: direct(() => ({ ...enterOptions() }), { gives: entry }),
    exitMiniProgram: both(() => {
      around.restart()
    }),
    restartMiniProgram: both(
      () => {
        around.restart()
      },
      { needs: { path: 'String' } },
    ),
  }
}

const entry = 'path query scene shareTicket referrerInfo apiCategory'

async function back(around: Around, options: Back): Promise<unknown> {
  if (!(await mayLeave(around))) throw new ApiFailure('cancel')
  return around.router.navigateBack(options)
}

function scroll({ topPage }: Around, { scrollTop, selector, offsetTop = 0, duration = 300 }: Scroll): void {
  const page = topPage()
  if (!page) throw new ApiFailure('no page')
  const behavior = duration > 0 ? 'smooth' : 'auto'
  if (selector === undefined) {
    page.element.scrollTo({ top: scrollTop ?? 0, behavior })
    return
  }
  const target = page.element.querySelector(selector)
  if (!target) throw new ApiFailure(`${selector} not found`)
  const distance = target.getBoundingClientRect().top - page.element.getBoundingClientRect().top
  page.element.scrollTo({ top: page.element.scrollTop + distance + offsetTop, behavior })
}
