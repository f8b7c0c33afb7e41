import type { Page } from '@playwright/test'
import type { Fault, PhoneForTests } from '../../../simulator/phone/protocol'

declare global {
  interface Window {
    phone: PhoneForTests
  }
}

/** The browser says this of every answer from 400 on and of every connection that fails; the page deals with both. */
const saysTheBrowser = /^Failed to load resource/

/** What went wrong on a page, gathered from its first moment on. */
export class Faults {
  private readonly heard: string[] = []
  private readonly expected: RegExp[] = []

  constructor(private readonly page: Page) {
    page.on('pageerror', (error) => this.heard.push(`exception: ${error.stack ?? error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error' && !saysTheBrowser.test(message.text())) this.heard.push(`console: ${message.text()}`)
    })
  }

  /** A fault that the test brings about on purpose. */
  expect(text: RegExp): void {
    this.expected.push(text)
  }

  /** What was not expected, each with where it came from. */
  async all(): Promise<string[]> {
    const told = await this.page.evaluate(() =>
      'phone' in window && !(window.phone instanceof HTMLElement) ? window.phone.faults() : [],
    )
    const all = [...new Set([...this.heard, ...told.map(lineOf)])]
    return all.filter((line) => !this.expected.some((text) => text.test(line)))
  }
}

function lineOf({ kind, message, where }: Fault): string {
  return `${kind}: ${message}${where === undefined ? '' : ` (${where})`}`
}
