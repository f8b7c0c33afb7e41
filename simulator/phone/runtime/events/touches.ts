import { nearestNode } from '../engine/nodes'
import { renewTap, sendTouchEvent, spendTap } from './dispatch'
import { LongPress } from './long-press'

/** Makes long presses of the fingers on the pages, and taps that follow a heard one are not sent. */
export function watchLongPress(phone: HTMLElement): void {
  let latest: TouchEvent | undefined
  const press = new LongPress(({ identifier }) => {
    if (latest) send(latest, identifier)
  })
  const options = { capture: true, passive: true }
  phone.addEventListener(
    'touchstart',
    (event) => {
      latest = event
      for (const { identifier } of event.changedTouches) renewTap(identifier)
      const finger = event.changedTouches[0]
      if (finger) press.begin({ identifier: finger.identifier, x: finger.clientX, y: finger.clientY }, event.touches.length)
    },
    options,
  )
  phone.addEventListener(
    'touchmove',
    ({ changedTouches }) => {
      for (const { identifier, clientX, clientY } of changedTouches) press.move({ identifier, x: clientX, y: clientY })
    },
    options,
  )
  for (const type of ['touchend', 'touchcancel', 'scroll'])
    phone.addEventListener(
      type,
      () => {
        press.end()
      },
      options,
    )
}

function send(event: TouchEvent, identifier: number): void {
  const target = event.target instanceof Element ? nearestNode(event.target) : undefined
  if (!target) return
  const isHeard = sendTouchEvent(target, 'longpress', event)
  sendTouchEvent(target, 'longtap', event)
  if (isHeard) spendTap(identifier)
}
