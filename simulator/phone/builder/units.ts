/** What is left alone, then a length in a unit of the phone, then an inset of its screen. */
const parts =
  /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|url\([^)]*\)|(?<![\w.#])(-?(?:\d*\.)?\d+)(rpx|vh|vw|vmin|vmax)\b|\benv\(\s*(safe-area-inset-[a-z]+)\s*\)/gi

/**
 * A value of WXSS as the phone draws it: 750rpx is the width of the phone, `100vh` the height of what is between its bars
 * (the container that the pages are in, by CSS container units), and the safe area is that of the drawn phone.
 */
export function rewriteValue(value: string): string {
  return value.replace(parts, (...[all = '', number, unit, inset]: (string | undefined)[]) => {
    if (inset !== undefined) return `var(--${inset.toLowerCase()},env(${inset}))`
    if (number === undefined || unit === undefined) return all
    return unit.toLowerCase() === 'rpx' ? `calc(var(--rpx)*${number})` : number + unit.toLowerCase().replace('v', 'cq')
  })
}

/** Media queries take no variables: there the phone is 375 px wide. */
export function rewriteMediaLengths(parameters: string): string {
  return parameters.replace(/(\d*\.?\d+)rpx\b/g, (_all, number: string) => `${String(Number(number) / 2)}px`)
}
