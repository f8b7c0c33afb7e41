/** Which characters the keyboard of an input type has; undefined: all. */
const keyboards: Readonly<Record<string, RegExp>> = { number: /^\d*$/, digit: /^[\d.]*$/, idcard: /^[\dXx]*$/ }

export const inputTypes = ['text', 'number', 'idcard', 'digit', 'safe-password', 'nickname']

/** Whether the keyboard of the type could have typed this. What is pasted isn't looked at, as on a phone. */
export function canType(type: string, typed: string): boolean {
  return keyboards[type]?.test(typed) ?? true
}

/** The browser's word for the keyboard of a type. */
export function inputMode(type: string): string {
  return { number: 'numeric', digit: 'decimal' }[type] ?? 'text'
}

/** maxlength of WeChat: -1 is no limit. */
export function cut(value: string, maxlength: number): string {
  return maxlength >= 0 ? value.slice(0, maxlength) : value
}

const keyNames: Readonly<Record<string, string>> = {
  send: 'send',
  search: 'search',
  next: 'next',
  go: 'go',
  done: 'done',
  return: 'enter',
}

export function enterKeyHint(confirmType: string): string {
  return keyNames[confirmType] ?? 'done'
}

/** What a `bindinput` handler may answer: the text, or the text and where the cursor goes. */
export function replacement(answer: unknown): { value: string; cursor: number | undefined } | undefined {
  if (typeof answer === 'string') return { value: answer, cursor: undefined }
  if (typeof answer !== 'object' || answer === null || !('value' in answer)) return undefined
  const cursor = 'cursor' in answer && typeof answer.cursor === 'number' ? answer.cursor : undefined
  return { value: String(answer.value), cursor }
}
