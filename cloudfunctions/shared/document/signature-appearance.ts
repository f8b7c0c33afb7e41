import {
  LineCapStyle,
  LineJoinStyle,
  TextRenderingMode,
  beginText,
  endText,
  lineTo,
  moveTo,
  moveText,
  setFillingRgbColor,
  setFontAndSize,
  setLineCap,
  setLineJoin,
  setLineWidth,
  setStrokingRgbColor,
  setTextRenderingMode,
  showText,
  stroke,
  type PDFDocument,
  type PDFFont,
  type PDFOperator,
  type PDFRef,
} from '@cantoo/pdf-lib'
import type { Stroke } from '../domain/agreement'
import { measureWith } from './embedded-font'
import { LINE_HEIGHT, fitLines, type Fitted } from './fit-lines'
import type { SignatureAct } from './signature-act'

/** A rectangle of the box in points, from its lower left corner. */
interface Area {
  x: number
  y: number
  width: number
  height: number
}

const PADDING = 7
/** Between what is drawn and the captions. */
const GAP = 5
const CAPTIONS_SHARE = 0.5
const nameSizes = [15, 13, 11, 9.5, 8, 7, 6]
const captionSizes = [7, 6.5, 6, 5.5, 5]
/** Strokes come in ten thousandths of the pad's width and height; the pad of the phone is about this much wider than high. */
const PAD_UNITS = 10_000
const PAD_RATIO = 1.55
const PEN_WIDTH = 1.5
const DOT_LENGTH = 0.4

/** What is seen of a signature: the drawn lines as vector paths, or the name where nothing is drawn; below it the captions. */
export function drawAppearance(
  doc: PDFDocument,
  font: PDFFont,
  { act, width, height }: { act: SignatureAct; width: number; height: number },
): PDFRef {
  const inner = { width: width - 2 * PADDING, height: height - 2 * PADDING }
  const widthOf = measureWith(font)
  const captions = fitLines(act.captions, {
    width: inner.width,
    height: inner.height * CAPTIONS_SHARE,
    sizes: captionSizes,
    widthOf,
  })
  const below = heightOf(captions)
  const area = { x: PADDING, y: PADDING + below + GAP, width: inner.width, height: inner.height - below - GAP }
  const name = (): Fitted => fitLines([act.signerName], { ...area, sizes: nameSizes, widthOf })
  const operators = [
    ...(act.strokes === undefined ? drawName(name(), font, area) : drawStrokes(act.strokes, area)),
    setFillingRgbColor(0.25, 0.27, 0.3),
    ...drawLines(captions, font, { x: PADDING, top: PADDING + below }),
  ]
  const Resources = { Font: { F0: font.ref } }
  return doc.context.register(doc.context.formXObject(operators, { BBox: doc.context.obj([0, 0, width, height]), Resources }))
}

function heightOf({ lines, size }: Fitted): number {
  return lines.length * size * LINE_HEIGHT
}

function drawName(name: Fitted, font: PDFFont, area: Area): PDFOperator[] {
  const top = area.y + (area.height + heightOf(name)) / 2
  return [setFillingRgbColor(0.72, 0.1, 0.1), ...drawLines(name, font, { x: area.x, top })]
}

function drawLines({ lines, size }: Fitted, font: PDFFont, { x, top }: { x: number; top: number }): PDFOperator[] {
  const leading = size * LINE_HEIGHT
  return lines.flatMap((line, index) => [
    beginText(),
    setTextRenderingMode(TextRenderingMode.Fill),
    setFontAndSize('F0', size),
    moveText(x, top - index * leading - size),
    showText(font.encodeText(line)),
    endText(),
  ])
}

/** The lines keep the proportions of the pad, and fill the area as far as these allow. */
function drawStrokes(strokes: readonly Stroke[], area: Area): PDFOperator[] {
  const points = strokes.flat().map(([x, y]) => [(x / PAD_UNITS) * PAD_RATIO, y / PAD_UNITS] as const)
  const [left, right] = extentOf(points.map(([x]) => x))
  const [top, bottom] = extentOf(points.map(([, y]) => y))
  const room = { width: area.width - 2 * PEN_WIDTH, height: area.height - 2 * PEN_WIDTH }
  const scale = Math.min(room.width / (right - left || 1), room.height / (bottom - top || 1))
  const toX = (x: number): number => round(area.x + PEN_WIDTH + ((x / PAD_UNITS) * PAD_RATIO - left) * scale)
  const toY = (y: number): number => round(area.y + area.height - PEN_WIDTH - (y / PAD_UNITS - top) * scale)
  return [
    setStrokingRgbColor(0.05, 0.08, 0.25),
    setLineWidth(PEN_WIDTH),
    setLineCap(LineCapStyle.Round),
    setLineJoin(LineJoinStyle.Round),
    ...strokes.flatMap((line) => drawStroke(line.map(([x, y]) => [toX(x), toY(y)]))),
  ]
}

/** A dot is a very short line: of one without a length many viewers show nothing. */
function drawStroke(line: Stroke): PDFOperator[] {
  const [first, ...others] = line
  if (first === undefined) return []
  const path = others.length === 0 ? [[first[0] + DOT_LENGTH, first[1]] as const] : others
  return [moveTo(...first), ...path.map(([x, y]) => lineTo(x, y)), stroke()]
}

function extentOf(values: readonly number[]): [number, number] {
  const least = values.reduce((a, b) => Math.min(a, b), Infinity)
  const most = values.reduce((a, b) => Math.max(a, b), -Infinity)
  return [least, most]
}

function round(points: number): number {
  return Math.round(points * 100) / 100
}
