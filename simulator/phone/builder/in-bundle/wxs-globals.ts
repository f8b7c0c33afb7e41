// What WXS has besides JavaScript. The bundle carries this file: it has neither Node nor a page.

const named = new Set(['Array', 'Function', 'Date', 'RegExp', 'Number', 'String', 'Boolean'])

/** WXS: a regular expression from its source. */
export function getRegExp(source: string, flags?: string): RegExp {
  return new RegExp(source, flags)
}

/** WXS: the date of those parts, or this moment. */
export function getDate(...parts: [] | [number | string] | [number, number, number?]): Date {
  // the types of Date know no union of its forms
  return Reflect.construct(Date, parts) as Date
}

/** WXS: `value.constructor` is the name of the type. Throws for undefined and null, as reading from them does. */
export function wxsConstructor(value: unknown): string {
  if (value === undefined || value === null)
    throw new TypeError(`Cannot read properties of ${String(value)} (reading 'constructor')`)
  const name = Object.prototype.toString.call(value).slice(8, -1)
  return named.has(name) ? name : 'Object'
}
