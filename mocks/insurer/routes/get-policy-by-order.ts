import { takeRule, type MockContext } from '../../kit/exchange'
import type { MockTools } from '../../kit/mock'
import { decideDue } from '../decision'
import { findPolicyByOrder } from '../entities'
import { InsurerError } from '../errors'
import { policyAnswer } from '../policy-answer'

/** GET /v1/policies/by-order/{orderNo}: what became of an order whose answer was lost. */
export async function getPolicyByOrder(c: MockContext, tools: MockTools): Promise<Response> {
  const orderNo = c.req.param('orderNo') ?? ''
  await takeRule(c, tools.rules, { operation: 'get-policy-by-order', fields: { orderNo } })
  await decideDue(tools)
  const policy = await findPolicyByOrder(tools.pool, orderNo)
  if (!policy) throw new InsurerError('POLICY_NOT_FOUND', 'No policy was bound for this order.')
  return c.json(policyAnswer(policy))
}
