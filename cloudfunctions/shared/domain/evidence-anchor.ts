import { canonicalJson } from './canonical-json'
import type { Hash } from './evidence-chain'

/** Where a contract's chain of evidence stood at the end of a day. */
export interface ChainHeadOfDay {
  contractId: string
  seq: number
  hash: string
}

/** The heads of an employer's chains on one Shanghai day, under one time-stamp. */
export interface Anchor {
  /** `YYYY-MM-DD`. */
  day: string
  leaves: readonly string[]
  head: ChainHeadOfDay
}

/** A head as it goes to others, who learn nothing of a contract that is not theirs: SHA-256 of its canonical JSON. */
export function leafOf({ contractId, seq, hash: head }: ChainHeadOfDay, hash: Hash): string {
  return hash(canonicalJson({ contractId, seq, hash: head }))
}

/** The leaves of some heads in their one order: whoever has the heads gets the same. */
export function leavesOf(heads: readonly ChainHeadOfDay[], hash: Hash): string[] {
  return heads.map((head) => leafOf(head, hash)).sort()
}

/** What is stamped, and what a file of the evidence pack holds to the byte. */
export function anchorContent({ day, leaves }: Pick<Anchor, 'day' | 'leaves'>): string {
  return canonicalJson({ day, leaves })
}

/** Whether a chain still says what it said when it was anchored; the token over the content is checked beside. */
export function isAnchored(
  events: readonly { record: { seq: number }; hash: string }[],
  { leaves, head }: Anchor,
  hash: Hash,
): boolean {
  const event = events.find(({ record }) => record.seq === head.seq)
  return event?.hash === head.hash && leaves.includes(leafOf(head, hash))
}
