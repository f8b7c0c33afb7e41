import type { ErrorCode } from '../utils/app-error'
import { language, type Entry } from './index'

/** How a refusal reads when the cloud says what it is about. */
export const namedRefusals: Readonly<Partial<Record<ErrorCode, Entry>>> = {
  TEMPLATE_EMPTY: { zh: '第 {section} 条没写标题或内容', en: 'Section {section} has no heading or no text' },
  TEMPLATE_TOO_LONG: { zh: '第 {section} 条太长，请删短', en: 'Section {section} is too long: please shorten it' },
  TEMPLATE_VARIABLE_UNKNOWN: { zh: '「{variable}」不认识，请点下面的词', en: '“{variable}” is unknown: tap a word below' },
  TEMPLATE_VARIABLE_MISSING: { zh: '少了「{variable}」这个词，请加上', en: '“{variable}” must be in the text' },
  TEMPLATE_CHARACTER_MISSING: { zh: '「{character}」印不出来，请换一个', en: '“{character}” cannot be printed: use another' },
}

const longest = 12

/** The sentence that names what a refusal is about; undefined when there is none, or the cloud has not said all that it needs. */
export function namedSentence(code: ErrorCode, detail: RefusalDetail): string | undefined {
  const sentence = namedRefusals[code]?.[language()]
  if (sentence === undefined) return undefined
  const filled = sentence.replace(/\{(\w+)\}/, (slot, name: string) => brief(String(detail[name] ?? slot)))
  return filled === sentence ? undefined : filled
}

/** What somebody has written stays a part of the sentence: of something long the beginning is enough to find it. */
function brief(text: string): string {
  const characters = Array.from(text)
  return characters.length <= longest ? text : `${characters.slice(0, longest).join('')}…`
}
