import type { Context } from '../shared/context'
import { stampedMoment } from '../shared/document/verify-time-stamp'
import { mask } from '../shared/domain/person-name'
import { anchorContent, isAnchored } from '../shared/domain/evidence-anchor'
import { sha256 } from '../shared/sha256'
import { listContractEvents, type ChainedEvent, type ContractKey } from '../shared/store/contract-proof'
import { listAnchors } from '../shared/store/evidence-anchors'
import type { VerifyDocumentReply } from './api'
import type { Side } from './file-checks'

/** The chain of a contract, and whether it still is what was stamped at the end of its days. */
export async function chainOf(
  { db, settings }: Pick<Context, 'db' | 'settings'>,
  key: ContractKey,
): Promise<{ events: ChainedEvent[]; anchored: boolean | undefined }> {
  const [events, anchors] = await Promise.all([listContractEvents(db, key), listAnchors(db, key)])
  if (anchors.length === 0) return { events, anchored: undefined }
  const { TSA_CERTIFICATE: tsaPem } = settings.certificate()
  const anchored = anchors.every(
    (anchor) =>
      isAnchored(events, anchor, sha256) && stampedMoment(anchor.token, Buffer.from(anchorContent(anchor)), tsaPem) !== undefined,
  )
  return { events, anchored }
}

/** Who signed, as the file itself says; a signature that cannot be read names nobody. */
export function signerOf({ side, kept, found }: Side): VerifyDocumentReply['signers'] {
  const { signerName, timestampedAt, certificateSerial } = found ?? {}
  if (signerName === undefined || timestampedAt === undefined || certificateSerial === undefined) return []
  const name = side === 'worker' ? mask(signerName) : signerName
  const signedAt = kept.signedAt.toISOString()
  return [{ side, name, signedAt, timestampedAt: timestampedAt.toISOString(), certificateSerial }]
}
