import { t, type Entry } from '../../../../i18n/index'
import { verifyWords as words } from '../../../../i18n/verify'
import type { Verification } from '../../../../services/contract'
import { moment } from '../../utils/evidence'

type Check = Verification['checks'][number]
export interface VerifyView {
  holds: boolean
  /** The one sentence that most people look for. */
  sentence: string
  note: string
  checks: { check: Check['check']; holds: boolean; icon: 'check' | 'alert'; text: string }[]
  signers: { side: string; who: string; rows: { id: string; label: string; value: string }[] }[]
}

/** Each check as it reads when it holds, and when it does not. */
const checkWords: Readonly<Record<Check['check'], { holds: Entry; fails: Entry }>> = {
  'whole-file': { holds: words.whole, fails: words.notWhole },
  'worker-signature': { holds: words.worker, fails: words.notWorker },
  'employer-signature': { holds: words.employer, fails: words.notEmployer },
  timestamps: { holds: words.times, fails: words.notTimes },
  'same-file': { holds: words.same, fails: words.notSame },
  'evidence-chain': { holds: words.chain, fails: words.notChain },
}

/** What was found out about a file, in plain words. */
export function verifyView({ holds, checks, signers }: Verification): VerifyView {
  return {
    holds,
    sentence: sentenceOf(checks),
    note: t(holds ? words.holdsNote : words.failsNote),
    checks: checks.map(checkRow),
    signers: signers.map(signerRows),
  }
}

function sentenceOf(checks: readonly Check[]): string {
  const count = checks.filter(({ holds }) => !holds).length
  if (count === 0) return t(words.allHold)
  return count === 1 ? t(words.oneFails) : t(words.someFail, { count })
}

function checkRow({ check, holds }: Check): VerifyView['checks'][number] {
  const { holds: yes, fails: no } = checkWords[check]
  return { check, holds, icon: holds ? 'check' : 'alert', text: t(holds ? yes : no) }
}

function signerRows({ side, name, signedAt, timestampedAt, certificateSerial }: Verification['signers'][number]) {
  const rows = [
    { id: 'signed', label: t(words.signedAt), value: moment(signedAt) },
    { id: 'timestamp', label: t(words.timestampedAt), value: moment(timestampedAt) },
    { id: 'serial', label: t(words.serial), value: certificateSerial },
  ]
  return { side, who: t(side === 'worker' ? words.byWorker : words.byEmployer, { name }), rows }
}
