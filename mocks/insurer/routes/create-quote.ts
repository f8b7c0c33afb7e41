import { after } from '../../kit/clock'
import { takeRule, type MockContext } from '../../kit/exchange'
import type { MockTools } from '../../kit/mock'
import { saveQuote } from '../entities'
import { refuseByRule } from '../errors'
import { answerOnce } from '../idempotency'
import { getPlan } from '../plans'
import { coverDays, premiumFen } from '../premium'
import { requireAge, requireWindow } from '../underwriting'
import { readQuoteRequest, type QuoteRequest } from '../wire'

const QUOTE_VALID_MS = 30 * 60_000

/** POST /v1/quotes: a price for one person and one window, good for 30 minutes of the business clock. */
export async function createQuote(c: MockContext, tools: MockTools): Promise<Response> {
  const request = readQuoteRequest(c.get('rawBody').toString('utf8'))
  const { plan, occupationClass } = request
  const effect = await takeRule(c, tools.rules, { operation: 'create-quote', fields: { plan, occupationClass } })
  const now = await tools.clock.now()
  return answerOnce(c, tools, async (db) => {
    refuseByRule(effect)
    const terms = price(request, now)
    const expiresAt = after(now, QUOTE_VALID_MS)
    const quoteId = await saveQuote(db, request, { premiumFen: terms.premiumFen, expiresAt })
    return { status: 201, body: { quoteId, plan, ...terms, expiresAt: expiresAt.toISOString() } }
  })
}

function price(request: QuoteRequest, now: Date): { premiumFen: number; sumInsuredFen: number; days: number } {
  const plan = getPlan(request.plan)
  requireWindow(plan, request, now)
  requireAge(plan, request.birthDate, request.coverFrom)
  return { premiumFen: premiumFen(plan, request, request), sumInsuredFen: plan.sumInsuredFen, days: coverDays(request) }
}
