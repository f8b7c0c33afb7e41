import type { PoolClient } from 'pg'
import * as v from 'valibot'
import { after } from '../../kit/clock'
import { takeRule, type MockContext } from '../../kit/exchange'
import type { MockTools } from '../../kit/mock'
import type { Effect } from '../../kit/rules'
import {
  findPolicyByOrder,
  findQuoteForUpdate,
  hasOverlappingCover,
  lockInsured,
  savePolicy,
  type Quote,
  type Verdict,
} from '../entities'
import { InsurerError, refuseByRule } from '../errors'
import { answerOnce } from '../idempotency'
import { getPlan } from '../plans'
import { policyAnswer } from '../policy-answer'
import { requireBeneficiary, requireIdNumber, requireWindow } from '../underwriting'
import { readBindRequest, type BindRequest } from '../wire'

const DEFAULT_DECISION_MS = 3000

/** POST /v1/policies: turns a quote into cover, in force at once or pending until the underwriter has decided. */
export async function bindPolicy(c: MockContext, tools: MockTools): Promise<Response> {
  const request = readBindRequest(c.get('rawBody').toString('utf8'))
  const fields = { orderNo: request.orderNo, name: request.insured.name }
  const effect = await takeRule(c, tools.rules, { operation: 'bind-policy', fields })
  const now = await tools.clock.now()
  return answerOnce(c, tools, async (db) => {
    refuseByRule(effect)
    const quote = await requireBindable(db, request, now)
    const verdict = judge(request.insured.name, effect, now)
    const policy = await savePolicy(db, request, { quote, verdict, boundAt: now })
    return { status: 201, body: policyAnswer(policy) }
  })
}

async function requireBindable(db: PoolClient, request: BindRequest, now: Date): Promise<Quote> {
  const { insured, orderNo } = request
  await lockInsured(db, insured.idNumber)
  if (await findPolicyByOrder(db, orderNo)) throw new InsurerError('ORDER_NO_CONFLICT', 'This order has a policy already.')
  const quote = await requireQuote(db, request, now)
  requireWindow(getPlan(quote.plan), request, now)
  requireIdNumber(insured.idNumber, insured.birthDate)
  requireBeneficiary(quote.plan, request.beneficiary.kind)
  if (await hasOverlappingCover(db, insured.idNumber, quote)) {
    throw new InsurerError('DUPLICATE_COVER', 'This person is covered by the plan in that window already.')
  }
  return quote
}

async function requireQuote(db: PoolClient, request: BindRequest, now: Date): Promise<Quote> {
  const quote = await findQuoteForUpdate(db, request.quoteId)
  if (!quote) throw new InsurerError('QUOTE_NOT_FOUND', 'There is no such quote.')
  if (quote.bound_by_order !== null) throw new InsurerError('QUOTE_ALREADY_BOUND', 'This quote has been bound already.')
  if (quote.expires_at.getTime() <= now.getTime()) throw new InsurerError('QUOTE_EXPIRED', 'This quote is no longer valid.')
  const isSame =
    quote.birth_date === request.insured.birthDate &&
    quote.cover_from.getTime() === request.coverFrom.getTime() &&
    quote.cover_to.getTime() === request.coverTo.getTime()
  if (!isSame) throw new InsurerError('QUOTE_MISMATCH', 'Birth date or window differ from the quote.')
  return quote
}

const pendingEffect = v.object({
  state: v.literal('pending'),
  decision: v.optional(v.picklist(['confirm', 'refuse']), 'confirm'),
  decide_after_ms: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), DEFAULT_DECISION_MS),
})

/** A rule decides, or else the last character of the insured's name does (see the README's magic values). */
function judge(name: string, effect: Effect, now: Date): Verdict {
  const byRule = v.safeParse(pendingEffect, effect)
  if (byRule.success) {
    return { status: 'PENDING', decision: byRule.output.decision, decidesAt: after(now, byRule.output.decide_after_ms) }
  }
  if (name.endsWith('拒')) throw new InsurerError('UNDERWRITING_REFUSED', 'The underwriter has refused this person.')
  if (name.endsWith('待')) return { status: 'PENDING', decision: 'confirm', decidesAt: after(now, DEFAULT_DECISION_MS) }
  if (name.endsWith('退')) return { status: 'PENDING', decision: 'refuse', decidesAt: after(now, DEFAULT_DECISION_MS) }
  return { status: 'IN_FORCE' }
}
