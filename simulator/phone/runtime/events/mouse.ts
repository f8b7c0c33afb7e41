const mouseFinger = 99

/** Turns the mouse into a finger: without it nobody at a desk could tap, swipe or sign. */
export function mouseTouches(phone: HTMLElement): void {
  let target: Element | undefined
  const touch = (type: string, event: PointerEvent): void => {
    if (target) fire(type, target, event)
  }
  phone.addEventListener(
    'pointerdown',
    (event) => {
      if (event.pointerType !== 'mouse' || event.button !== 0 || !(event.target instanceof Element)) return
      target = event.target
      touch('touchstart', event)
    },
    true,
  )
  addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType === 'mouse') touch('touchmove', event)
    },
    true,
  )
  const lift = (type: string) => (event: PointerEvent) => {
    if (event.pointerType !== 'mouse') return
    touch(type, event)
    target = undefined
  }
  addEventListener('pointerup', lift('touchend'), true)
  addEventListener('pointercancel', lift('touchcancel'), true)
}

function fire(type: string, target: Element, { clientX, clientY, pageX, pageY }: PointerEvent): void {
  const finger = new Touch({ identifier: mouseFinger, target, clientX, clientY, pageX, pageY })
  const isDown = type === 'touchstart' || type === 'touchmove'
  const touches = isDown ? [finger] : []
  const shared = { bubbles: true, composed: true, cancelable: true }
  target.dispatchEvent(new TouchEvent(type, { ...shared, touches, targetTouches: touches, changedTouches: [finger] }))
}
