import type { DeviceState } from '../../protocol'
import type { Device } from '../device'

/** Where WeChat draws, and the phone whose type size and language it follows. */
export interface Stage {
  overlays: HTMLElement
  device: Device
}
export type Close = () => void

/** What has the focus inside a screen. */
const focusable = 'button:not([disabled]), input, textarea, select, a[href], [tabindex="0"]'
const open: HTMLElement[] = []

/** Makes the layer follow the type size and the language of the phone; the theme is the frame's, above it. */
export function dressLayer({ overlays, device }: Stage): void {
  const dress = ({ fontSizeScaleFactor, language }: DeviceState): void => {
    overlays.style.setProperty('--screen-scale', fontSizeScaleFactor.toString())
    overlays.lang = language === 'en' ? 'en' : 'zh-CN'
  }
  dress(device.now)
  device.onChange(dress)
}

/** Shows a screen that has the whole attention: focus goes in and stays in, Escape leaves, and closing gives the focus back. */
export function openScreen({ overlays }: Stage, screen: HTMLElement, leave: () => void): Close {
  const before = document.activeElement
  const onKey = (event: KeyboardEvent): void => {
    if (open.at(-1) !== screen) return
    if (event.key === 'Escape') leave()
    else if (event.key === 'Tab') keepInside(screen, event)
  }
  overlays.append(screen)
  open.push(screen)
  document.addEventListener('keydown', onKey)
  firstFocus(screen)?.focus()
  return () => {
    if (!screen.isConnected) return
    screen.remove()
    open.splice(open.indexOf(screen), 1)
    document.removeEventListener('keydown', onKey)
    if (before instanceof HTMLElement) before.focus()
  }
}

/** Shows a screen until one of its outcomes is chosen. */
export function ask<T>(stage: Stage, draw: (done: (outcome: T) => void) => HTMLElement, left: T): Promise<T> {
  return new Promise((resolve) => {
    const done = (outcome: T): void => {
      close()
      resolve(outcome)
    }
    const screen = draw(done)
    const close = openScreen(stage, screen, () => {
      done(left)
    })
  })
}

function firstFocus(screen: HTMLElement): HTMLElement | null {
  return screen.querySelector<HTMLElement>('[data-first]') ?? screen.querySelector<HTMLElement>(focusable)
}

function keepInside(screen: HTMLElement, event: KeyboardEvent): void {
  const all = Array.from(screen.querySelectorAll<HTMLElement>(focusable))
  const edge = event.shiftKey ? all.at(0) : all.at(-1)
  const other = event.shiftKey ? all.at(-1) : all.at(0)
  const isInside = screen.contains(document.activeElement)
  if (isInside && document.activeElement !== edge) return
  event.preventDefault()
  other?.focus()
}
