import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFInvalidObject, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib'
import { embedFont } from './embedded-font'
import type { SignatureAct } from './signature-act'
import { drawAppearance } from './signature-appearance'
import { signatureValue } from './signature-value'

const name = (words: string): PDFName => PDFName.of(words)
/** Bits of an annotation and of a form (ISO 32000-1, tables 165 and 219). */
const PRINTED_AND_LOCKED = 132
const SIGNED_AND_APPEND_ONLY = 3

/** The document with that field filled in by an incremental update; the value of the signature is still a placeholder. */
export async function addSignature(pdf: Buffer, act: SignatureAct): Promise<Buffer> {
  const doc = await PDFDocument.load(pdf, { forIncrementalUpdate: true, updateMetadata: false })
  const form = doc.catalog.lookup(name('AcroForm'), PDFDict)
  const field = findEmptyField(form, act.field)
  const appearance = drawAppearance(doc, await embedFont(doc), { act, ...sizeOf(field) })
  field.set(name('V'), doc.context.register(PDFInvalidObject.of(signatureValue(act))))
  field.set(name('AP'), doc.context.obj({ N: appearance }))
  field.set(name('F'), PDFNumber.of(PRINTED_AND_LOCKED))
  form.set(name('SigFlags'), PDFNumber.of(SIGNED_AND_APPEND_ONLY))
  const revision = Buffer.from(await doc.save({ useObjectStreams: false, objectsPerTick: Infinity }))
  if (!revision.subarray(0, pdf.length).equals(pdf)) throw new Error('the update is not incremental: earlier bytes changed')
  return revision
}

function findEmptyField(form: PDFDict, wanted: string): PDFDict {
  const fields = form.lookup(name('Fields'), PDFArray)
  const all = fields.asArray().map((_, index) => fields.lookup(index, PDFDict))
  const field = all.find((each) => each.lookup(name('T'), PDFString, PDFHexString).decodeText() === wanted)
  if (field === undefined) throw new Error(`the document has no signature field ${wanted}`)
  if (field.has(name('V'))) throw new Error(`the signature field ${wanted} is filled in already`)
  return field
}

function sizeOf(field: PDFDict): { width: number; height: number } {
  const { width, height } = field.lookup(name('Rect'), PDFArray).asRectangle()
  return { width, height }
}
