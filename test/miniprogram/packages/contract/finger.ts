import { Event as ExparserEvent, type ExparserNode } from 'miniprogram-exparser'
import { flush, within } from '../../../support/simulate/act'
import type { Rendered } from '../../../support/simulate/rendered'

/** Of the pad in these tests, in pixels: jsdom has no layout. */
export const padSize = { width: 300, height: 200 }

type Dot = readonly [x: number, y: number]

/** Gives the pad its size for the tests of a file. */
export function layOutPad(): void {
  beforeEach(() => {
    const rectangle = { ...padSize, left: 0, top: 0, right: padSize.width, bottom: padSize.height, x: 0, y: 0 }
    jest.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue({ ...rectangle, toJSON: () => rectangle })
  })
  afterEach(() => {
    jest.restoreAllMocks()
  })
}

/** A finger that touches the pad at the first dot, goes over the others and leaves. */
export async function write(pad: Rendered, ...dots: readonly Dot[]): Promise<void> {
  const [first, ...rest] = dots
  if (first) touch(pad, 'touchstart', first)
  for (const dot of rest) touch(pad, 'touchmove', dot)
  touch(pad, 'touchend')
  await flush()
}

/** A name large enough to be one: two lines over a good part of the pad. */
export async function writeName(pad: Rendered): Promise<void> {
  await write(pad, [30, 40], [90, 120], [150, 50])
  await write(pad, [165, 60], [240, 140])
}

/** What the name above comes to, in units of the pad. */
export const nameStrokes = [
  [
    [1000, 2000],
    [3000, 6000],
    [5000, 2500],
  ],
  [
    [5500, 3000],
    [8000, 7000],
  ],
]

/** One touch, as WeChat dispatches it on a canvas: with the place on it. */
export function touch(pad: Rendered, name: 'touchstart' | 'touchmove' | 'touchend' | 'touchcancel', dot?: Dot): void {
  const canvas: HTMLElement & { __wxElement?: ExparserNode } = within(pad, '.signature-pad__canvas').dom
  if (!canvas.__wxElement) throw new Error('the canvas is not mounted')
  const touches = dot ? [{ x: dot[0], y: dot[1] }] : []
  const options = { bubbles: true, capturePhase: true, composed: true, extraFields: { touches, changedTouches: touches } }
  ExparserEvent.dispatchEvent(canvas.__wxElement, ExparserEvent.create(name, {}, options))
}
