const smallest = 1
const largest = 1.6

/** The reader's type size in WeChat as a style for a page's root; the sizes of visual.md are already the smallest allowed. */
export function typeStyle(): string {
  const { fontSizeScaleFactor } = wx.getAppBaseInfo()
  const factor = Number.isFinite(fontSizeScaleFactor) ? fontSizeScaleFactor : smallest
  return `--type-scale: ${Math.min(largest, Math.max(smallest, factor)).toString()}`
}
