import type { Policy } from './entities'

/** A policy as the contract shows it. */
export interface PolicyAnswer {
  policyNo: string
  orderNo: string
  plan: string
  status: Policy['status']
  coverFrom: string
  coverTo: string
  premiumFen: number
}

/** The insured's name and number never go back over the wire. */
export function policyAnswer(policy: Policy): PolicyAnswer {
  return {
    policyNo: policy.policy_no,
    orderNo: policy.order_no,
    plan: policy.plan,
    status: policy.status,
    coverFrom: policy.cover_from.toISOString(),
    coverTo: policy.cover_to.toISOString(),
    premiumFen: policy.premium_fen,
  }
}
