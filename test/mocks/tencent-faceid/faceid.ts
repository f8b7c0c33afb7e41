import { CommonClient } from 'tencentcloud-sdk-nodejs-common'
import * as v from 'valibot'
import { startTencentFaceId } from '../../../mocks/tencent-faceid/server'
import { startTestMock, type TestMock } from '../../support/mocks/mock'

const credentials = v.object({
  secret_id: v.string(),
  secret_key: v.string(),
  merchant_id: v.string(),
  private_key: v.string(),
  public_key: v.string(),
})

export interface TestFaceId extends TestMock {
  credentials: v.InferOutput<typeof credentials>
  /** An action through the vendor's own SDK: its answer, or `{ code }` of its refusal. */
  ask(action: string, parameters?: object): Promise<Record<string, unknown>>
  /** Opens a face check and gives its token. */
  open(change?: object): Promise<string>
  /** One attempt in front of the camera. */
  attempt(token: string, body?: object): ReturnType<TestMock['post']>
  /** ErrCode as the merchant reads it. */
  errCode(token: string): Promise<unknown>
}

/** A number of nobody with its check character: of a whole city, or of a region that chooses the outcome. */
export function idCardOf(region: string, order = 1): string {
  const digits = `${region}19900307${String(order).padStart(3, '0')}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return digits + '10X98765432'.charAt(sum % 11)
}

export const zhangSan = { IdCard: idCardOf('110100'), Name: '张三' }

/** Starts the mock of FaceID with a client of the vendor's own SDK. */
export async function startTestFaceId(): Promise<TestFaceId> {
  const mock = await startTestMock(startTencentFaceId)
  const own = v.parse(credentials, (await mock.get('/_mock/credentials')).body)
  const ask = (action: string, parameters: object = {}): Promise<Record<string, unknown>> =>
    sdk(mock.url, own).request(action, parameters).then(asRecord, refusalOf)
  const open = async (change: object = {}): Promise<string> => {
    const answer = await ask('GetEidToken', { MerchantId: own.merchant_id, ...zhangSan, Config: { InputType: '4' }, ...change })
    return v.parse(v.object({ EidToken: v.string() }), answer).EidToken
  }
  const errCode = async (token: string): Promise<unknown> => {
    const answer = await ask('GetEidResult', { EidToken: token, InfoType: '1' })
    return v.is(withText, answer) ? answer.Text.ErrCode : answer['code']
  }
  return Object.assign(mock, {
    credentials: own,
    ask,
    open,
    attempt: (token: string, body: object = {}) => mock.post(`/_mock/eids/${token}`, body),
    errCode,
  })
}

const withText = v.object({ Text: v.object({ ErrCode: v.number() }) })

/** The vendor's own SDK, pointed at an address. */
export function sdk(url: string, { secret_id, secret_key }: { secret_id: string; secret_key: string }): CommonClient {
  const httpProfile = { protocol: 'http://', endpoint: new URL(url).host, reqTimeout: 5 }
  return new CommonClient(httpProfile.endpoint, '2018-03-01', {
    credential: { secretId: secret_id, secretKey: secret_key },
    region: '',
    profile: { httpProfile },
  })
}

function asRecord(answer: unknown): Record<string, unknown> {
  return v.parse(v.record(v.string(), v.unknown()), answer)
}

/** What the SDK throws: a refusal of the vendor has a code, anything else is a broken wire. */
function refusalOf(error: unknown): Record<string, unknown> {
  const { code, message } = v.parse(v.looseObject({ code: v.optional(v.string()), message: v.string() }), error)
  return code === undefined ? { broken: message } : { code, message }
}
