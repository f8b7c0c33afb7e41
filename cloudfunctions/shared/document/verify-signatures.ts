import { createHash, X509Certificate } from 'node:crypto'
import { claimedCode } from './claimed-code'
import { checkSignature, type Trusted } from './check-signature'
import { isPdf, isPlainPdf } from './plain-pdf'
import { signatureFields, type SignatureField } from './signature-fields'
import { signedRange, type SignedRange } from './signed-range'
import type { DocumentVerdict, Trust } from './document-verdict'

/** Each costs as much as the whole file: a document of thousands is made to keep somebody busy. */
const MOST_SIGNATURES = 8

/** What holds of a document and of each of its signatures. */
export async function verifySignatures(pdf: Uint8Array, trust: Trust): Promise<DocumentVerdict> {
  const trusted = readTrust(trust)
  const fields = await fieldsOf(pdf)
  const placed = placeInOrder(pdf, fields)
  const signatures = placed.map(({ field, range }) => checkSignature(field, range, trusted))
  const reachesEnd = placed.at(-1)?.range?.end === pdf.length
  return {
    isPdf: isPdf(pdf),
    claimedCode: claimedCode(pdf),
    sha256: createHash('sha256').update(pdf).digest('hex'),
    signatures,
    reachesEnd,
    holds: reachesEnd && signatures.every(({ checks }) => Object.values(checks).every(Boolean)),
  }
}

/** Whatever the library throws: what it cannot read has no signatures. */
async function fieldsOf(pdf: Uint8Array): Promise<SignatureField[]> {
  const fields = isPlainPdf(pdf) ? await signatureFields(pdf).catch((): SignatureField[] => []) : []
  return fields.length > MOST_SIGNATURES ? [] : fields
}

function readTrust({ caPem, tsaPem }: Trust): Trusted {
  return { ca: new X509Certificate(caPem), tsa: Uint8Array.from(new X509Certificate(tsaPem).raw) }
}

interface Placed {
  field: SignatureField
  range: SignedRange | undefined
}

/** In the order of their ends; a range that does not cover all that the one before it ends with is none. */
function placeInOrder(pdf: Uint8Array, fields: SignatureField[]): Placed[] {
  const placed = fields
    .map((field): Placed => ({ field, range: signedRange(pdf, field) }))
    .sort((a, b) => (a.range?.end ?? 0) - (b.range?.end ?? 0))
  return placed.map(({ field, range }, index) => {
    const earlier = placed[index - 1]?.range?.end ?? 0
    return { field, range: range !== undefined && range.gap >= earlier ? range : undefined }
  })
}
