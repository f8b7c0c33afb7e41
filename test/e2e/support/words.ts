import type { Entry } from '../../../miniprogram/i18n/index'
import { jobs } from '../../../simulator/demo/employer'
import { postings, type Scenario } from '../../../simulator/scenarios/schema'

/** The mini-program's formats (money, distances) ask WeChat for the reader's language; here the reader reads Chinese. */
Object.assign(globalThis, { wx: { getStorageSync: () => 'zh', setStorageSync: () => undefined } })

/** The text of an entry in Chinese with its slots filled, as it is on the screen. */
export function zh(entry: Entry, slots: Readonly<Record<string, string | number>> = {}): string {
  return entry.zh.replace(/\{(\w+)\}/g, (slot, name: string) => String(slots[name] ?? slot))
}

/** Matches a text that begins as the entry does before its first slot, where the slot's value is not known. */
export function beginning({ zh: text }: Entry): RegExp {
  const start = startOf(text)
  return new RegExp(`^\\s*${start.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}`)
}

/** A text up to its first slot. */
export function startOf(text: string): string {
  const [start = ''] = text.split('{')
  if (start === '') throw new Error(`“${text}” begins with a slot: every text would match`)
  return start
}

/** What a table says of a key; throws where it says nothing, because every screen holds the empty text. */
export function entryOf<T>(table: Readonly<Record<string, T>>, key: string): T {
  const entry = table[key]
  if (entry === undefined) throw new Error(`nothing is known of ${key}: only of ${Object.keys(table).join(', ')}`)
  return entry
}

/** The title of a job of the demo employer. */
export function titleOf(posting: Scenario['job']): string {
  const job = jobs[postings.indexOf(posting)]
  if (job === undefined) throw new Error(`the demo employer has no ${posting} job`)
  return job.title
}
