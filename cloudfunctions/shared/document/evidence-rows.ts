import type { DocumentEvidence } from './agreement-document'
import type { Piece, Row } from './agreement-rows'
import type { WidthOf } from './embedded-font'
import { breakLines } from './line-breaking'
import { qrSquares } from './qr-squares'
import { text } from './sheet'

const SIZE = { heading: 14, body: 10.5, note: 8.5 } as const
const LEADING = 1.65
const TIME_WIDTH = 120
const QR_POINTS = 128
const HASH_LINE = 32

/** The last page: how the agreement came about before it was signed, and how to verify the file. */
export function evidenceRows(evidence: DocumentEvidence, widthOf: WidthOf): Row[] {
  const { happenings, headSha256, textSha256, verifyUrl } = evidence
  return [
    { ...line({ text: '签署记录', x: 0, size: SIZE.heading, bold: true }), opensPage: true, clings: true },
    ...paragraph('下面是第一次签名之前发生的事（北京时间）。之后的签名、证书和时间戳在签名里，可以用软件验证。', widthOf),
    space(8),
    ...happenings.map(({ what, at }) => ({
      height: SIZE.body * LEADING,
      pieces: [
        { text: at, x: 0, size: SIZE.body, grey: true },
        { text: what, x: TIME_WIDTH, size: SIZE.body },
      ],
    })),
    space(12),
    ...hashRows('协议文字的 SHA-256', textSha256),
    ...hashRows('以上记录的 SHA-256（每一条都连着前一条，改一个字就对不上）', headSha256),
    space(12),
    { height: QR_POINTS, pieces: [], qr: { ...qrSquares(verifyUrl), points: QR_POINTS }, clings: true },
    ...paragraph('扫一扫，或者打开下面的网址，可以验证这份文件有没有被改过：', widthOf),
    ...broken(verifyUrl, widthOf).map((words) => line({ text: words, x: 0, size: SIZE.note, grey: true })),
  ]
}

function hashRows(label: string, hash: string): Row[] {
  const halves = [hash.slice(0, HASH_LINE), hash.slice(HASH_LINE)]
  return [
    { ...line({ text: label, x: 0, size: SIZE.note, grey: true }), clings: true },
    ...halves.map((half) => line({ text: half.replace(/(.{8})(?=.)/g, '$1 '), x: 0, size: SIZE.body })),
    space(4),
  ]
}

function paragraph(words: string, widthOf: WidthOf): Row[] {
  return breakLines(words, { width: text.width / SIZE.note, widthOf }).map((each) =>
    line({ text: each, x: 0, size: SIZE.note, grey: true }),
  )
}

/** An address has no place where a line may break: it is cut where the sheet ends. */
function broken(address: string, widthOf: WidthOf): string[] {
  const lines = ['']
  for (const character of address) {
    const last = lines.at(-1) ?? ''
    if (widthOf(last + character) * SIZE.note > text.width) lines.push(character)
    else lines[lines.length - 1] = last + character
  }
  return lines
}

function line(piece: Piece): Row {
  return { height: piece.size * LEADING, pieces: [piece] }
}

function space(height: number): Row {
  return { height, pieces: [] }
}
