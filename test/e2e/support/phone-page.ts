import { expect, type Locator, type Page } from '@playwright/test'
import type { DeviceState, Host, PhoneParameters } from '../../../simulator/phone/protocol'
import { Faults } from './faults'
import { draw, type Dot, type Hand } from './hand'

/** How a phone is taken up: whose it is, where it is, and what it opens. */
export interface PhoneWish extends Pick<PhoneParameters, 'host' | 'page' | 'scene' | 'theme' | 'network'> {
  as?: string
  scale?: number
  lang?: string
}
type Words = string | RegExp

/** One phone in the browser, as somebody uses it: with eyes and one hand. */
export class PhonePage {
  readonly faults: Faults
  readonly screen: Locator

  constructor(
    readonly page: Page,
    private readonly hand: Hand,
    readonly host: Host = 'wechat',
  ) {
    this.faults = new Faults(page)
    this.screen = page.locator('#phone')
  }

  /** Opens the phone at a local cloud. */
  async open(url: string, wish: PhoneWish): Promise<void> {
    const query = Object.entries(wish).map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`)
    // `load` waits for what a page fetches from elsewhere
    await this.page.goto(`${url}/phone/?${query.join('&')}`, { waitUntil: 'domcontentloaded' })
    // before the runtime has run, `window.phone` is the element of that id
    await this.page.waitForFunction(() => !(window.phone instanceof HTMLElement))
  }

  /** Opens the mini-program at a page, as a card or a message does, and alone on the stack. */
  async openAt(page: string): Promise<void> {
    await this.page.evaluate((at) => {
      window.phone.open(at)
    }, page)
    await this.waitForPage(page.split('?')[0] ?? '')
  }

  /** Waits until this page is on top. */
  async waitForPage(route: string): Promise<void> {
    await expect.poll(() => this.route(), { message: `the page on top should be ${route}` }).toBe(route)
  }

  /** The route of the page on top. */
  route(): Promise<string> {
    return this.page.evaluate(() => getCurrentPages().at(-1)?.route ?? '')
  }

  /** Waits until the page on top has what it asked the cloud for, or knows that it has not. */
  async settled(): Promise<void> {
    await this.page.waitForFunction(() => {
      const top = getCurrentPages().at(-1)
      return top !== undefined && top.data['status'] !== 'loading' && top.data['busy'] !== true
    })
  }

  /** Waits until all of these can be read on the screen. */
  async sees(...lines: readonly Words[]): Promise<void> {
    for (const line of lines) await expect(this.screen).toContainText(nonEmpty(line), { useInnerText: true })
  }

  /** What can be read now. */
  text(): Promise<string> {
    return this.screen.innerText()
  }

  /** Waits until none of these can be read. */
  async seesNot(...lines: readonly Words[]): Promise<void> {
    for (const line of lines) await expect(this.screen).not.toContainText(nonEmpty(line), { useInnerText: true })
  }

  /** What reads so, whole; the last one drawn if there are several, which lies on top. */
  reading(words: Words): Locator {
    return this.page.locator('#pages, #overlays').getByText(nonEmpty(words), { exact: true }).filter({ visible: true }).last()
  }

  /** Taps what reads so. */
  async tap(words: Words): Promise<void> {
    await this.touch(this.reading(words))
  }

  /** Taps an element. */
  async touch(target: Locator): Promise<void> {
    await (this.hand === 'touch' ? target.tap() : target.click())
  }

  /** Taps a tab of the bar below. */
  async tapTab(words: string): Promise<void> {
    await this.touch(this.page.locator('#tab-bar').getByText(words, { exact: true }))
  }

  /** Taps the arrow of the navigation bar. */
  async tapBack(): Promise<void> {
    await this.touch(this.page.locator('#navigation-bar').getByRole('button').first())
  }

  /** Taps the arrow until a page with the tab bar is on top. */
  async tapBackToTabs(): Promise<void> {
    const tabs = this.page.locator('#tab-bar')
    while (!(await tabs.isVisible())) {
      const deeper = await this.depth()
      await this.tapBack()
      await expect.poll(() => this.depth()).toBeLessThan(deeper)
    }
  }

  private depth(): Promise<number> {
    return this.page.evaluate(() => getCurrentPages().length)
  }

  /** Fills in the field that shows this hint while it is empty. */
  async type(hint: string, value: string): Promise<void> {
    await this.screen.getByPlaceholder(hint).filter({ visible: true }).fill(value)
  }

  /** Draws on what is selected so. */
  async draw(selector: string, lines: readonly (readonly Dot[])[]): Promise<void> {
    await draw(this.screen.locator(selector).filter({ visible: true }), lines, this.hand)
  }

  /** Changes the phone around the mini-program: place, network, permissions … */
  async change(change: Partial<DeviceState>): Promise<void> {
    await this.page.evaluate((next) => {
      window.phone.change(next)
    }, change)
  }

  /** Sets the phone's own clock forward, as while somebody reads; back for a negative number. */
  async letPass(milliseconds: number): Promise<void> {
    await this.page.evaluate((ahead) => {
      const now = Date.now.bind(Date)
      Date.now = () => now() + ahead
    }, milliseconds)
  }
}

/** Every screen holds the empty text. */
function nonEmpty(words: Words): Words {
  if (words === '') throw new Error('there is nothing to look for')
  return words
}
