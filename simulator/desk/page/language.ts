import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Words } from '../protocol'

export type Language = 'zh' | 'en'

/** The language of the desk; the phones have their own setting, which follows it. */
export const LanguageContext = createContext<Language>('zh')

export type Translate = (words: Words, values?: Readonly<Record<string, string | number>>) => string

/** The words in the language of the desk, with `{name}` filled in. */
export function useWords(): Translate {
  const language = useContext(LanguageContext)
  return (words, values = {}) => fill(words[language], values)
}

/** Puts values in the place of `{name}`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}
