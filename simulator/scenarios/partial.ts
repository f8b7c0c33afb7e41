/**
 * Whether a value has everything that a part of it names. Of a list each item of the part must be found somewhere in the
 * list, and an empty list is empty; `null` is what there is not. The end of a path where they differ comes back, or nothing.
 */
export function difference(whole: unknown, part: unknown, at = 'reply'): string | undefined {
  if (Array.isArray(part)) return differenceOfLists(whole, part, at)
  if (part === null && whole === undefined) return undefined
  if (isObject(part)) return differenceOfObjects(whole, part, at)
  return whole === part ? undefined : `${at} is ${JSON.stringify(whole)} and not ${JSON.stringify(part)}`
}

function differenceOfObjects(whole: unknown, part: object, at: string): string | undefined {
  if (!isObject(whole)) return `${at} is ${JSON.stringify(whole)}`
  const members = new Map(Object.entries(whole))
  for (const [name, value] of Object.entries(part)) {
    const found = difference(members.get(name), value, `${at}.${name}`)
    if (found !== undefined) return found
  }
  return undefined
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function differenceOfLists(whole: unknown, part: readonly unknown[], at: string): string | undefined {
  if (!Array.isArray(whole)) return `${at} is no list`
  if (part.length === 0 && whole.length > 0) return `${at} is not empty`
  const missing = part.find((item) => whole.every((candidate) => difference(candidate, item) !== undefined))
  return missing === undefined ? undefined : `${at} has no ${JSON.stringify(missing)}`
}
