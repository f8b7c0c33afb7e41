import { isIntact } from '../shared/domain/evidence-chain'
import type { verifyDocument } from '../shared/document/verify-document'
import { sha256 } from '../shared/sha256'
import type { ChainedEvent, ContractProof, KeptSignature } from '../shared/store/contract-proof'
import type { VerifyDocumentReply } from './api'

export type Verdict = Awaited<ReturnType<typeof verifyDocument>>
type Found = Verdict['signatures'][number]
type Check = VerifyDocumentReply['checks'][number]

/** A file as it verifies by itself, and all that is stored apart from it. */
export interface Evidence {
  verdict: Verdict
  proof: ContractProof
  /** The hash that is stored beside the file. */
  storedSha256: string
  events: readonly ChainedEvent[]
  /** Whether the chain is still what was stamped day by day; undefined before the first of those days is over. */
  anchored: boolean | undefined
}

/** One side's signature: what the file has, and what is stored. */
export interface Side {
  side: 'worker' | 'employer'
  kept: KeptSignature
  found: Found | undefined
}

/** The event with which a side's signature was recorded, and the hash of the file that has it. */
const eventOf = { worker: 'signed', employer: 'completed' } as const

/** The sides that have signed, in the order in which they do. */
export function sidesOf({ verdict, proof }: Pick<Evidence, 'verdict' | 'proof'>): Side[] {
  return (['worker', 'employer'] as const).flatMap((side) => {
    const kept = proof[side]
    return kept ? [{ side, kept, found: verdict.signatures.find(({ field }) => field === side) }] : []
  })
}

/** Everything that was checked, and whether it holds. The employer's signature is looked for once it is there to be found. */
export function checksOf(evidence: Evidence): Check[] {
  const sides = sidesOf(evidence)
  const { anchored } = evidence
  return [
    { check: 'whole-file', holds: isWhole(evidence.verdict, sides) },
    ...sides.map((side): Check => ({ check: `${side.side}-signature`, holds: isSignedAsKept(side) })),
    { check: 'timestamps', holds: sides.every(isStampedAsKept) },
    { check: 'same-file', holds: isSameFile(evidence, sides) },
    { check: 'evidence-chain', holds: isWholeChain(evidence, sides) },
    ...(anchored === undefined ? [] : [{ check: 'anchored', holds: anchored } as const]),
  ]
}

/** Nothing stands behind the last signature, and it has the signatures that it must have and no other. */
function isWhole({ reachesEnd, signatures }: Verdict, sides: readonly Side[]): boolean {
  const fields = signatures.map(({ field }) => field)
  return reachesEnd && fields.join() === sides.map(({ side }) => side).join()
}

/** A signature of the right person on another file would verify too: the certificate was made for this one act. */
function isSignedAsKept({ kept, found }: Side): boolean {
  if (found === undefined || found.certificateSerial !== kept.certificateSerial) return false
  return Object.entries(found.checks).every(([name, holds]) => holds || name.startsWith('timestamp'))
}

function isStampedAsKept({ kept, found }: Side): boolean {
  if (found === undefined || found.timestampedAt?.getTime() !== kept.timestampedAt.getTime()) return false
  const { timestampImprint, timestampSignature, timestampTrusted } = found.checks
  return timestampImprint && timestampSignature && timestampTrusted
}

/** Also the hash beside the file could be written anew: the one in the chain could not. */
function isSameFile({ verdict, storedSha256, events }: Evidence, sides: readonly Side[]): boolean {
  const last = sides.at(-1)
  const data = events.find(({ record }) => last && record.event === eventOf[last.side])?.record.data
  const chained: unknown = data && 'documentSha256' in data ? data.documentSha256 : undefined
  return verdict.sha256 === storedSha256 && verdict.sha256 === chained
}

/** Unbroken, and not cut off before the last signature. */
function isWholeChain({ events }: Evidence, sides: readonly Side[]): boolean {
  const happened = new Set(events.map(({ record }) => record.event))
  return sides.every(({ side }) => happened.has(eventOf[side])) && isIntact(events, sha256)
}
