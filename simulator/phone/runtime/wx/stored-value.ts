/** How WeChat keeps a value: as a text beside the name of its type. Of an object only what JSON can hold comes back. */
export interface StoredValue {
  type: string
  text: string
}

/** Throws if the value can't be kept. */
export function packed(value: unknown): StoredValue {
  const type = Object.prototype.toString.call(value).slice(8, -1)
  if (value instanceof Date) return { type, text: value.getTime().toString() }
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint')
    throw new Error(`data of type ${type} cannot be stored`)
  return typeof value === 'object' && value !== null ? { type, text: JSON.stringify(value) } : { type, text: String(value) }
}

/** The value that was kept. */
export function unpacked({ type, text }: StoredValue): unknown {
  const simple: Readonly<Record<string, (text: string) => unknown>> = {
    String: (kept) => kept,
    Number: Number,
    Boolean: (kept) => kept === 'true',
    Undefined: () => undefined,
    Null: () => null,
    Date: (kept) => new Date(Number(kept)),
  }
  const unpack = Object.hasOwn(simple, type) ? simple[type] : undefined
  return unpack ? unpack(text) : JSON.parse(text)
}
