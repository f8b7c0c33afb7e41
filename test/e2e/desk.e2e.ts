import { expect } from '@playwright/test'
import { jobDetailWords } from '../../miniprogram/i18n/job-detail'
import { welcomeWords } from '../../miniprogram/i18n/onboarding'
import { guideWords } from '../../miniprogram/i18n/privacy-guide'
import { stepWords } from '../../miniprogram/i18n/work-card'
import { deedOf } from '../../simulator/desk/door/story-words'
import { words } from '../../simulator/desk/page/words'
import { readCatalogue } from '../../simulator/scenarios/catalogue'
import { readClock } from '../../simulator/scenarios/http-phone'
import type { Scenario } from '../../simulator/scenarios/schema'
import { test } from './support/desk'
import { titleOf } from './support/words'

test.use({ world: 'desk' })

const hour = 3_600_000
const tooFar = sceneOf('clock-in-too-far')

test('the desk shows two phones, tells what happens on them, and moves time, place and scenes', async ({
  cloud,
  desk: { page, worker },
}) => {
  await test.step('two phones fit on the screen', async () => {
    await expect(page.locator('iframe')).toHaveCount(2)
    await worker.sees(welcomeWords.title.zh)
    const { scrollHeight, clientHeight } = await page.evaluate(() => {
      const { scrollHeight: whole, clientHeight: seen } = document.documentElement
      return { scrollHeight: whole, clientHeight: seen }
    })
    expect(scrollHeight).toBeLessThanOrEqual(clientHeight)
  })
  await test.step('what happens becomes a line of the story', async () => {
    await worker.tap(welcomeWords.agree.zh)
    await worker.tap(welcomeWords.worker.zh)
    await worker.tap(stepWords.FIND_JOB.act.zh)
    await worker.tap(titleOf('day'))
    await worker.tap(jobDetailWords.apply.zh)
    for (const deed of ['account/accept-privacy', 'account/become-worker', 'job/apply-for-job'])
      await expect(page.locator('.story__lines > li').filter({ hasText: deedOf(deed, {}).zh })).toHaveCount(1)
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
    await page.getByRole('button', { name: tooFar.title.zh }).click()
    await expect(page.getByRole('region', { name: tooFar.title.zh })).toBeVisible()
    // WeChat wants its privacy guide agreed to and then asks, because this worker has not used the phone before
    await worker.tap(guideWords.agree.zh)
    await worker.tapWeChat('allow')
    await worker.sees(tooFar.sees.zh)
  })
})

/** The words of a scenario and of its screen. */
function sceneOf(name: string): Pick<Scenario, 'title'> & Pick<NonNullable<Scenario['screen']>, 'sees'> {
  const { title, screen } = readCatalogue().find((scenario) => scenario.name === name) ?? {}
  if (title === undefined || screen === undefined) throw new Error(`there is no scenario ${name} with a screen`)
  return { title, sees: screen.sees }
}
