/** A4 in points, and the rectangle of it that holds text; `top` is measured from the lower edge, as PDF does. */
export const sheet = { width: 595.28, height: 841.89 } as const
export const text = { left: 56, width: sheet.width - 2 * 56, top: sheet.height - 56, bottom: 64 } as const
/** Where the footer's baseline is. */
export const footerBaseline = 34
