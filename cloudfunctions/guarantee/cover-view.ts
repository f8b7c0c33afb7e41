import { consentVersions } from '../shared/domain/consent'
import * as guarantee from '../shared/domain/guarantee'
import type { Cover, CoverCase } from '../shared/store/covers'
import type { CoverReply } from './api'

/** What the price and the time of cover are: from the cover that is stored, or from the offer for one. */
export type CoverTerms = Pick<Cover, 'planCode' | 'premiumFen' | 'sumInsuredFen' | 'from' | 'to'>

interface Shown {
  employerId: string
  shiftId: string
  coverCase: CoverCase
  terms: CoverTerms
  cover?: Pick<Cover, 'status' | 'policyNo' | 'refusal'>
}

/** Cover as the page shows it; a request that is not bound yet reads as one that the insurer is deciding about. */
export function coverView({ employerId, shiftId, coverCase, terms, cover }: Shown): CoverReply {
  const { jobTitle, siteName, zone } = coverCase
  const plan = guarantee.planOf(terms.planCode)
  return {
    employerId,
    shiftId,
    status: statusOf(cover),
    planCode: plan.code,
    planName: plan.name,
    payer: guarantee.payer,
    premiumFen: terms.premiumFen,
    sumInsuredFen: terms.sumInsuredFen,
    coverFrom: terms.from.toISOString(),
    coverTo: terms.to.toISOString(),
    zone,
    jobTitle,
    siteName,
    consentVersion: consentVersions.cover,
    ...(cover?.policyNo && { policyNo: cover.policyNo }),
    ...(cover?.refusal && { refusal: cover.refusal }),
  }
}

function statusOf(cover: Shown['cover']): CoverReply['status'] {
  if (cover === undefined) return 'none'
  return cover.status === 'requested' ? 'pending' : cover.status
}
