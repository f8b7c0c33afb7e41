import type { Locator, Page } from '@playwright/test'

/** A hand on the phone: a finger, or a mouse. */
export type Hand = 'touch' | 'mouse'
/** A place on an element, in parts of its width and height. */
export type Dot = readonly [x: number, y: number]

/** A name large enough to be one: two lines over a good part of the pad. */
export const name: readonly (readonly Dot[])[] = [
  [
    [0.1, 0.2],
    [0.3, 0.6],
    [0.5, 0.25],
  ],
  [
    [0.55, 0.3],
    [0.8, 0.7],
  ],
]
export const dot: readonly (readonly Dot[])[] = [[[0.5, 0.5]]]

const stepsBetween = 8

/** Draws lines on an element, each from touching it to leaving it. */
export async function draw(target: Locator, lines: readonly (readonly Dot[])[], hand: Hand): Promise<void> {
  await target.scrollIntoViewIfNeeded()
  const box = await target.boundingBox()
  if (box === null) throw new Error('there is nothing to draw on')
  const at = ([x, y]: Dot): Point => ({ x: box.x + x * box.width, y: box.y + y * box.height })
  for (const line of lines) await strokes[hand](target.page(), between(line.map(at)))
}

/** Moves a finger or a pressed mouse over an element, as for scrolling or sliding. */
export async function swipe(target: Locator, from: Dot, to: Dot): Promise<void> {
  await draw(target, [[from, to]], 'touch')
}

interface Point {
  x: number
  y: number
}

const strokes: Readonly<Record<Hand, (page: Page, points: readonly Point[]) => Promise<void>>> = {
  // Playwright's own touch has no movement: this speaks to the browser
  touch: async (page, [first, ...rest]) => {
    const browser = await page.context().newCDPSession(page)
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: Point[]): Promise<unknown> =>
      browser.send('Input.dispatchTouchEvent', { type, touchPoints })
    if (first) await send('touchStart', first)
    for (const point of rest) await send('touchMove', point)
    await send('touchEnd')
    await browser.detach()
  },
  mouse: async ({ mouse }, [first, ...rest]) => {
    if (first) await mouse.move(first.x, first.y)
    await mouse.down()
    for (const { x, y } of rest) await mouse.move(x, y)
    await mouse.up()
  },
}

/** A finger does not jump. */
function between(points: readonly Point[]): Point[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1]
    if (!before) return [point]
    return Array.from({ length: stepsBetween }, (_, step) => along(before, point, (step + 1) / stepsBetween))
  })
}

function along(from: Point, to: Point, part: number): Point {
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
}
