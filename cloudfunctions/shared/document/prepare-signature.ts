import type { PreparedSignature, SignatureAct } from './signature-act'

export type { PreparedSignature, SignatureAct } from './signature-act'

/**
 * Fills a signature field as an incremental update: every byte of `pdf` stays where it is, so that earlier signatures hold.
 * Throws when the field is missing or signed already. The libraries behind it are loaded at the first use.
 */
export async function prepareSignature(pdf: Buffer, act: SignatureAct): Promise<PreparedSignature> {
  const [{ addSignature }, { reserve }] = await Promise.all([import('./signature-revision'), import('./signature-value')])
  return reserve(await addSignature(pdf, act), pdf.length)
}
