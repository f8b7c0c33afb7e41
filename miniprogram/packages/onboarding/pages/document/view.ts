import { documentWords as words } from '../../../../i18n/document'
import { identityWords } from '../../../../i18n/identity'
import { t, type Entry } from '../../../../i18n/index'
import type { IdentityReply } from '../../../../services/identity'

type Status = NonNullable<IdentityReply['document']>['status']

/** `ask`: no end is known. `renew`: a face check with the new card. `kept`: nothing to do now. */
export interface DocumentStanding {
  mode: 'ask' | 'renew' | 'kept'
  tone: '' | 'done' | 'wait' | 'alert'
  title: string
  /** The last day, in words; empty when there is none. */
  until: string
  note: string
  /** Who compares the face. */
  faceNote: string
  action: string
}

type Look = Pick<DocumentStanding, 'mode' | 'tone'> & { title: Entry; note: Entry; action: Entry }
const looks: Readonly<Record<Status, Look>> = {
  unknown: { mode: 'ask', tone: '', title: words.ask, note: words.askWhere, action: words.save },
  'long-term': { mode: 'kept', tone: 'done', title: words.forEver, note: words.keptForEver, action: words.toHome },
  valid: { mode: 'kept', tone: 'done', title: words.pageTitle, note: words.kept, action: words.toHome },
  'ends-soon': { mode: 'renew', tone: 'wait', title: words.endsSoon, note: words.endsSoonHow, action: words.renew },
  ended: { mode: 'renew', tone: 'alert', title: words.ended, note: words.endedHow, action: words.renew },
}

/** What the page shows of a document; of somebody who is not verified yet there is none. */
export function documentStanding({ document, screen }: IdentityReply): DocumentStanding | null {
  if (document === undefined) return null
  const { mode, tone, title, note, action } = looks[document.status]
  return {
    mode,
    tone,
    title: t(title),
    until: document.validUntil === undefined ? '' : dateInWords(document.validUntil),
    note: t(note),
    faceNote: t(screen === 'eid' ? identityWords.consentFaceNoteOfEid : identityWords.consentFaceNote),
    action: t(action),
  }
}

/** `2030-01-05` → 2030年1月5日 */
export function dateInWords(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return t(words.date, { year: String(year), month, day })
}
