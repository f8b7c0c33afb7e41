import type { WidthOf } from './embedded-font'

/** How wide a line may be, in the unit of `widthOf`; the first line begins `indent` later. */
export interface Column {
  width: number
  indent?: number
  widthOf: WidthOf
}

const NEVER_FIRST = '，。、；：？！）》】」』〉〕”’％…—·～,.;:?!)]}%'
const NEVER_LAST = '（《【「『〈〔“‘([{￥$'

/**
 * Breaks a text into lines by the rules for their starts and ends (避头尾, GB/T 15834): no closing mark begins a line and no
 * opening one ends it. Latin words and numbers stay whole unless one alone is wider than a line.
 */
export function breakLines(text: string, column: Column): string[] {
  return text.split('\n').flatMap((paragraph) => breakParagraph(paragraph, column))
}

function breakParagraph(paragraph: string, { width, indent = 0, widthOf }: Column): string[] {
  const lines: string[] = []
  let line = ''
  for (const part of partsOf(paragraph, { width: width - indent, widthOf })) {
    const room = lines.length === 0 ? width - indent : width
    if (widthOf((line + part).trimEnd()) <= room) line += part
    else {
      lines.push(line.trimEnd())
      line = part.trimStart()
    }
  }
  return [...lines, line.trimEnd()].filter((each, index) => index === 0 || each !== '')
}

/** What stays on one line: a word or a character, with the marks that cling to it. What no line could hold is cut up. */
function partsOf(paragraph: string, { width, widthOf }: Column): string[] {
  const parts: string[] = []
  for (const token of paragraph.match(/[\x21-\x7e]+|[\s\S]/gu) ?? []) {
    const last = parts.at(-1)
    if (last !== undefined && clings(last, token)) parts[parts.length - 1] = last + token
    else parts.push(token)
  }
  return parts.flatMap((part) => (widthOf(part) <= width ? [part] : Array.from(part)))
}

function clings(before: string, token: string): boolean {
  return NEVER_FIRST.includes(token.charAt(0)) || NEVER_LAST.includes(before.charAt(before.length - 1))
}
