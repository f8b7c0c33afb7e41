import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { after } from '../../kit/clock'
import { takeRule, type MockContext } from '../../kit/exchange'
import type { MockTools } from '../../kit/mock'
import { merchantId } from '../application'
import { refusal, refuseByRule } from '../errors'
import { isIdNumber, isName } from '../id-number'
import { parseParameters, refuseEncryption, textUpTo } from '../parse'

const config = v.strictObject({
  InputType: v.optional(v.picklist(['1', '2', '3', '4']), '1'),
  UseIntentionVerify: v.optional(v.boolean(), false),
  IsSupportHMTResidentPermitOCR: v.optional(v.boolean()),
  Speed: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3))),
})

const parameters = v.strictObject({
  MerchantId: textUpTo(50),
  IdCard: v.optional(v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{1,32}$/))),
  Name: v.optional(textUpTo(32)),
  Extra: v.optional(textUpTo(1024)),
  RedirectUrl: v.optional(textUpTo(1024)),
  Encryption: v.optional(v.unknown()),
  Config: v.optional(config, {}),
})

const validMs = 600_000

/** GetEidToken: opens a face check of somebody whose name and number the merchant passes in. */
export async function getEidToken(c: MockContext, tools: MockTools): Promise<object> {
  const asked = parseParameters(c, parameters)
  refuseEncryption(asked)
  const { MerchantId, Extra } = asked
  const { IdCard, Name } = requirePerson(asked)
  refuseByRule(await takeRule(c, tools.rules, { operation: 'get-eid-token', fields: { MerchantId, IdCard, Name, Extra } }))
  if (MerchantId !== merchantId) throw refusal('InvalidParameterValue', 'The value of the parameter `MerchantId` is not valid.')
  const EidToken = randomUUID().toUpperCase()
  const now = await tools.clock.now()
  const sql = `insert into eid (eid_token, merchant_id, id_card, name, extra, created_at, expires_at)
    values ($1, $2, $3, $4, $5, $6, $7)`
  await tools.pool.query(sql, [EidToken, MerchantId, IdCard, Name, Extra ?? null, now, after(now, validMs)])
  return { EidToken, Url: `${tools.url}/_mock/eids/${EidToken}` }
}

/** Of the ways to enter an identity only "4", by the merchant, is emulated. */
function requirePerson({ IdCard, Name, Config }: v.InferOutput<typeof parameters>): { IdCard: string; Name: string } {
  if (Config.UseIntentionVerify) throw refusal('UnsupportedOperation', 'not emulated: UseIntentionVerify')
  if (Config.InputType !== '4') throw refusal('UnsupportedOperation', `not emulated: InputType ${Config.InputType}`)
  if (IdCard === undefined) throw refusal('MissingParameter', 'The request is missing a required parameter `IdCard`.')
  if (Name === undefined) throw refusal('MissingParameter', 'The request is missing a required parameter `Name`.')
  if (!isIdNumber(IdCard)) throw refusal('FailedOperation.IdFormatError')
  if (!isName(Name)) throw refusal('FailedOperation.NameFormatError')
  return { IdCard, Name }
}
