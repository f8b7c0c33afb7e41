import {
  fill,
  PDFDocument,
  PDFHexString,
  PDFString,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
  rgb,
  setFillingRgbColor,
  TextRenderingMode,
  type PDFFont,
  type PDFPage,
  type PDFRef,
} from '@cantoo/pdf-lib'
import { createHash } from 'node:crypto'
import { rowsOf, type Piece, type Row, type SignatureBox } from './agreement-rows'
import { embedFont, measureWith, type WidthOf } from './embedded-font'
import type { AgreementDocument } from './agreement-document'
import { evidenceRows } from './evidence-rows'
import { paginate } from './pages'
import { footerBaseline, sheet, text } from './sheet'

/** What an authority without a licence signs says so on every page. */
const TEST_MARK = '测试签章，不具法律效力'
const INK = rgb(0.08, 0.09, 0.12)
const GREY = rgb(0.4, 0.42, 0.46)
const TINT = rgb(0.945, 0.955, 0.97)
const FOOTER_SIZE = 8
/** From the bottom of a row to the baseline of its text, in parts of the row. */
const BASELINE = 0.3

/** A document while it is drawn. */
interface Drawing {
  doc: PDFDocument
  font: PDFFont
  widthOf: WidthOf
}

/** See makeAgreementPdf; this file brings the libraries. */
export async function drawAgreement(agreement: AgreementDocument): Promise<Buffer> {
  const doc = await PDFDocument.create({ updateMetadata: false })
  describe(doc, agreement)
  const font = await embedFont(doc)
  const drawing = { doc, font, widthOf: measureWith(font) }
  const { widthOf } = drawing
  const rows = [...rowsOf(agreement.contractNo, agreement.text, widthOf), ...evidenceRows(agreement.evidence, widthOf)]
  const pages = paginate(rows, text.top - text.bottom)
  const fields = pages.flatMap((rows, index) => {
    const page = doc.addPage([sheet.width, sheet.height])
    const footer = `${agreement.contractNo}　第 ${String(index + 1)} 页 / 共 ${String(pages.length)} 页　${TEST_MARK}`
    drawFooter(drawing, page, footer)
    return drawRows(drawing, page, rows)
  })
  addForm(doc, fields)
  // without object streams the file can be read by eye, and every later revision has the same simple form
  return Buffer.from(await doc.save({ useObjectStreams: false, objectsPerTick: Infinity }))
}

function describe(doc: PDFDocument, { contractNo, text: { title }, madeAt, evidence }: AgreementDocument): void {
  doc.setTitle(title, { showInWindowTitleBar: true })
  doc.setSubject(contractNo)
  doc.setKeywords([evidence.code])
  doc.setLanguage('zh-CN')
  doc.setProducer('WorkCard')
  doc.setCreationDate(madeAt)
  doc.setModificationDate(madeAt)
  const id = PDFHexString.of(createHash('sha256').update(`${contractNo} ${madeAt.toISOString()}`).digest('hex').slice(0, 32))
  doc.context.trailerInfo.ID = doc.context.obj([id, id])
}

function drawFooter({ font, widthOf }: Drawing, page: PDFPage, footer: string): void {
  const x = (sheet.width - widthOf(footer) * FOOTER_SIZE) / 2
  page.drawText(footer, { x, y: footerBaseline, size: FOOTER_SIZE, font, color: GREY })
}

/** Draws a page from its top, and answers the signature fields on it. */
function drawRows({ doc, font }: Drawing, page: PDFPage, rows: readonly Row[]): PDFRef[] {
  const fields: PDFRef[] = []
  let y: number = text.top
  for (const { height, pieces, boxes = [], tinted = false, qr } of rows) {
    y -= height
    if (tinted) page.drawRectangle({ x: text.left, y, width: text.width, height: height + 0.2, color: TINT })
    for (const piece of pieces) drawPiece(page, { font, piece, y: y + height * BASELINE })
    if (qr) drawQr(page, qr, y)
    for (const box of boxes) fields.push(addField(doc, page, { ...box, y, height }))
  }
  return fields
}

/** Squares that touch are one path, so that no reader shows a gap between them. */
function drawQr(page: PDFPage, { size, runs, points }: NonNullable<Row['qr']>, y: number): void {
  const module = points / size
  const squares = runs.map(({ row, column, length }) =>
    rectangle(text.left + column * module, y + points - (row + 1) * module, length * module, module),
  )
  page.pushOperators(pushGraphicsState(), setFillingRgbColor(0, 0, 0), ...squares, fill(), popGraphicsState())
}

function drawPiece(page: PDFPage, { font, piece, y }: { font: PDFFont; piece: Piece; y: number }): void {
  const { size } = piece
  const color = piece.grey === true ? GREY : INK
  // outlined letters stand for a bold weight, which would cost as many bytes again as the text itself
  const weight = { renderMode: TextRenderingMode.FillAndOutline, strokeWidth: size * 0.02, strokeColor: color }
  page.drawText(piece.text, { x: text.left + piece.x, y, size, font, color, ...(piece.bold === true && weight) })
}

/** The field is there from the start, so that a signature only fills it in. */
function addField(doc: PDFDocument, page: PDFPage, box: SignatureBox & { y: number; height: number }): PDFRef {
  const { field, width, y, height } = box
  const x = text.left + box.x
  page.drawRectangle({ x, y, width, height, borderWidth: 0.6, borderColor: GREY })
  const widget = doc.context.obj({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    T: PDFString.of(field),
    Rect: [x, y, x + width, y + height],
    F: 4,
    P: page.ref,
  })
  const ref = doc.context.register(widget)
  page.node.addAnnot(ref)
  return ref
}

function addForm(doc: PDFDocument, fields: readonly PDFRef[]): void {
  const form = doc.context.obj({ Fields: [...fields], SigFlags: 1 })
  doc.catalog.set(doc.context.obj('AcroForm'), doc.context.register(form))
}
