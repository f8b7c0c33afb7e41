import { PDFArray, PDFDict, PDFDocument, PDFInvalidObject, PDFName, PDFString } from '@cantoo/pdf-lib'
import type { PreparedSignature } from '../../../../cloudfunctions/shared/document/prepare-signature'
import { reserve, signatureValue } from '../../../../cloudfunctions/shared/document/signature-value'
import { signedAt } from './signing-world'

const name = (word: string): PDFName => PDFName.of(word)

/** A page without words, and empty signature fields of these names. */
export async function smallPdf(fields: string[]): Promise<Buffer> {
  const doc = await PDFDocument.create({ updateMetadata: false })
  doc.addPage([200, 200])
  const made = fields.map((field) => doc.context.register(doc.context.obj({ FT: 'Sig', T: PDFString.of(field) })))
  doc.catalog.set(name('AcroForm'), doc.context.obj({ Fields: made, SigFlags: 1 }))
  return Buffer.from(await doc.save({ useObjectStreams: false }))
}

/** The next revision of it, whose fields wait for one CMS; without the drawing that a real one has. */
export async function prepareSmall(pdf: Buffer, ...names: string[]): Promise<PreparedSignature> {
  const doc = await PDFDocument.load(pdf, { forIncrementalUpdate: true, updateMetadata: false })
  const fields = doc.catalog.lookup(name('AcroForm'), PDFDict).lookup(name('Fields'), PDFArray)
  const dicts = fields.asArray().map((_, index) => fields.lookup(index, PDFDict))
  const found = dicts.filter((each) => names.includes(each.lookup(name('T'), PDFString).decodeText()))
  const value = signatureValue({ field: 'worker', signerName: names.join(), reason: 'test', captions: [], at: signedAt })
  const ref = doc.context.register(PDFInvalidObject.of(value))
  for (const field of found) field.set(name('V'), ref)
  return reserve(Buffer.from(await doc.save({ useObjectStreams: false })), pdf.length)
}
