/** Two languages side by side: whoever edits one sees the other. */
export type Language = 'zh' | 'en'
export interface Entry {
  readonly zh: string
  readonly en: string
}
export type Catalogue = Readonly<Record<string, Entry>>
/** What a page's WXML draws: every entry of its catalogue in the language of the moment. */
export type Words<C extends Catalogue> = { [Key in keyof C]: string }

type Slots<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Slots<Rest> : never
type Params<Text extends string> = [Slots<Text>] extends [never] ? [] : [Readonly<Record<Slots<Text>, string | number>>]

const storageKey = 'language'
let current: Language | undefined

/** The person's stored choice, or else WeChat's own language; Chinese unless WeChat speaks something else. */
export function language(): Language {
  current ??= storedLanguage() ?? languageOfWeChat()
  return current
}

/** Stores the choice. Pages that are open take it up when they are shown again. */
export function setLanguage(choice: Language): void {
  current = choice
  wx.setStorageSync(storageKey, choice)
}

/** The text of one entry with its `{slots}` filled: `t(clock.distance, { metres: 18 })`. A missing slot doesn't compile. */
export function t<const E extends Entry>(entry: E, ...params: Params<E['zh']>): string {
  return fill(entry[language()], params[0] ?? {})
}

/** A whole catalogue in the language of the moment; entries with slots stay templates for `t`. */
export function words<C extends Catalogue>(catalogue: C): Words<C> {
  const texts: Partial<Words<C>> = {}
  for (const key of Object.keys(catalogue) as (keyof C)[]) texts[key] = catalogue[key]?.[language()] ?? ''
  return texts as Words<C>
}

function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot))
}

function storedLanguage(): Language | undefined {
  const stored: unknown = wx.getStorageSync(storageKey)
  return stored === 'zh' || stored === 'en' ? stored : undefined
}

function languageOfWeChat(): Language {
  const spoken = wx.getAppBaseInfo().language
  return !spoken || spoken.startsWith('zh') ? 'zh' : 'en'
}
