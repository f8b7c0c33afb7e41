import { expect, type FrameLocator, type Page } from '@playwright/test'
import type { Side } from '../../../simulator/desk/page/desk-state'
import { words } from '../../../simulator/desk/page/words'
import { say, type Word } from '../../../simulator/phone/runtime/screens/words'
import { draw, name as written } from './hand'

/** One of the two phones on the desk, under the mouse of somebody who sits before it. */
export class DeskPhone {
  private readonly frame: FrameLocator

  constructor(page: Page, side: Side) {
    this.frame = page
      .locator('iframe')
      .nth(side === 'left' ? 0 : 1)
      .contentFrame()
  }

  /** Clicks what reads so, whole, once it is there and can be tapped. */
  async tap(text: string | RegExp): Promise<void> {
    await this.frame.locator('#pages, #overlays').getByText(text, { exact: true }).filter({ visible: true }).last().click()
  }

  /** Clicks a button of what WeChat itself draws, and waits until it is gone. */
  async tapWeChat(word: Word | { text: string }): Promise<void> {
    const name = typeof word === 'string' ? say(word, 'zh_CN') : word.text
    const button = this.frame.locator('#overlays').getByRole('button', { name, exact: true }).last()
    await button.click()
    await expect(button).toBeHidden()
  }

  /** Sets the phone's own clock forward, as while somebody reads. */
  async letPass(milliseconds: number): Promise<void> {
    await this.frame.locator('body').evaluate((body, ahead) => {
      const { Date: its } = body.ownerDocument.defaultView ?? window
      const now = its.now.bind(its)
      its.now = () => now() + ahead
    }, milliseconds)
  }

  /** Writes a name with the mouse. */
  async sign(): Promise<void> {
    await draw(this.frame.locator('.sign__pad canvas').filter({ visible: true }), written, 'mouse')
  }

  /** What can be read now. */
  text(): Promise<string> {
    return this.frame.locator('#phone').innerText()
  }

  async sees(text: string | RegExp): Promise<void> {
    await expect(this.frame.locator('#phone')).toContainText(text, { useInnerText: true })
  }
}

/** Waits until the desk's one hint says so. */
export async function hinted(page: Page, text: string | RegExp): Promise<void> {
  await expect(page.locator('.hint__text')).toHaveText(text)
}

/** Takes the help that the hint offers: its button. */
export async function takeHelp(page: Page): Promise<void> {
  await page.locator('.hint').getByRole('button').click()
}

/** Taps "fill it in for me" beside the hint. */
export async function fillIn(page: Page): Promise<void> {
  await page.locator('.hint').getByRole('button', { name: words.fillIn.zh }).click()
}
