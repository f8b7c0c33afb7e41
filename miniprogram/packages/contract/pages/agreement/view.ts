import { agreementWords as words } from '../../../../i18n/contract'
import { t, type Entry } from '../../../../i18n/index'
import type { Agreement } from '../../../../services/contract'
import { evidenceRows, type EvidenceRow } from '../../utils/evidence'

type Term = Agreement['keyTerms'][number]['term']
export interface AgreementView {
  title: string
  /** Why it is another agreement than most people sign; nothing for the usual one. */
  why: { heading: string; text: string } | null
  signed: boolean
  declined: boolean
  evidence: EvidenceRow[]
  /** An agreement that was signed before there were files has none. */
  hasFile: boolean
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

const whyWords: Readonly<Record<Agreement['kind'], { heading: Entry; text: Entry } | null>> = {
  ordinary: null,
  protected: { heading: words.forMinors, text: words.forMinorsWhy },
  'labour-service': { heading: words.pastRetirement, text: words.pastRetirementWhy },
}

/** An agreement as the page draws it. Its own text is shown as it is: those are the words that are signed. */
export function agreementView(agreement: Agreement): AgreementView {
  const { title, status, keyTerms, sections } = agreement
  const why = whyWords[agreement.kind]
  const signed = status === 'signed' || status === 'completed'
  const declined = status === 'declined'
  return {
    title,
    why: why && { heading: t(why.heading), text: t(why.text) },
    signed,
    declined,
    evidence: evidenceRows(agreement),
    hasFile: signed && agreement.document !== undefined,
    terms: keyTerms.map(({ term, text }) => ({ term, icon: termWords[term].icon, label: t(termWords[term].label), text })),
    sections,
    label: t(labelOf(status)),
  }
}

/** The one way on. */
function labelOf(status: Agreement['status']): Entry {
  if (status === 'offered') return words.toSign
  return status === 'declined' ? words.toJobs : words.toHome
}
