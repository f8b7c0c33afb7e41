import { agreementWords as words } from '../../../../i18n/contract'
import { t, type Entry } from '../../../../i18n/index'
import type { Agreement } from '../../../../services/contract'
import { evidenceRows, type EvidenceRow } from '../../utils/evidence'
import { standingView, type StandingView } from '../../utils/standing'

const home = '/pages/home/home'
const jobs = '/pages/jobs/jobs'

type Term = Agreement['keyTerms'][number]['term']
export interface AgreementView {
  title: string
  /** Why it is another agreement than most people sign; nothing for the usual one. */
  why: { heading: string; text: string } | null
  /** What a newer version says otherwise than the one that was signed. */
  changes: Agreement['changes'] | null
  /** What is to be known and done beside reading. */
  standing: StandingView | null
  canSign: boolean
  isEnding: boolean
  /** Both may agree to end it. */
  canEnd: boolean
  signed: boolean
  declined: boolean
  declinedHow: string
  declineAsk: string
  /** Who says no to a newer version goes on with the older one; others look for another job. */
  afterDecline: string
  /** The page that the one button opens; empty where it leads to signing, or acts. */
  wayOn: string
  /** What the one button does where there is nothing to sign: what the standing calls for. */
  act: StandingView['act']
  evidence: EvidenceRow[]
  /** An agreement that was signed before there were files has none. */
  hasFile: boolean
  /** What is above the terms: an ending has fewer. */
  first: string
  terms: { term: Term; icon: string; label: string; text: string }[]
  sections: Agreement['sections']
  label: string
}

const termWords: Readonly<Record<Term, { icon: string; label: Entry }>> = {
  pay: { icon: 'money', label: words.pay },
  hours: { icon: 'clock', label: words.hours },
  place: { icon: 'place', label: words.place },
  insurance: { icon: 'shield', label: words.insurance },
  quit: { icon: 'right', label: words.quit },
}

/** Why it is another agreement than most people sign: by law, at sixteen and seventeen or past the retirement age. */
function whyOf({ kind, addendum }: Agreement): AgreementView['why'] {
  if (addendum === 'minors') return { heading: t(words.forMinors), text: t(words.forMinorsWhy) }
  return kind === 'past-retirement' ? { heading: t(words.pastRetirement), text: t(words.pastRetirementWhy) } : null
}

/** An agreement as the page draws it. Its own text is shown as it is: those are the words that are signed. */
export function agreementView(agreement: Agreement): AgreementView {
  const { title, status, purpose, keyTerms, sections } = agreement
  const signed = agreement.signature !== undefined
  const governs = status === 'signed' || status === 'completed'
  const declined = status === 'declined'
  return {
    title,
    why: whyOf(agreement),
    changes: agreement.changes ?? null,
    canSign: status === 'viewed',
    isEnding: purpose === 'end',
    canEnd: governs && purpose !== 'end',
    signed,
    declined,
    ...declineView(purpose),
    evidence: evidenceRows(agreement),
    hasFile: signed && agreement.document !== undefined,
    terms: keyTerms.map(({ term, text }) => ({ term, icon: termWords[term].icon, label: t(termWords[term].label), text })),
    first: t(purpose === 'end' ? words.firstOfEnding : words.first),
    sections,
    ...wayOn(agreement, standingView(agreement)),
  }
}

function declineView(purpose: Agreement['purpose']): Pick<AgreementView, 'declinedHow' | 'declineAsk' | 'afterDecline'> {
  if (purpose === 'start') return { declinedHow: t(words.declinedHow), declineAsk: t(words.declineAsk), afterDecline: jobs }
  if (purpose === 'end')
    return { declinedHow: t(words.declinedEnding), declineAsk: t(words.declineEndingAsk), afterDecline: home }
  return { declinedHow: t(words.declinedRenewal), declineAsk: t(words.declineRenewalAsk), afterDecline: home }
}

type WayOn = Pick<AgreementView, 'label' | 'wayOn' | 'act' | 'standing'>

/**
 * The one way on: to sign, or what the standing calls for, which is then not offered twice. Who has said no, or was left without a
 * first agreement, looks for another job.
 */
function wayOn({ status, purpose }: Agreement, standing: StandingView | null): WayOn {
  if (status === 'viewed') return { label: t(words.toSign), wayOn: '', act: '', standing }
  if (standing?.act) return { label: standing.label, wayOn: '', act: standing.act, standing: { ...standing, act: '', label: '' } }
  const isOver = (status === 'declined' || status === 'withdrawn') && purpose === 'start'
  return { label: t(isOver ? words.toJobs : words.toHome), wayOn: isOver ? jobs : home, act: '', standing }
}
