import type { AgreementKind } from '../shared/domain/agreement-kinds'
import type { countGoverning } from '../shared/store/agreement-templates'

export type Governing = Awaited<ReturnType<typeof countGoverning>>

/** How many workers are bound by a kind, and how many of them by an older version than that. */
export function signedOf(
  governing: Governing,
  { kind, version }: { kind: AgreementKind; version: number },
): { signed: number; toSignAgain: number } {
  const ofKind = governing.filter((each) => each.kind === kind)
  return { signed: sum(ofKind), toSignAgain: sum(ofKind.filter((each) => each.version < version)) }
}

function sum(counts: Governing): number {
  return counts.reduce((total, { count }) => total + count, 0)
}
