import type { WidthOf } from './embedded-font'
import { breakLines } from './line-breaking'

/** A room in points, and the sizes that text may have in it, largest first. */
export interface Room {
  width: number
  height: number
  sizes: readonly number[]
  widthOf: WidthOf
}
export interface Fitted {
  lines: string[]
  size: number
}

/** From one baseline to the next, in parts of the size. */
export const LINE_HEIGHT = 1.3

/** Breaks texts at the largest size that fits; at the smallest, what is still too much is cut off, and an ellipsis says so. */
export function fitLines(texts: readonly string[], { width, height, sizes, widthOf }: Room): Fitted {
  const attempts = sizes.map((size) => ({
    lines: texts.flatMap((text) => breakLines(text, { width: width / size, widthOf })),
    size,
    most: Math.floor(height / (size * LINE_HEIGHT)),
  }))
  const fitting = attempts.find(({ lines, most }) => lines.length <= most) ?? attempts.at(-1)
  if (fitting === undefined) throw new Error('text needs a size')
  const { lines, size, most } = fitting
  return { lines: lines.length <= most ? lines : [...lines.slice(0, most - 1), shorten(lines[most - 1] ?? '')], size }
}

function shorten(line: string): string {
  return `${Array.from(line).slice(0, -1).join('')}…`
}
