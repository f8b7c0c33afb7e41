const startsAsPdf = /^%PDF-\d/
/** Streams that a reader has to inflate before it knows what is in the file: kilobytes become gigabytes. Ours have none. */
const inflated = [/\/ObjStm/i, /\/XRef/i, /\/Encrypt/i]
/** A letter of a name may be written by its number (ISO 32000-1, 7.3.5). */
const numbered = /#([0-9a-fA-F]{2})/g

/** Whether bytes begin as a PDF does. */
export function isPdf(bytes: Uint8Array): boolean {
  return startsAsPdf.test(Buffer.from(bytes.subarray(0, 8)).toString('latin1'))
}

/** Whether a PDF can be read in time and memory that its size bounds: one with packed objects is not one of ours and not opened. */
export function isPlainPdf(bytes: Uint8Array): boolean {
  if (!isPdf(bytes)) return false
  const text = Buffer.from(bytes).toString('latin1')
  const plain = text.replace(numbered, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return !inflated.some((name) => name.test(plain))
}
