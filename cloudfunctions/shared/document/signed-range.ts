import type { SignatureField } from './signature-fields'

/** What a signature covers: the file from its first byte to `end`, without its own /Contents, which begin at `gap`. */
export interface SignedRange {
  content: Buffer
  gap: number
  end: number
}

/**
 * Reads /ByteRange (ISO 32000-1, 12.8.1): from 0, over one gap that is this signature's /Contents with its angle brackets and
 * nothing else, to the end of a revision. Nothing when it is not so.
 */
export function signedRange(pdf: Uint8Array, { byteRange, contents }: SignatureField): SignedRange | undefined {
  const limits = limitsOf(byteRange)
  if (limits === undefined || limits.end > pdf.length) return undefined
  const { gap, after, end } = limits
  if (!holdsOnly(pdf.subarray(gap, after), contents) || !endsRevision(pdf.subarray(after, end))) return undefined
  return { content: Buffer.concat([pdf.subarray(0, gap), pdf.subarray(after, end)]), gap, end }
}

function limitsOf(byteRange: number[]): { gap: number; after: number; end: number } | undefined {
  if (byteRange.length !== 4 || !byteRange.every(Number.isSafeInteger)) return undefined
  const { start, gap, after, rest } = namesOf(byteRange)
  return start === 0 && gap > 0 && after > gap && rest > 0 ? { gap, after, end: after + rest } : undefined
}

function namesOf([start = -1, gap = -1, after = -1, rest = -1]: number[]): Record<'start' | 'gap' | 'after' | 'rest', number> {
  return { start, gap, after, rest }
}

function holdsOnly(gap: Uint8Array, contents: Uint8Array): boolean {
  const [, hex] = /^<([0-9a-fA-F]+)>$/.exec(Buffer.from(gap).toString('latin1')) ?? []
  return hex !== undefined && hex.length === contents.length * 2 && Buffer.from(hex, 'hex').equals(contents)
}

function endsRevision(covered: Uint8Array): boolean {
  return /%%EOF[\r\n]{0,2}$/.test(Buffer.from(covered.subarray(-8)).toString('latin1'))
}
