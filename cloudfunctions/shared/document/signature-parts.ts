import { openCms } from './embedded-cms'
import { signatureFields } from './signature-fields'
import { signedRange } from './signed-range'

/** What other programs need to verify one signature of a file of ours. */
export interface SignaturePart {
  field: string
  /** The detached CMS in DER, without its padding. */
  cms: Buffer
  /** The signature's bytes, which the time-stamp is for. */
  value: Buffer
  /** The file's bytes before `gap` and from `after` up to `end` are signed. */
  gap: number
  after: number
  end: number
}

/** Takes the signatures out of a file, in the order in which they were made. Throws on a file that does not verify. */
export async function signatureParts(pdf: Buffer): Promise<SignaturePart[]> {
  const fields = await signatureFields(pdf)
  const parts = fields.map((field): SignaturePart => {
    const range = signedRange(pdf, field)
    if (range === undefined) throw new Error(`the signature ${field.name} covers no revision`)
    const { signer, length } = openCms(field.contents)
    const value = Buffer.from(signer.signature.valueBlock.valueHexView)
    const after = range.gap + field.contents.length * 2 + 2
    return {
      field: field.name,
      cms: Buffer.from(field.contents.subarray(0, length)),
      value,
      gap: range.gap,
      after,
      end: range.end,
    }
  })
  return parts.sort((a, b) => a.end - b.end)
}
