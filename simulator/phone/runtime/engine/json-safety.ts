/** A value that WeChat would lose or change on its way from the script to the screen. */
export interface Unsafe {
  path: string
  what: string
}

/** What is not JSON in the data of a setData, deepest paths spelled as WeChat's own (`list[2].at`). */
export function findUnsafe(data: Readonly<Record<string, unknown>>): Unsafe[] {
  const found: Unsafe[] = []
  visit(data, '', { found, above: [] })
  return found
}

interface Walk {
  found: Unsafe[]
  above: readonly unknown[]
}

function visit(value: unknown, path: string, { found, above }: Walk): void {
  const what = unsafeKind(value, above)
  if (what !== undefined) {
    found.push({ path, what })
    return
  }
  if (typeof value !== 'object' || value === null) return
  const below = { found, above: [...above, value] }
  for (const [key, item] of Object.entries(value)) visit(item, join(path, key, Array.isArray(value)), below)
}

function join(path: string, key: string, isItem: boolean): string {
  if (isItem) return `${path}[${key}]`
  return path === '' ? key : `${path}.${key}`
}

function unsafeKind(value: unknown, above: readonly unknown[]): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : String(value)
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return undefined
  if (typeof value !== 'object') return typeof value
  return above.includes(value) ? 'a cycle' : unsafeClass(value)
}

function unsafeClass(value: object): string | undefined {
  if (Array.isArray(value)) return undefined
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype ? undefined : `a ${constructorOf(value)}`
}

function constructorOf(value: object): string {
  return value.constructor.name === '' ? 'class' : value.constructor.name
}
