import { agreementsWords as words, agreementTags } from '../../../../i18n/agreements'
import { t } from '../../../../i18n/index'
import type { OwnAgreement } from '../../../../services/agreements'
import { dayAndTime } from '../../../../utils/format'

export interface AgreementRow {
  contractId: string
  title: string
  employer: string
  what: string
  when: string
  tone: 'done' | 'wait' | 'alert' | 'note' | 'quiet'
  tag: string
  url: string
}

const zone = 'Asia/Shanghai'
const tones: Readonly<Record<OwnAgreement['status'], AgreementRow['tone']>> = {
  sent: 'wait',
  viewed: 'wait',
  expired: 'alert',
  signed: 'note',
  completed: 'done',
  declined: 'quiet',
  withdrawn: 'quiet',
  terminated: 'quiet',
  superseded: 'quiet',
}

/** An agreement in the list; each opens the very one, whatever came after it. */
export function agreementRow(agreement: OwnAgreement): AgreementRow {
  const { contractId, employerId, applicationId, title, employerName, jobTitle, version, status } = agreement
  const what = [jobTitle, t(words.version, { version })].filter((each) => each !== undefined).join(' · ')
  const ids = `employerId=${employerId}&applicationId=${applicationId}&contractId=${contractId}`
  return {
    contractId,
    title,
    employer: employerName,
    what,
    when: whenOf(agreement),
    tone: tones[status],
    tag: t(agreementTags[status]),
    url: `/packages/contract/pages/agreement/agreement?${ids}`,
  }
}

function whenOf({ status, sentAt, signBy, signedAt }: OwnAgreement): string {
  if (status === 'sent' || status === 'viewed') return t(words.signBy, { when: dayAndTime(signBy, zone) })
  if (signedAt !== undefined) return t(words.signedAt, { when: dayAndTime(signedAt, zone) })
  return t(words.sentAt, { when: dayAndTime(sentAt, zone) })
}
