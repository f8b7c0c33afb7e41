import type { Entry } from '../../../miniprogram/i18n/index'

/** The mini-program's formats (money, distances) ask WeChat for the reader's language; here the reader reads Chinese. */
Object.assign(globalThis, { wx: { getStorageSync: () => 'zh', setStorageSync: () => undefined } })

/** The text of an entry in Chinese with its slots filled, as it is on the screen. */
export function zh(entry: Entry, slots: Readonly<Record<string, string | number>> = {}): string {
  return entry.zh.replace(/\{(\w+)\}/g, (slot, name: string) => String(slots[name] ?? slot))
}

/** Matches a text that begins as the entry does before its first slot, where the slot's value is not known. */
export function beginning({ zh: text }: Entry): RegExp {
  const [start = ''] = text.split('{')
  return new RegExp(`^\\s*${start}`)
}
