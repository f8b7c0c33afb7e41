import * as v from 'valibot'
import { takeRule, type MockContext } from '../../kit/exchange'
import type { MockTools } from '../../kit/mock'
import { handedInKey } from '../application'
import { encodings, fillings, sealEidInfo, type EidInfo } from '../eid-info'
import { errCodeOf, readableEid } from '../eid-status'
import { detectInfoText } from '../eid-text'
import { listAttempts, type Eid } from '../entities'
import { refuseByRule } from '../errors'
import { parseParameters } from '../parse'
import { eidCodes, isEidErrCode } from '../results'

const parameters = v.strictObject({
  EidToken: v.string(),
  InfoType: v.optional(v.pipe(v.string(), v.regex(/^(0|[12356]{1,5})$/)), '0'),
  BestFramesCount: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  IsCutIdCardImage: v.optional(v.boolean()),
  IsNeedIdCardAvatar: v.optional(v.boolean()),
})

/** What a rule may bend in this one answer. */
const bends = v.object({
  err_code: v.optional(v.pipe(v.number(), v.check(isEidErrCode))),
  text: v.optional(v.record(v.string(), v.unknown()), {}),
  eid_info: v.optional(v.picklist(['as it is', 'absent', 'another person', 'garbage']), 'as it is'),
  encoding: v.optional(v.picklist(encodings), 'prefixed'),
  filling: v.optional(v.picklist(fillings), 'spaces'),
})
type Bends = v.InferOutput<typeof bends>

/** GetEidResult: passed is ErrCode 0 of Text. Pictures are none of this mock's business and stay null. */
export async function getEidResult(c: MockContext, tools: MockTools): Promise<object> {
  const { EidToken, InfoType } = parseParameters(c, parameters)
  const effect = await takeRule(c, tools.rules, { operation: 'get-eid-result', fields: { EidToken } })
  refuseByRule(effect)
  const bent = v.parse(bends, effect)
  const { eid, now } = await readableEid(tools, EidToken)
  const code = bent.err_code ?? errCodeOf(eid, now)
  const isTextAsked = InfoType === '0' || InfoType.includes('1')
  const text = isTextAsked ? { ...detectInfoText(code, eid, await listAttempts(tools.pool, EidToken)), ...bent.text } : null
  const publicKey = await handedInKey(tools.kept)
  const isTold = code === eidCodes.passed && publicKey !== undefined
  return { ...nothing, Text: text, EidInfo: isTold ? eidInfo(eid, publicKey, bent) : null }
}

const nothing = {
  IdCardData: null,
  BestFrame: null,
  IntentionVerifyData: null,
  IntentionQuestionResult: null,
  IntentionActionResult: null,
  IsVerifyIntention: false,
  IntentionVerifyType: null,
}

function eidInfo({ name, id_card }: Eid, publicKey: string, { eid_info, encoding, filling }: Bends): EidInfo | null {
  if (eid_info === 'absent') return null
  const isOther = eid_info === 'another person'
  const user = { name: isOther ? '另一人' : name, idtype: '01', idnum: isOther ? '11010119900307001X' : id_card }
  const sealed = sealEidInfo(user, publicKey, { encoding, filling })
  return eid_info === 'garbage' ? { ...sealed, DesKey: sealed.UserInfo } : sealed
}
