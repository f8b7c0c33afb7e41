import type { FileFinding, VerifyFileReply } from './api'
import { sidesOf, type Evidence, type Side, type Verdict } from './file-checks'

type Finding = VerifyFileReply['findings'][number]
type Found = Verdict['signatures'][number]

/** What each finding is, of one signature in a file. */
const ofSignature: readonly [FileFinding, (found: Found) => boolean][] = [
  ['content-changed', ({ checks }) => !checks.byteRange || !checks.digest],
  ['signature-broken', ({ checks }) => !checks.padding || !checks.signature || !checks.certificateBound],
  ['certificate-not-trusted', ({ checks }) => !checks.certificateTrusted],
  ['timestamp-not-for-it', ({ checks }) => !checks.timestampImprint],
  ['timestamp-not-trusted', ({ checks }) => !checks.timestampSignature || !checks.timestampTrusted],
]

/** What is wrong with a file by itself, whatever is stored: it may be anybody's. */
export function findingsOfFile(verdict: Verdict): Finding[] {
  const { isPdf, signatures, reachesEnd } = verdict
  if (!isPdf) return [{ finding: 'not-a-pdf' }]
  if (signatures.length === 0) return [{ finding: 'no-signature' }]
  const last = signatures.at(-1)
  const isContinued = !reachesEnd && last?.checks.byteRange === true
  return [...signatures.flatMap(findingsOfSignature), ...(isContinued ? [{ finding: 'bytes-behind-end' } as const] : [])]
}

/** What is wrong with a file that says it is of a contract, held against what is stored of that contract. */
export function findingsOfEvidence(evidence: Evidence): Finding[] {
  const { verdict, storedSha256 } = evidence
  const sides = sidesOf(evidence)
  const expected = sides.map(({ side }): string => side)
  const isExtra = verdict.signatures.some(({ field }) => !expected.includes(field))
  return [
    ...findingsOfFile(verdict),
    ...sides.flatMap(findingsOfSide),
    ...(isExtra ? [{ finding: 'signature-extra' } as const] : []),
    ...(verdict.sha256 === storedSha256 ? [] : [{ finding: 'not-stored-file' } as const]),
  ]
}

function findingsOfSignature(found: Found): Finding[] {
  const { field } = found
  const side: Pick<Finding, 'side'> = field === 'worker' || field === 'employer' ? { side: field } : {}
  return ofSignature.filter(([, isSo]) => isSo(found)).map(([finding]) => ({ finding, ...side }))
}

function findingsOfSide({ side, kept, found }: Side): Finding[] {
  if (found === undefined) return [{ finding: 'signature-missing', side }]
  const isOther = found.certificateSerial !== kept.certificateSerial
  const isOtherTime = found.timestampedAt?.getTime() !== kept.timestampedAt.getTime()
  return [
    ...(isOther ? [{ finding: 'certificate-not-kept', side } as const] : []),
    ...(isOtherTime ? [{ finding: 'timestamp-not-kept', side } as const] : []),
  ]
}
