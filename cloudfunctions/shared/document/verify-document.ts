import type { DocumentVerdict, Trust } from './document-verdict'

/**
 * Says what holds of a signed PDF; of bytes that are no PDF nothing holds. Throws only when what is trusted cannot be read.
 * The libraries behind it are loaded at the first use.
 */
export async function verifyDocument(pdf: Uint8Array, trust: Trust): Promise<DocumentVerdict> {
  const { verifySignatures } = await import('./verify-signatures')
  return verifySignatures(pdf, trust)
}
