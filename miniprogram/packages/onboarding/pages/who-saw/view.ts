import { t, type Entry } from '../../../../i18n/index'
import { whoSawWords as words } from '../../../../i18n/who-saw'
import type { DataAccess } from '../../../../services/account'
import { dayAndTime } from '../../../../utils/format'

export interface AccessRow {
  accessId: string
  who: string
  what: string
  when: string
}

const purposes: Readonly<Record<DataAccess['purpose'], Entry>> = {
  'shifts-of-the-day': words.shifts,
  'review-of-hours': words.review,
  'pay-run': words.payRun,
  'counter-signing': words.counterSigning,
  agreements: words.agreements,
  'agreement-file': words.agreementFile,
  'identity-review': words.identityReview,
  'own-copy': words.ownCopy,
}

/** Who saw my name, for what and when. */
export function accessRow({ accessId, employerName, memberName, purpose, at }: DataAccess): AccessRow {
  return {
    accessId,
    who: employerName === undefined || memberName === undefined ? t(words.yourself) : `${employerName} · ${memberName}`,
    what: t(purposes[purpose]),
    when: dayAndTime(at, 'Asia/Shanghai'),
  }
}
