import { t } from '../../../../i18n/index'
import { withoutFaceWords as words } from '../../../../i18n/without-face'
import type { WorkCard } from '../../../../services/account'
import type { IdentityReply } from '../../../../services/identity'
import { dayAndTime } from '../../../../utils/format'

/** `waiting`: two people of the employer are asked. */
export interface WithoutFaceView {
  mode: 'form' | 'waiting' | 'verified'
  howEmployer: string
  rejected: string
  employer: string
  askedAt: string
  approvals: string
}

const zone = 'Asia/Shanghai'

/** What the page shows of a standing, for an employer that could vouch. */
export function withoutFaceView(
  { status, document, review }: IdentityReply,
  engagement: Pick<NonNullable<WorkCard['engagement']>, 'employerName'> | undefined,
): WithoutFaceView {
  return {
    mode: modeOf(status === 'verified' && !isEnding(document), review?.status),
    howEmployer: t(words.howEmployer, { employer: engagement?.employerName ?? '' }),
    ...reviewView(review),
  }
}

function reviewView(review: IdentityReply['review']): Pick<WithoutFaceView, 'rejected' | 'employer' | 'askedAt' | 'approvals'> {
  if (review === undefined) return { rejected: '', employer: '', askedAt: '', approvals: '' }
  const { employerName, askedAt, approvals, approvalsNeeded, reason } = review
  return {
    rejected: reason === undefined ? '' : t(words.rejected, { reason }),
    employer: employerName,
    askedAt: dayAndTime(askedAt, zone),
    approvals: t(words.ofNeeded, { approvals, needed: approvalsNeeded }),
  }
}

/** A document that ends is renewed on this way too. */
function isEnding(document: IdentityReply['document']): boolean {
  return document?.status === 'ends-soon' || document?.status === 'ended'
}

function modeOf(isDone: boolean, review: 'open' | 'rejected' | undefined): WithoutFaceView['mode'] {
  if (isDone) return 'verified'
  return review === 'open' ? 'waiting' : 'form'
}
