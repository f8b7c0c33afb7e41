import * as v from 'valibot'
import { takeRule, type MockContext } from '../../kit/exchange'
import type { MockTools } from '../../kit/mock'
import { compare } from '../authority'
import { refuseByRule } from '../errors'
import { parseParameters, refuseEncryption } from '../parse'
import { idCardResults } from '../results'

const parameters = v.strictObject({ IdCard: v.string(), Name: v.string(), Encryption: v.optional(v.unknown()) })

/** IdCardVerification: whether a name belongs to a number. */
export async function idCardVerification(c: MockContext, tools: MockTools): Promise<object> {
  const asked = parseParameters(c, parameters)
  refuseEncryption(asked)
  const { IdCard, Name } = asked
  const effect = await takeRule(c, tools.rules, { operation: 'id-card-verification', fields: { IdCard, Name } })
  refuseByRule(effect)
  const Result = await compare(tools, { IdCard, Name }, effect)
  return { Result, Description: idCardResults[Result] }
}
