import { t, type Entry } from '../../../i18n/index'
import { findingWords, noteWords, recordStatusWords, verifyWords as words } from '../../../i18n/verify'
import type { FileVerdict, KeptRecord, Verification } from '../../../services/evidence'
import { moment } from './evidence'

type Check = Verification['checks'][number]
type Finding = FileVerdict['findings'][number]
interface Row {
  id: string
  label: string
  value: string
}
export interface VerdictView {
  holds: boolean
  /** The one sentence that most people look for. */
  sentence: string
  note: string
  /** What is wrong, and what is good to know, of a file that somebody has brought. */
  findings: string[]
  checks: { check: Check['check']; holds: boolean; icon: 'check' | 'alert'; text: string }[]
  signers: { side: string; who: string; rows: Row[] }[]
}

/** Who reads it: the worker or the employer, of their own agreement, or anybody else. */
type Reader = 'worker' | 'employer' | 'anybody'

/** What each is to do with a file that does not verify. */
const failsNotes: Readonly<Record<Reader, Entry>> = {
  worker: words.failsNote,
  employer: words.failsNoteOfEmployer,
  anybody: words.failsNote,
}
/** Each check as it reads when it holds, and when it does not. */
const checkWords: Readonly<Record<Check['check'], { holds: Entry; fails: Entry }>> = {
  'whole-file': { holds: words.whole, fails: words.notWhole },
  'worker-signature': { holds: words.worker, fails: words.notWorker },
  'employer-signature': { holds: words.employer, fails: words.notEmployer },
  timestamps: { holds: words.times, fails: words.notTimes },
  'same-file': { holds: words.same, fails: words.notSame },
  'evidence-chain': { holds: words.chain, fails: words.notChain },
  anchored: { holds: words.anchored, fails: words.notAnchored },
}
const ofTheWorker = { holds: words.theWorker, fails: words.notTheWorker }

/** What was found out about the kept file of an agreement, in plain words. */
export function verdictView({ holds, checks, signers }: Verification, reader: Reader): VerdictView {
  return {
    holds,
    sentence: sentenceOf(checks),
    note: t(holds ? words.holdsNote : failsNotes[reader]),
    findings: [],
    checks: checks.map((check) => checkRow(check, reader)),
    signers: signers.map((signer) => signerRows(signer, reader)),
  }
}

/** What was found out about a file that somebody has brought. */
export function fileView(verdict: FileVerdict): VerdictView {
  const view = verdictView(verdict, 'anybody')
  const findings = verdict.findings.map(findingText).filter((text) => text !== '')
  if (verdict.found) return { ...view, findings }
  return { ...view, sentence: t(words.foreign), note: t(words.foreignNote), findings }
}

/** What is stored of the agreement that a code names. */
export function recordRows(record: KeptRecord): Row[] {
  const { title, status, employerName, workerName, sentAt, signedAt, completedAt } = record
  const at = (id: string, label: Entry, instant?: string): Row[] =>
    instant === undefined ? [] : [{ id, label: t(label), value: moment(instant) }]
  return [
    { id: 'title', label: t(words.agreement), value: title },
    { id: 'status', label: t(words.status), value: t(recordStatusWords[status]) },
    { id: 'employer', label: t(words.employerName), value: employerName },
    ...(workerName === undefined ? [] : [{ id: 'worker', label: t(words.workerName), value: workerName }]),
    ...at('sent', words.sentAt, sentAt),
    ...at('signed', words.workerSignedAt, signedAt),
    ...at('completed', words.employerSignedAt, completedAt),
  ]
}

function findingText({ finding, side }: Finding): string {
  const entry: Entry | undefined = { ...noteWords, ...findingWords }[finding]
  return t(entry).replace('{who}', t(side === 'worker' ? words.workerName : words.employerName))
}

function sentenceOf(checks: readonly Check[]): string {
  const count = checks.filter(({ holds }) => !holds).length
  if (count === 0) return t(words.allHold)
  return count === 1 ? t(words.oneFails) : t(words.someFail, { count })
}

function checkRow({ check, holds }: Check, reader: Reader): VerdictView['checks'][number] {
  const isOther = check === 'worker-signature' && reader !== 'worker'
  const { holds: yes, fails: no } = isOther ? ofTheWorker : checkWords[check]
  return { check, holds, icon: holds ? 'check' : 'alert', text: t(holds ? yes : no) }
}

function signerRows(
  { side, name, signedAt, timestampedAt, certificateSerial }: Verification['signers'][number],
  reader: Reader,
): VerdictView['signers'][number] {
  const rows = [
    { id: 'signed', label: t(words.signedAt), value: moment(signedAt) },
    { id: 'timestamp', label: t(words.timestampedAt), value: moment(timestampedAt) },
    { id: 'serial', label: t(words.serial), value: certificateSerial },
  ]
  const byWorker = reader === 'worker' ? words.byWorker : words.byTheWorker
  return { side, who: t(side === 'worker' ? byWorker : words.byEmployer, { name }), rows }
}
