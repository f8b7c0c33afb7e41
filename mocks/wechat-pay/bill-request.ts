import * as v from 'valibot'
import { decryptField } from './cipher'
import { fieldError, refusal } from './errors'
import type { Merchant } from './merchant'

const text = (max: number): v.GenericSchema<string> => v.pipe(v.string(), v.minLength(1), v.maxGraphemes(max))

/** The body of "create transfer" (official page of 2025.03.21); every field, nothing else. */
const schema = v.strictObject({
  appid: text(32),
  out_bill_no: v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{1,32}$/, '只能由数字、大小写字母组成')),
  transfer_scene_id: text(36),
  openid: text(64),
  user_name: v.optional(text(1024)),
  transfer_amount: v.pipe(v.number(), v.integer(), v.minValue(1)),
  transfer_remark: text(32),
  notify_url: v.optional(v.pipe(text(256), v.check(isNotifyUrl, '必须为https、不带参数的公网地址'))),
  user_recv_perception: v.optional(text(32)),
  transfer_scene_report_infos: v.array(v.strictObject({ info_type: text(15), info_content: text(32) })),
  user_recv_style: v.optional(v.strictObject({ type: v.picklist(['CONFIRM_PAGE', 'RED_PACKET']) })),
})

/** A checked request; `user_name` is decrypted. Two of them are the same payment when they are equal. */
export type BillRequest = v.InferOutput<typeof schema>

export interface Terms {
  merchant: Merchant
  /** The most one transfer may be, fen: a setting, raised by application at the real host. */
  singleLimitFen: number
}

const minimumFen = 10
const nameAllowedFromFen = 30
const nameRequiredFromFen = 200_000
const redPacketLimitFen = 20_000
const sceneId = '1005'
const knownScenes = ['1000', '1002', '1004', '1005', '1006', '1009', '1010', '1011', '1013']
const reportTypes = ['岗位类型', '报酬说明']
const perceptions = ['劳务报酬', '报销款', '企业补贴', '开工利是']

/** Parses and checks a request as strictly as the vendor; throws its refusal. `keyId` is the Wechatpay-Serial header. */
export function parseBillRequest(body: Buffer, keyId: string | undefined, terms: Terms): BillRequest {
  const request = parseBody(body)
  checkParties(request, terms.merchant)
  checkReportInfos(request)
  checkAmount(request, terms.singleLimitFen)
  const sorted = [...request.transfer_scene_report_infos].sort((a, b) => a.info_type.localeCompare(b.info_type))
  return { ...withPlainName(request, keyId, terms.merchant), transfer_scene_report_infos: sorted }
}

function parseBody(body: Buffer): BillRequest {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), body.toString('utf8'))
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  const path = v.getDotPath(issue)
  if (path === null) throw refusal('PARAM_ERROR', '请求体不是合法的JSON')
  const field = `/body/${path.replaceAll('.', '/')}`
  if (path === 'transfer_scene_report_infos')
    throw refusal('PARAM_ERROR', '需传入转账场景报备信息，请检查', { field, location: 'body' })
  if (issue.received === 'undefined')
    throw fieldError({ field, location: 'body', issue: 'required' }, '映射到字段必填性规则校验失败，此字段为必填项')
  if (issue.expected === 'never') throw fieldError({ field, location: 'body', issue: 'unknown field' }, '不是本接口的字段')
  throw fieldError({ field, location: 'body', value: issue.received, issue: issue.message }, '格式校验失败')
}

function checkParties(request: BillRequest, merchant: Merchant): void {
  if (request.appid !== merchant.appid) throw refusal('APPID_MCHID_NOT_MATCH')
  if (!/^oWORKCARD_[A-Z0-9_]{1,32}$/.test(request.openid))
    throw refusal('PARAM_ERROR', 'appid和openid不匹配', { field: '/body/openid', location: 'body' })
  if (!knownScenes.includes(request.transfer_scene_id))
    throw fieldError({ field: '/body/transfer_scene_id', location: 'body' }, '取值校验失败')
  if (request.transfer_scene_id !== sceneId) throw refusal('NO_AUTH', '当前商户号未开通该转账场景')
  if (request.user_recv_perception !== undefined && !perceptions.includes(request.user_recv_perception))
    throw refusal('INVALID_REQUEST', '暂不支持展示当前传入的用户收款感知')
}

/** Every type of the scene exactly once. */
function checkReportInfos({ transfer_scene_report_infos: infos }: BillRequest): void {
  const types = infos.map((info) => info.info_type)
  if (types.length !== reportTypes.length || !reportTypes.every((type) => types.includes(type)))
    throw refusal('PARAM_ERROR', '未传入完整且对应的转账场景报备信息，请检查', {
      field: '/body/transfer_scene_report_infos',
      location: 'body',
    })
}

function checkAmount({ transfer_amount: amount, user_name, user_recv_style }: BillRequest, singleLimitFen: number): void {
  const limit = user_recv_style?.type === 'RED_PACKET' ? Math.min(redPacketLimitFen, singleLimitFen) : singleLimitFen
  if (amount < minimumFen || amount > limit) throw refusal('INVALID_REQUEST', '超过单笔转账上下限，核实产品设置是否准确')
  checkNamePresence(amount, user_name !== undefined)
}

function checkNamePresence(amount: number, isNamed: boolean): void {
  if (isNamed && amount < nameAllowedFromFen) throw refusal('PARAM_ERROR', '转账金额小于0.3元时，不支持传入收款用户姓名')
  if (!isNamed && amount >= nameRequiredFromFen) throw refusal('PARAM_ERROR', '转账金额大于等于2000元时，收款用户姓名必填')
}

function withPlainName(request: BillRequest, keyId: string | undefined, merchant: Merchant): BillRequest {
  if (request.user_name === undefined) return request
  const plain = keyId === merchant.publicKeyId ? decryptField(request.user_name, merchant.platformKey) : undefined
  if (plain === undefined) throw refusal('PARAM_ERROR', '平台私钥解密失败', { field: '/body/user_name', location: 'body' })
  return { ...request, user_name: plain }
}

/** Public https without a query, as the vendor demands; and http on this machine, which the mock alone allows. */
function isNotifyUrl(value: string): boolean {
  if (!URL.canParse(value)) return false
  const { protocol, hostname, search, hash } = new URL(value)
  const local = protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
  return (protocol === 'https:' || local) && search === '' && hash === '' && !value.includes('?')
}
