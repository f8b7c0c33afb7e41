import { signWords as words } from '../../../../i18n/contract'
import { t } from '../../../../i18n/index'
import type { Agreement, Signer } from '../../../../services/contract'
import { evidenceRows, shortHash, type EvidenceRow } from '../../utils/evidence'
import type { Verdict } from '../../utils/strokes'

const home = '/pages/home/home'
const enrol = '/packages/guarantee/pages/enrol/enrol'

/** What the page is drawn from. */
export interface Facts {
  agreement: Agreement
  signer: Signer
}
export interface SignView {
  signed: boolean
  title: string
  hash: string
  signer: string
  employer: string
  evidence: EvidenceRow[]
  label: string
  /** Where the button leads once it is signed. */
  next: string
}
export interface Step {
  who: string
  what: string
  state: 'next'
}

/** Who signs what; and once it is signed, what proves it and where to go on. */
export function signView({ agreement, signer }: Facts): SignView {
  const { maskedName, workerNo, employerName = '' } = signer
  return {
    signed: agreement.status === 'signed' || agreement.status === 'completed',
    title: agreement.title,
    hash: shortHash(agreement.textSha256),
    signer: maskedName === undefined ? workerNo : `${maskedName} ${workerNo}`,
    employer: employerName,
    evidence: evidenceRows(agreement),
    ...actionOf(agreement, signer),
  }
}

/** Why it can't be confirmed yet; empty when it can. */
export function hintOf(verdict: Verdict): string {
  if (verdict === 'good') return ''
  return t(verdict === 'empty' ? words.writeFirst : words.writeLarger)
}

/** What happens between the tap and the answer. One call does it all, so no step is said to be done before its end. */
export function signingSteps(): Step[] {
  const [ca, time] = [t(words.authority), t(words.timeAuthority)]
  return [
    { who: ca, what: t(words.stepCertificate), state: 'next' },
    { who: ca, what: t(words.stepSeal), state: 'next' },
    { who: time, what: t(words.stepTimestamp), state: 'next' },
  ]
}

function actionOf({ status, employerId }: Agreement, { shiftId }: Signer): Pick<SignView, 'label' | 'next'> {
  if (status === 'viewed') return { label: t(words.confirm), next: '' }
  if (shiftId === undefined) return { label: t(words.toHome), next: home }
  return { label: t(words.toCover), next: `${enrol}?employerId=${employerId}&shiftId=${shiftId}` }
}
