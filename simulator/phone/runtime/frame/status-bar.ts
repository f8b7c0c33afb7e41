import type { Network } from '../../protocol'
import type { Device } from '../device'
import { glyph, make } from './element'
import { frame } from './frame'
import { word } from './words'

const wifi = 'M3 9.5a13 13 0 0 1 18 0M6.5 13a8 8 0 0 1 11 0M10 16.5a3 3 0 0 1 4 0'
const bars = 'M5 17v-3M10 17v-6M15 17V8M20 17V5'
const battery = 'M3 8h16v8H3zM21 11v2M5.5 10.5h9v3h-9z'
const signs: Readonly<Record<Exclude<Network, 'none'>, string>> = { wifi: '', '4g': '4G', slow: '3G' }
const minute = 60_000
/** The zone of the phone, wherever the computer is. */
const zone = 'Asia/Shanghai'

let aheadMs = 0
const clock = make('span', { class: 'status-time' })

/** Moves the time that is shown: the desk's clock is another than the computer's. */
export function showTimeAhead(milliseconds: number): void {
  aheadMs = milliseconds
  tick()
}

/** Draws time, network and battery above everything, and again when one of them changes. */
export function startStatusBar(device: Device): void {
  const right = make('span', { class: 'status-right' })
  const draw = (): void => {
    const { network } = device.now
    const sign = make('span', { class: 'status-sign', text: network === 'none' ? word('noNetwork') : signs[network] })
    const air = network === 'wifi' ? [glyph(wifi)] : [sign]
    right.replaceChildren(...(network === 'none' ? [] : [glyph(bars)]), ...air, glyph(battery, 'glyph--battery'))
  }
  frame.statusBar.setAttribute('aria-hidden', 'true')
  frame.statusBar.replaceChildren(clock, right)
  tick()
  draw()
  setInterval(tick, minute / 4)
  device.onChange(draw)
}

function tick(): void {
  const shown = new Date(Date.now() + aheadMs)
  clock.textContent = shown.toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: zone })
}
