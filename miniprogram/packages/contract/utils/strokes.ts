import type { Strokes } from '../../../services/contract'

/** A place on the pad in its own pixels. */
export interface Dot {
  x: number
  y: number
}
/** What a finger drew between touching the pad and leaving it. */
export type Line = readonly Dot[]
export interface PadSize {
  width: number
  height: number
}
export type Verdict = 'empty' | 'too-small' | 'good'

const mostLines = 60
const mostDots = 600
/** Under this the call would be too long for a cloud function, whose requests end at 100 KB. */
const mostDotsInAll = 6000
/** A finger that moved less than this many pixels has not moved. */
const smallestStep = 2
const units = 10_000
/** What the cloud takes for a signature, so that nobody is sent there in vain; the cloud decides. In units of the pad. */
const smallest = { width: 1500, height: 800, length: 4000 } as const

/** Whether no further line fits. */
export function isFull(lines: readonly Line[]): boolean {
  return lines.length >= mostLines
}

/** The line with one more dot; the same line if the finger has hardly moved. A line that has grown too long is thinned. */
export function extend(line: Line, dot: Dot): Line {
  const last = line[line.length - 1]
  if (last && Math.hypot(dot.x - last.x, dot.y - last.y) < smallestStep) return line
  return [...(line.length < mostDots ? line : thin(line)), dot]
}

/** The lines in hundredths of the pad's width and height (0 to 10000), as the cloud takes them. No lines for a pad without a size. */
export function strokesOf(lines: readonly Line[], pad: PadSize): Strokes {
  if (pad.width <= 0 || pad.height <= 0) return []
  let strokes: Strokes = lines.map((line) => line.map(({ x, y }) => [unit(x, pad.width), unit(y, pad.height)]))
  while (strokes.flat().length > mostDotsInAll) strokes = strokes.map(thin)
  return strokes
}

/** Whether it is large enough for a name. */
export function judge(strokes: Strokes): Verdict {
  const dots = strokes.flat()
  if (dots.length === 0) return 'empty'
  const width = extent(dots.map(([x]) => x))
  const height = extent(dots.map(([, y]) => y))
  const fits = width >= smallest.width && height >= smallest.height && lengthOf(strokes) >= smallest.length
  return fits ? 'good' : 'too-small'
}

/** Every other dot, and the last one. */
function thin<T>(dots: readonly T[]): T[] {
  return dots.filter((_, index) => index % 2 === 0 || index === dots.length - 1)
}

function unit(pixels: number, size: number): number {
  return Math.min(units, Math.max(0, Math.round((pixels / size) * units)))
}

function extent(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0) - values.reduce((least, value) => Math.min(least, value), units)
}

function lengthOf(strokes: Strokes): number {
  return strokes.reduce((total, stroke) => total + strokeLength(stroke), 0)
}

function strokeLength(stroke: Strokes[number]): number {
  return stroke.reduce((length, [x, y], index) => {
    const [fromX, fromY] = stroke[index - 1] ?? [x, y]
    return length + Math.hypot(x - fromX, y - fromY)
  }, 0)
}
