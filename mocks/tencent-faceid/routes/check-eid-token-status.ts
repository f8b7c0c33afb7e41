import * as v from 'valibot'
import { takeRule, type MockContext } from '../../kit/exchange'
import type { MockTools } from '../../kit/mock'
import { readableEid, statusOf } from '../eid-status'
import { refuseByRule } from '../errors'
import { parseParameters } from '../parse'

const parameters = v.strictObject({ EidToken: v.string() })

/** CheckEidTokenStatus: how far a face check has come, without its result. */
export async function checkEidTokenStatus(c: MockContext, tools: MockTools): Promise<object> {
  const { EidToken } = parseParameters(c, parameters)
  refuseByRule(await takeRule(c, tools.rules, { operation: 'check-eid-token-status', fields: { EidToken } }))
  const { eid, now } = await readableEid(tools, EidToken)
  return { Status: statusOf(eid, now) }
}
