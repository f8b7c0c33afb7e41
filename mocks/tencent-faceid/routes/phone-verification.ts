import * as v from 'valibot'
import { takeRule, type MockContext } from '../../kit/exchange'
import type { MockTools } from '../../kit/mock'
import type { Effect } from '../../kit/rules'
import { resultByRule } from '../authority'
import { isUsedUp } from '../daily-limit'
import { findPerson } from '../entities'
import { refusal, refuseByRule } from '../errors'
import { isIdNumber, isName } from '../id-number'
import { parseParameters } from '../parse'
import { fateOf } from '../personas'
import { phoneResults, resultDetails, type PhoneResult, type ResultDetail } from '../results'

const parameters = v.strictObject({
  IdCard: v.string(),
  Name: v.string(),
  Phone: v.string(),
  VerifyMode: v.optional(v.picklist(['0', '1']), '0'),
  CiphertextBlob: v.optional(v.unknown()),
  EncryptList: v.optional(v.unknown()),
  Iv: v.optional(v.unknown()),
})
type Parameters = v.InferOutput<typeof parameters>

/** PhoneVerification: whether a phone, a name and a number belong to one person. */
export async function phoneVerification(c: MockContext, tools: MockTools): Promise<object> {
  const asked = parseParameters(c, parameters)
  const { IdCard, Name, Phone, VerifyMode, CiphertextBlob, EncryptList, Iv } = asked
  if ([CiphertextBlob, EncryptList, Iv].some((each) => each !== undefined))
    throw refusal('InvalidParameter.UnsupportEncryptField')
  const effect = await takeRule(c, tools.rules, { operation: 'phone-verification', fields: { IdCard, Name, Phone } })
  refuseByRule(effect)
  const { Result, detail } = await compare(tools, asked, effect)
  const ResultDetail = Result === '-4' && VerifyMode === '1' ? detail : ''
  return { Result, Description: phoneResults[Result], Isp: Result === '0' || Result === '-4' ? ispOf(Phone) : '', ResultDetail }
}

interface Comparison {
  Result: PhoneResult
  detail: ResultDetail
}

const ruledDetail = v.object({ result_detail: v.optional(v.picklist(resultDetails), 'OtherMismatch') })

async function compare(tools: MockTools, asked: Parameters, effect: Effect): Promise<Comparison> {
  const malformed = malformedPart(asked)
  if (malformed !== undefined) return { Result: malformed, detail: 'OtherMismatch' }
  const byRule = resultByRule(effect, phoneResults)
  if (byRule !== undefined) return { Result: byRule, detail: v.parse(ruledDetail, effect).result_detail }
  if (await isUsedUp(tools, 'phone', asked.IdCard)) return { Result: '-12', detail: 'OtherMismatch' }
  const { phone, detail = 'OtherMismatch' } = fateOf(asked.IdCard)
  return phone === undefined ? compareWithRegister(tools, asked) : { Result: phone, detail }
}

function malformedPart({ IdCard, Name, Phone }: Parameters): PhoneResult | undefined {
  if (!/^1[3-9]\d{9}$/.test(Phone)) return '-6'
  if (!isIdNumber(IdCard)) return '-7'
  if (!isName(Name)) return '-8'
  return /^170/.test(Phone) ? '-13' : undefined
}

async function compareWithRegister({ pool }: MockTools, { IdCard, Name, Phone }: Parameters): Promise<Comparison> {
  const known = await findPerson(pool, IdCard)
  const isName = known === undefined || known.name === Name
  const isPhone = known === undefined || known.phone === null || known.phone === Phone
  if (isName && isPhone) return { Result: '0', detail: 'OtherMismatch' }
  if (isName) return { Result: '-4', detail: 'PhoneNameIdCardMismatch' }
  return { Result: '-4', detail: isPhone ? 'PhoneNameMismatch' : 'NameIdCardMismatch' }
}

/** The carriers' ranges, roughly. */
function ispOf(phone: string): string {
  if (/^1(3[3]|53|7[37]|8[019]|9[139])/.test(phone)) return '电信'
  return /^1(3[0-2]|5[56]|66|7[56]|8[56])/.test(phone) ? '联通' : '移动'
}
