import { expect, type Page } from '@playwright/test'
import { DeskPhone } from './desk-phone'
import { keepAtHome } from './keep-at-home'
import { test as base } from './test'

/** The desk in a browser, with its two phones. */
export interface Desk {
  page: Page
  worker: DeskPhone
  employer: DeskPhone
}

/** With the desk of the cloud open on a small laptop; a test that leaves an exception on it fails. */
export const test = base.extend<{ desk: Desk }>({
  viewport: { width: 1280, height: 720 },
  deviceScaleFactor: 1,
  hasTouch: false,
  isMobile: false,
  locale: 'zh-CN',
  desk: async ({ cloud, browser }, use) => {
    const context = await browser.newContext()
    await keepAtHome(context, cloud.url)
    const page = await context.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    await page.goto(cloud.url, { waitUntil: 'domcontentloaded' })
    await use({ page, worker: new DeskPhone(page, 'left'), employer: new DeskPhone(page, 'right') })
    expect(errors, 'exceptions on the desk').toEqual([])
    await context.close()
  },
})
