import type { AgreementText, KeyTerm } from '../domain/agreement-text'
import { partyOf } from '../domain/agreement-kinds'
import type { QrSquares } from './qr-squares'
import type { WidthOf } from './embedded-font'
import { breakLines } from './line-breaking'
import { text } from './sheet'

/** A piece of text on the baseline of its row; lengths in points, `x` from the left edge of the text. */
export interface Piece {
  text: string
  x: number
  size: number
  bold?: boolean
  grey?: boolean
}
/** An empty box for a signature, as wide as given and as high as its row. */
export interface SignatureBox {
  field: 'worker' | 'employer'
  x: number
  width: number
}
/** What never breaks over two pages. One that clings is never the last of its page. */
export interface Row {
  height: number
  pieces: Piece[]
  boxes?: SignatureBox[]
  /** A QR code at the left edge, that many points wide and high. */
  qr?: QrSquares & { points: number }
  tinted?: boolean
  clings?: boolean
  /** The first of a page, whatever room the one before has left. */
  opensPage?: boolean
}

const SIZE = { title: 19, heading: 11.5, body: 10.5, note: 8.5 } as const
const LEADING = 1.65
const LABEL_WIDTH = 62
const INSET = 10
const BOX = { height: 112, gap: 12 } as const
const labels: Readonly<Record<KeyTerm, string>> = {
  pay: '工钱',
  hours: '时间',
  place: '地点',
  insurance: '保障',
  quit: '不做了',
}

/** An agreement from top to bottom: title and number, the key terms, the sections, and a box for each signature. */
export function rowsOf(contractNo: string, agreement: AgreementText, widthOf: WidthOf): Row[] {
  return [
    centred(agreement.title, { size: SIZE.title, bold: true, widthOf }),
    centred(`协议编号：${contractNo}`, { size: SIZE.note, grey: true, widthOf }),
    space(10),
    ...agreement.keyTerms.flatMap((term, index) => keyTerm(term, { widthOf, isFirst: index === 0 })),
    { ...space(INSET), tinted: true },
    ...agreement.sections.slice(0, -1).flatMap((section) => sectionRows(section, widthOf)),
    // nobody signs a page that says nothing
    ...agreement.sections.slice(-1).flatMap((section) => clinging(sectionRows(section, widthOf))),
    ...signatureRows(agreement),
  ]
}

function centred(words: string, style: { size: number; bold?: boolean; grey?: boolean; widthOf: WidthOf }): Row {
  const { widthOf, ...look } = style
  const x = (text.width - widthOf(words) * look.size) / 2
  return { height: look.size * LEADING, pieces: [{ ...look, text: words, x }] }
}

function clinging(rows: readonly Row[]): Row[] {
  return rows.map((row) => ({ ...row, clings: true }))
}

function space(height: number): Row {
  return { height, pieces: [] }
}

function keyTerm(
  { term, text: words }: AgreementText['keyTerms'][number],
  { widthOf, isFirst }: { widthOf: WidthOf; isFirst: boolean },
): Row[] {
  const width = (text.width - LABEL_WIDTH - 2 * INSET) / SIZE.body
  const label: Piece = { text: labels[term], x: INSET, size: SIZE.body, bold: true }
  const rows = breakLines(words, { width, widthOf }).map((line, index) => ({
    height: SIZE.body * LEADING,
    tinted: true,
    pieces: [...(index === 0 ? [label] : []), { text: line, x: INSET + LABEL_WIDTH, size: SIZE.body }],
  }))
  return [{ ...space(isFirst ? INSET : 3), tinted: true }, ...rows]
}

function sectionRows({ heading, text: words }: AgreementText['sections'][number], widthOf: WidthOf): Row[] {
  const indent = 2 * SIZE.body
  const column = { width: text.width / SIZE.body, indent: indent / SIZE.body, widthOf }
  const lines = breakLines(words, column)
  return [
    { ...space(8), clings: true },
    { height: SIZE.heading * LEADING, clings: true, pieces: [{ text: heading, x: 0, size: SIZE.heading, bold: true }] },
    ...lines.map((line, index) => ({
      height: SIZE.body * LEADING,
      pieces: [{ text: line, x: index === 0 ? indent : 0, size: SIZE.body }],
    })),
  ]
}

function signatureRows({ kind }: AgreementText): Row[] {
  const width = (text.width - BOX.gap) / 2
  const label = (words: string, x: number): Piece => ({ text: words, x, size: SIZE.heading, bold: true })
  return [
    { ...space(16), clings: true },
    {
      height: SIZE.heading * LEADING + 4,
      clings: true,
      pieces: [label(`${partyOf(kind)}签名`, 0), label('用工单位签章', width + BOX.gap)],
    },
    {
      height: BOX.height,
      pieces: [],
      boxes: [
        { field: 'worker', x: 0, width },
        { field: 'employer', x: width + BOX.gap, width },
      ],
    },
  ]
}
