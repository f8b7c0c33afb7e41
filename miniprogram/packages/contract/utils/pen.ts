import type { Dot, Line } from './strokes'

/** The part of a 2d canvas context that a pen needs. */
export type Pen = Pick<
  WechatMiniprogram.CanvasRenderingContext.CanvasRenderingContext2D,
  | 'clearRect'
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'quadraticCurveTo'
  | 'stroke'
  | 'lineWidth'
  | 'lineCap'
  | 'lineJoin'
  | 'strokeStyle'
>

/** A canvas can't read our variables: the same colours as --ink in tokens.wxss. */
const inks = { light: '#1c211d', dark: '#e8ece8' } as const
const widthPixels = 3.5

/** A pen of the theme's ink, for writing. */
export function dip(pen: Pen, theme: 'light' | 'dark'): void {
  pen.lineWidth = widthPixels
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  pen.strokeStyle = inks[theme]
}

/** Draws the newest piece of a line while it is being written. */
export function drawNewest(pen: Pen, line: Line): void {
  pen.beginPath()
  drawPiece(pen, line, line.length - 1)
  pen.stroke()
}

/** Draws a line that is written to its end. */
export function drawWhole(pen: Pen, line: Line): void {
  pen.beginPath()
  for (const index of line.keys()) drawPiece(pen, line, index)
  drawEnd(pen, line)
  pen.stroke()
}

/** The curve up to the middle before a dot, bent at the dot before it: corners of a quick finger become round. */
function drawPiece(pen: Pen, line: Line, index: number): void {
  const [before, corner, here] = [line[index - 2], line[index - 1], line[index]]
  if (!corner || !here) return
  const from = before ? middle(before, corner) : corner
  const to = middle(corner, here)
  pen.moveTo(from.x, from.y)
  pen.quadraticCurveTo(corner.x, corner.y, to.x, to.y)
}

/** The last half piece; a single dot gets a length that can be seen. */
function drawEnd(pen: Pen, line: Line): void {
  const [before, last] = [line[line.length - 2], line[line.length - 1]]
  if (!last) return
  const from = before ? middle(before, last) : { x: last.x - 0.5, y: last.y }
  pen.moveTo(from.x, from.y)
  pen.lineTo(last.x, last.y)
}

function middle(one: Dot, other: Dot): Dot {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 }
}
