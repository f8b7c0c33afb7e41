/** What the value of a template keyword may be, by the kind in front of its number (`thing1`, `amount2`). */
const kinds = new Map([
  ['thing', /^[\s\S]{1,20}$/u],
  ['number', /^\d{1,32}(\.\d{1,31})?$/],
  ['letter', /^[A-Za-z]{1,32}$/],
  ['symbol', /^[^\p{L}\p{N}\s]{1,5}$/u],
  ['character_string', /^[\x20-\x7e]{1,32}$/],
  ['time', /^[\d年月日:~\-/. ]{4,48}$/],
  ['date', /^[\d年月日:~\-/. ]{4,48}$/],
  ['amount', /^[¥$€£]?\d{1,10}(\.\d{1,2})?元?$/],
  ['phone_number', /^[\d+\- ]{1,17}$/],
  ['car_number', /^[\p{L}\d]{1,8}$/u],
  ['name', /^(\p{Script=Han}{1,10}|[\p{Script=Latin} .]{1,20})$/u],
  ['phrase', /^\p{Script=Han}{1,5}$/u],
])

export type MessageData = Record<string, { value: string }>

/** The first keyword whose kind or value the platform would refuse; undefined when all are fine. */
export function badKeyword(data: MessageData): string | undefined {
  return Object.entries(data).find(([key, { value }]) => {
    const [, kind] = /^([a-z_]+)\d{1,2}$/.exec(key) ?? []
    return kinds.get(kind ?? '')?.test(value) !== true
  })?.[0]
}
