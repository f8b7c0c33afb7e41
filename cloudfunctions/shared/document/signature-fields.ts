import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib'

/** A filled-in signature field of a document's form. */
export interface SignatureField {
  name: string
  byteRange: number[]
  /** The value of /Contents with its padding. */
  contents: Uint8Array
}

interface Parent {
  name?: string
  type?: PDFName | undefined
}

const key = (word: string): PDFName => PDFName.of(word)

/** Walks the form of a document for its signatures (ISO 32000-1, 12.7.3). Throws on what cannot be read as a PDF. */
export async function signatureFields(pdf: Uint8Array): Promise<SignatureField[]> {
  const doc = await PDFDocument.load(pdf, { updateMetadata: false, throwOnInvalidObject: true, parseSpeed: Infinity })
  const form = doc.catalog.lookupMaybe(key('AcroForm'), PDFDict)
  return collect(dictionariesOf(form, 'Fields'), {}, new Set())
}

/** A field has its type from itself or from above; one that is met again, in a circle or twice, counts once. */
function collect(fields: PDFDict[], parent: Parent, seen: Set<PDFDict>): SignatureField[] {
  const fresh = fields.filter((field) => !seen.has(field))
  for (const field of fresh) seen.add(field)
  return fresh.flatMap((field) => {
    const own = { name: fullName(field, parent), type: field.lookupMaybe(key('FT'), PDFName) ?? parent.type }
    const value = own.type === key('Sig') ? field.lookupMaybe(key('V'), PDFDict) : undefined
    const below = collect(dictionariesOf(field, 'Kids'), own, seen)
    return value === undefined ? below : [readSignature(own.name, value), ...below]
  })
}

function dictionariesOf(owner: PDFDict | undefined, list: string): PDFDict[] {
  const entries = owner?.lookupMaybe(key(list), PDFArray)
  return entries === undefined ? [] : entries.asArray().map((_, index) => entries.lookup(index, PDFDict))
}

function fullName(field: PDFDict, parent: Parent): string {
  const own = field.lookupMaybe(key('T'), PDFString, PDFHexString)?.decodeText()
  return [parent.name, own].filter((part) => part !== undefined && part !== '').join('.')
}

function readSignature(name: string, value: PDFDict): SignatureField {
  const range = value.lookup(key('ByteRange'), PDFArray)
  return {
    name,
    byteRange: range.asArray().map((_, index) => range.lookup(index, PDFNumber).asNumber()),
    contents: value.lookup(key('Contents'), PDFHexString).asBytes(),
  }
}
