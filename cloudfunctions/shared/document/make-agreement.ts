import type { AgreementDocument } from './agreement-document'

export type { AgreementDocument, DocumentEvidence } from './agreement-document'

/**
 * The first revision of an agreement as a PDF: its text, marked as a test, with two empty signature fields, `worker` and
 * `employer`. The same agreement gives the same bytes. The libraries behind it are loaded at the first use.
 */
export async function makeAgreementPdf(agreement: AgreementDocument): Promise<Buffer> {
  const { drawAgreement } = await import('./agreement-drawing')
  return drawAgreement(agreement)
}
