import { panelWords as words } from './words'
import { t } from '../../../i18n/index'
import { dayAndTime } from '../../../utils/format'
import type { Choice } from './choices'
import { askDev, textOf, type Json } from './door'

const zone = 'Asia/Shanghai'
const dayMs = 86_400_000
/** 07:50 in Shanghai, as time of the UTC day. */
const morningMs = 7 * 3_600_000 + 50 * 60_000 - 8 * 3_600_000

const advances: Readonly<Record<string, string>> = { ten: '10m', hour: '1h', shift: '8h', day: '25h' }

/** The business time of the cloud and the mocks, ISO. Throws `CloudError`. */
export async function readClock(): Promise<string> {
  return textOf(await askDev('clock'), 'now')
}

/** Moves the business clock of the cloud and of all mocks; gives the time that it then shows. Throws `CloudError`. */
export async function moveClock(choice: string): Promise<string> {
  return textOf(await askDev('clock', { method: 'POST', body: await moveOf(choice) }), 'now')
}

/** The time as the panel shows it. */
export function clockText(now: string): string {
  return now === '' ? '' : dayAndTime(now, zone)
}

/** The moves that the panel offers. */
export function clockChoices(): Choice[] {
  return [
    { id: 'ten', label: t(words.plusTen) },
    { id: 'hour', label: t(words.plusHour) },
    { id: 'shift', label: t(words.plusShift) },
    { id: 'day', label: t(words.plusDay) },
    { id: 'morning', label: t(words.morning) },
    { id: 'real', label: t(words.realTime) },
  ]
}

async function moveOf(choice: string): Promise<Json> {
  const advance = advances[choice]
  if (advance !== undefined) return { advance }
  if (choice === 'real') return { set: new Date().toISOString() }
  return { set: nextMorning(await readClock()) }
}

/** The first 07:50 in Shanghai after an instant. */
export function nextMorning(now: string): string {
  const at = Date.parse(now)
  const midnight = Math.floor(at / dayMs) * dayMs
  const morning =
    [midnight + morningMs, midnight + dayMs + morningMs].find((each) => each > at) ?? midnight + 2 * dayMs + morningMs
  return new Date(morning).toISOString()
}
