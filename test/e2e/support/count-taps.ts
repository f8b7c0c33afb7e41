import type { PhonePage } from './phone-page'

/** Counts what is tapped on this phone from now on, wherever it lands: every tap of a finger ends in one click. */
export async function countTaps({ page }: PhonePage): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    document.documentElement.dataset['taps'] = '0'
    const count = (): void => {
      document.documentElement.dataset['taps'] = String(Number(document.documentElement.dataset['taps']) + 1)
    }
    document.addEventListener('click', count, { capture: true })
  })
  return () => page.evaluate(() => Number(document.documentElement.dataset['taps']))
}
