import { takeRule, type MockContext } from '../../kit/exchange'
import type { MockTools } from '../../kit/mock'
import { decideDue } from '../decision'
import { findPolicy } from '../entities'
import { InsurerError } from '../errors'
import { policyAnswer } from '../policy-answer'

/** GET /v1/policies/{policyNo}: as it stands now, decisions that have fallen due included. */
export async function getPolicy(c: MockContext, tools: MockTools): Promise<Response> {
  const policyNo = c.req.param('policyNo') ?? ''
  await takeRule(c, tools.rules, { operation: 'get-policy', fields: { policyNo } })
  await decideDue(tools)
  const policy = await findPolicy(tools.pool, policyNo)
  if (!policy) throw new InsurerError('POLICY_NOT_FOUND', 'There is no such policy.')
  return c.json(policyAnswer(policy))
}
