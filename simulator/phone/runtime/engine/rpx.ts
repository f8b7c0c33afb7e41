const lengths: readonly (readonly [RegExp, string])[] = [
  [/(-?\d*\.?\d+)rpx\b/g, 'calc(var(--rpx)*$1)'],
  [/(-?\d*\.?\d+)v([hw])\b/g, '$1cq$2'],
  [/env\(\s*(safe-area-inset-\w+)\s*(?:,[^)]*)?\)/g, 'var(--$1, 0px)'],
]

/** WeChat's lengths in a style attribute, as the phone's frame measures them; the builder does the same for style sheets. */
export function inlineStyle(style: string): string {
  return lengths.reduce((text, [length, replacement]) => text.replace(length, replacement), style)
}
