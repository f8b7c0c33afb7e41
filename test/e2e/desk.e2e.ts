import { expect, type FrameLocator, type Page } from '@playwright/test'
import { jobDetailWords } from '../../miniprogram/i18n/job-detail'
import { welcomeWords } from '../../miniprogram/i18n/onboarding'
import { guideWords } from '../../miniprogram/i18n/privacy-guide'
import { stepWords } from '../../miniprogram/i18n/work-card'
import { jobs } from '../../simulator/demo/employer'
import { words } from '../../simulator/desk/page/words'
import { say } from '../../simulator/phone/runtime/screens/words'
import { readCatalogue } from '../../simulator/scenarios/catalogue'
import { readClock } from '../../simulator/scenarios/http-phone'
import { keepAtHome } from './support/keep-at-home'
import { test } from './support/test'

test.use({ viewport: { width: 1280, height: 720 }, deviceScaleFactor: 1, hasTouch: false, isMobile: false, locale: 'zh-CN' })
test.use({ world: 'desk' })

const hour = 3_600_000
const scenario = readCatalogue().find(({ name }) => name === 'clock-in-too-far')

test('the desk shows two phones, tells what happens on them, and moves time, place and scenes', async ({ cloud, browser }) => {
  const context = await browser.newContext()
  await keepAtHome(context, cloud.url)
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(cloud.url, { waitUntil: 'domcontentloaded' })

  await test.step('two phones fit on the screen', async () => {
    await expect(page.locator('iframe')).toHaveCount(2)
    await expect(workerOf(page).locator('#phone')).toContainText(welcomeWords.title.zh)
    const { scrollHeight, clientHeight } = await page.evaluate(() => {
      const { scrollHeight: whole, clientHeight: seen } = document.documentElement
      return { scrollHeight: whole, clientHeight: seen }
    })
    expect(scrollHeight).toBeLessThanOrEqual(clientHeight)
  })
  await test.step('what happens becomes a line of the story', async () => {
    const lines = page.locator('.story__lines > li')
    const before = await lines.count()
    await tap(page, welcomeWords.agree.zh)
    await tap(page, welcomeWords.worker.zh)
    await tap(page, stepWords.FIND_JOB.act.zh)
    await tap(page, jobs[0]?.title ?? '')
    await tap(page, jobDetailWords.apply.zh)
    await expect.poll(() => lines.count()).toBeGreaterThanOrEqual(before + 3)
  })
  await test.step('the clock jumps', async () => {
    const before = await readClock(cloud)
    await page.getByRole('button', { name: words.plusHour.zh, exact: true }).click()
    await expect.poll(async () => (await readClock(cloud)).getTime() - before.getTime()).toBeGreaterThanOrEqual(hour)
  })
  await test.step('the worker stands elsewhere', async () => {
    await page.getByText(words.outside.zh, { exact: true }).click()
    await expect(page.getByRole('region', { name: words.place.zh, exact: true })).toContainText(/离大门 [2-9]\d\d|离大门 \d{4}/)
  })
  await test.step('a scenario brings both phones to its moment', async () => {
    await page.getByRole('button', { name: words.scenarios.zh, exact: true }).click()
    await page.getByRole('button', { name: scenario?.title.zh ?? '' }).click()
    await expect(page.getByRole('region', { name: scenario?.title.zh ?? '' })).toBeVisible()
    // WeChat wants its privacy guide agreed to and then asks, because this worker has not used the phone before
    await tap(page, guideWords.agree.zh)
    await workerOf(page)
      .getByRole('button', { name: say('allow', 'zh_CN'), exact: true })
      .click()
    await expect(workerOf(page).locator('#phone')).toContainText(scenario?.screen?.sees.zh ?? '')
  })
  expect(errors).toEqual([])
  await context.close()
})

function workerOf(page: Page): FrameLocator {
  return page.locator('iframe').first().contentFrame()
}

async function tap(page: Page, label: string): Promise<void> {
  await workerOf(page).locator('#pages').getByText(label, { exact: true }).filter({ visible: true }).last().click()
}
