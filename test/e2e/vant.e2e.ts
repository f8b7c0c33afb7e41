import { expect } from '@playwright/test'
import { makeAllVantProgram, type AllVantProgram } from '../support/phone/all-vant'
import { startPhone, type SmallProgram } from './support/small-program'
import { test } from './support/test'

/** van-circle draws with the contexts of canvases without `type`, which WeChat no longer develops. */
const circle = /createCanvasContext|canvas-id="van-circle"/
/** Vant puts dates and undefined members into setData; the phone says so of everybody's setData. */
const warnings = /^(console: \[phone\] )?warning: /

test.describe('the components of Vant', () => {
  let program: SmallProgram
  let vant: AllVantProgram
  test.beforeAll(async () => {
    vant = await makeAllVantProgram()
    program = await startPhone(vant.root, vant.remove, 'vant')
  })
  test.afterAll(() => program.remove())

  test('all are drawn without a fault, van-circle alone excepted', async ({ takeUp }) => {
    const phone = await takeUp(program.url)
    phone.faults.expect(circle)
    phone.faults.expect(warnings)
    await phone.open(program.url, {})
    await expect(phone.page.locator('.block')).toHaveCount(vant.names.length)
    expect(vant.names).toHaveLength(68)
    const empty = phone.page.locator('.block:not(:has([wx-is]))')
    await expect.poll(() => empty.evaluateAll((blocks) => blocks.map((block) => block.getAttribute('data-name')))).toEqual([])
  })
})
