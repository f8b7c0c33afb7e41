import * as v from 'valibot'

/** What became of an order: covered, not decided yet, or refused with the insurer's code. */
export type CoverAnswer =
  | { status: 'in-force' | 'pending'; policyNo: string; premiumFen: number; from: Date; to: Date }
  | { status: 'refused'; code: string }

const text = v.pipe(v.string(), v.minLength(1))
const fen = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const instant = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.transform((value) => new Date(value)),
)

export const quoteReply = v.object({ quoteId: text, premiumFen: fen, sumInsuredFen: fen })

const policy = {
  policyNo: text,
  orderNo: text,
  status: v.picklist(['IN_FORCE', 'PENDING', 'REFUSED']),
  premiumFen: fen,
  coverFrom: instant,
  coverTo: instant,
}

export const policyReply = v.object(policy)
export const errorReply = v.object({ error: v.object({ code: text }) })

export const notification = v.object({
  type: v.picklist(['policy.confirmed', 'policy.refused']),
  data: v.object({ ...policy, reason: v.optional(text) }),
})

/** The code of a refusal that names none. */
const NO_REASON = 'UNDERWRITING_REFUSED'

/** A policy in our words. */
export function coverOf(reply: v.InferOutput<typeof notification>['data']): CoverAnswer {
  if (reply.status === 'REFUSED') return { status: 'refused', code: reply.reason ?? NO_REASON }
  return {
    status: reply.status === 'IN_FORCE' ? 'in-force' : 'pending',
    policyNo: reply.policyNo,
    premiumFen: reply.premiumFen,
    from: reply.coverFrom,
    to: reply.coverTo,
  }
}
