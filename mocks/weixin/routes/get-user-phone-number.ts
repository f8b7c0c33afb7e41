import * as v from 'valibot'
import { takeRule, type MockContext } from '../../kit/exchange'
import type { MockTools } from '../../kit/mock'
import { checkAccessToken } from '../access-token'
import { appid } from '../application'
import { usePhoneCode } from '../entities'
import { refusal, refuseByRule } from '../errors'
import { onlyQuery, parseBody } from '../parse'

const request = v.strictObject({ code: v.string(), openid: v.optional(v.string()) })

/** POST /wxa/business/getuserphonenumber: the number behind a code of `open-type="getPhoneNumber"`, once. */
export async function getUserPhoneNumber(c: MockContext, tools: MockTools): Promise<Response> {
  onlyQuery(c, ['access_token'])
  await checkAccessToken(c, tools)
  const { code, openid } = parseBody(c, request)
  refuseByRule(await takeRule(c, tools.rules, { operation: 'get-user-phone-number', fields: { code } }))
  const now = await tools.clock.now()
  const given = await usePhoneCode(tools.pool, code)
  if (given === undefined || given.expires_at <= now) throw refusal(40029)
  if (openid !== undefined && openid !== given.openid) throw refusal(40003)
  const { phone, country_code } = given
  const phoneNumber = country_code === '86' ? phone : `+${country_code}${phone}`
  const watermark = { timestamp: Math.floor(now.getTime() / 1000), appid }
  const phone_info = { phoneNumber, purePhoneNumber: phone, countryCode: country_code, watermark }
  return c.json({ errcode: 0, errmsg: 'ok', phone_info })
}
