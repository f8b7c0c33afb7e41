import type { Context } from '../shared/context'
import { verifyDocument as verifyPdf } from '../shared/document/verify-document'
import { Refusal } from '../shared/refusal'
import { listDocuments, type ContractDocument } from '../shared/store/contract-documents'
import type { ContractProof, ContractRecord } from '../shared/store/contract-proof'
import type { VerifyFileReply } from './api'
import { chainOf, signerOf } from './contract-evidence'
import { checksOf, sidesOf, type Verdict } from './file-checks'
import { findingsOfEvidence, findingsOfFile } from './file-findings'
import { findNamedContract, recordReply } from './named-contract'

const mostBytes = 2 * 1024 * 1024
type Judging = Pick<Context, 'db' | 'settings'>

/**
 * Says of any bytes whether they are an agreement of ours as it was signed. Which one is said by the scanned code or else by the
 * file; that it is so, by what is stored alone. Of a file that names no contract nothing is told that the file does not say
 * itself. Refuses with BODY_TOO_LARGE over 2 MB.
 */
export async function judgeFile(context: Judging, bytes: Buffer, code: string | undefined): Promise<VerifyFileReply> {
  if (bytes.length > mostBytes) throw new Refusal('BODY_TOO_LARGE')
  const { CA_CERTIFICATE: caPem, TSA_CERTIFICATE: tsaPem } = context.settings.certificate()
  const verdict = await verifyPdf(bytes, { caPem, tsaPem })
  const known = await findKnown(context, verdict, code ?? verdict.claimedCode)
  if (known === undefined) return foreign(verdict)
  const judged = await judgeKnown(context, known)
  return namesAnother(verdict, code) ? { ...judged, findings: [{ finding: 'other-contract' }, ...judged.findings] } : judged
}

async function findKnown({ db }: Judging, verdict: Verdict, code: string | undefined): Promise<Known | undefined> {
  const record = await findNamedContract(db, code)
  if (record?.worker === undefined) return undefined
  const documents = await listDocuments(db, record)
  const newest = documents.at(-1)
  const kept = documents.find(({ sha256 }) => sha256 === verdict.sha256) ?? newest
  return newest && kept && { verdict, record, kept, newest }
}

function namesAnother({ claimedCode }: Verdict, code: string | undefined): boolean {
  return code !== undefined && claimedCode !== undefined && claimedCode !== code
}

/** Each check by itself, as far as a file says anything without a record of ours; it is never one of ours. */
function foreign(verdict: Verdict): VerifyFileReply {
  const isSigned = (side: string): boolean => verdict.signatures.some(({ field }) => field === side)
  const holdsOf = (part: (name: string) => boolean): boolean =>
    verdict.signatures.length > 0 &&
    verdict.signatures.every(({ checks }) => Object.entries(checks).every(([name, holds]) => holds || !part(name)))
  const sides = (['worker', 'employer'] as const).filter(isSigned)
  return {
    found: false,
    holds: false,
    checks: [
      { check: 'whole-file', holds: verdict.reachesEnd },
      ...sides.map((side) => ({ check: `${side}-signature`, holds: holdsOf((name) => !name.startsWith('timestamp')) }) as const),
      { check: 'timestamps', holds: holdsOf((name) => name.startsWith('timestamp')) },
      { check: 'same-file', holds: false },
    ],
    findings: [{ finding: 'not-ours' }, ...findingsOfFile(verdict)],
    signers: [],
  }
}

interface Known {
  verdict: Verdict
  record: ContractRecord
  /** The revision that the file is, or else the one that it should be. */
  kept: ContractDocument
  newest: ContractDocument
}

async function judgeKnown(context: Judging, { verdict, record, kept, newest }: Known): Promise<VerifyFileReply> {
  const proof = proofAt(record, kept, newest)
  const evidence = { verdict, proof, storedSha256: kept.sha256, ...(await chainOf(context, record)) }
  const checks = checksOf(evidence)
  return {
    found: true,
    holds: checks.every(({ holds }) => holds),
    checks,
    findings: [...notesOn(kept, newest), ...(kept.revision === 1 ? [] : findingsOfEvidence(evidence))],
    signers: sidesOf(evidence).flatMap(signerOf),
    record: recordReply(record),
  }
}

/** What the worker saved before the employer had signed is as genuine as it was then. */
function proofAt({ worker, employer }: ContractProof, kept: ContractDocument, newest: ContractDocument): ContractProof {
  return { worker, employer: kept.revision === 2 && newest.revision === 3 ? undefined : employer }
}

function notesOn({ revision }: ContractDocument, newest: ContractDocument): VerifyFileReply['findings'] {
  if (revision === 1) return [{ finding: 'unsigned' }]
  return revision < newest.revision ? [{ finding: 'earlier-version' }] : []
}
