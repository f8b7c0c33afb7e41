import { payZone } from '../domain/calendar'
import type { Stroke } from '../domain/agreement'
import { wallClockAt } from '../domain/zone'
import { missingGlyphs } from '../document/missing-glyphs'
import { prepareSignature } from '../document/prepare-signature'
import { verifyDocument } from '../document/verify-document'
import type { Section } from '../settings'
import { signDetached, type DetachedSignature } from '../vendors/certificate/client'

/** Who signs which box of an agreement's file. */
export interface DocumentSigner {
  field: 'worker' | 'employer'
  name: string
  /** What the box shows beside the name: the number of a work card or of a business. */
  number: string
  /** A keyed hash of the person, for the certificate. */
  reference: string
  strokes?: readonly Stroke[]
  at: Date
  /** Told the SHA-256 of the key that will sign, and waited for, before a certificate is asked for. */
  beforeEnrolment: (publicKeySha256: string) => Promise<void>
}

export type DocumentProof = Omit<DetachedSignature, 'cms'>

const reasons = { worker: '劳动者签署', employer: '用工单位签署' } as const
/** What printers set for a character that they have no type for. */
const noType = '〓'

/**
 * Adds a signature to an agreement's file: an event certificate, the signature and its time-stamp are in the revision that comes
 * back, and everything before it stays byte by byte. Throws `VendorError`.
 */
export async function signDocument(
  section: Section<'certificate'>,
  pdf: Buffer,
  signer: DocumentSigner,
): Promise<{ bytes: Buffer; proof: DocumentProof }> {
  const { field, name, number, reference, strokes, at, beforeEnrolment } = signer
  const captions = [`${printable(name)} ${number}`, `${wallClockAt(at, payZone).replace('T', ' ')} 北京时间 · 测试签章`]
  const act = { field, signerName: name, reason: reasons[field], captions, at, ...(strokes && { strokes }) }
  const prepared = await prepareSignature(pdf, act)
  const signing = { name, personReference: reference, content: prepared.content, beforeEnrolment }
  const { cms, ...proof } = await signDetached(section, signing)
  const bytes = prepared.finish(cms)
  await requireWhole(bytes, section)
  return { bytes, proof }
}

/** What leaves here is what everybody will verify later: it is verified now, earlier signatures included. */
async function requireWhole(pdf: Buffer, { CA_CERTIFICATE, TSA_CERTIFICATE }: Section<'certificate'>): Promise<void> {
  const verdict = await verifyDocument(pdf, { caPem: CA_CERTIFICATE, tsaPem: TSA_CERTIFICATE })
  if (!verdict.holds) throw new Error(`the signed file does not verify: ${JSON.stringify(verdict.signatures)}`)
}

/** A name that the font cannot draw whole is signed for all the same: the certificate has it letter by letter. */
function printable(text: string): string {
  const missing = new Set(missingGlyphs(text))
  return Array.from(text, (character) => (missing.has(character) ? noType : character)).join('')
}
