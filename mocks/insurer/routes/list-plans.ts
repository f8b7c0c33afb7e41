import { takeRule, type MockContext } from '../../kit/exchange'
import type { MockTools } from '../../kit/mock'
import { listPlans } from '../plans'

/** GET /v1/plans: what is sold, with rates in 1/100 fen. */
export async function listPlansRoute(c: MockContext, tools: MockTools): Promise<Response> {
  await takeRule(c, tools.rules, { operation: 'list-plans', fields: {} })
  return c.json({ plans: listPlans() })
}
