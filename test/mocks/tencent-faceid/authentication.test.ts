import Sign from 'tencentcloud-sdk-nodejs-common/tencentcloud/common/sign'
import { sdk, startTestFaceId, zhangSan, type TestFaceId } from './faceid'

/** One signed call, and what is wrong with it. */
interface Fault {
  secretId?: string
  secretKey?: string
  secondsOff?: number
  /** Replaces or (undefined) removes headers after signing. */
  headers?: Record<string, string | undefined>
  sentBody?: string
  authorization?: (good: string) => string
  method?: string
}

const seconds = (): number => Math.floor(Date.now() / 1000)

describe('who may call FaceID', () => {
  let faceid: TestFaceId
  beforeAll(async () => {
    faceid = await startTestFaceId()
  })
  afterAll(() => faceid.close())

  /** Signed by the routine of the vendor's SDK, so that the mock is not measured with its own yardstick. */
  const signedBySdk = (timestamp: number, { secretId, secretKey }: Fault): string =>
    Sign.sign3({
      url: `${faceid.url}/`,
      payload: zhangSan,
      timestamp,
      service: 'faceid',
      secretId: secretId ?? faceid.credentials.secret_id,
      secretKey: secretKey ?? faceid.credentials.secret_key,
      multipart: false,
      boundary: '',
      headers: { 'Content-Type': 'application/json' },
    })

  const call = async (fault: Fault = {}): Promise<unknown> => {
    const { method = 'POST', sentBody = JSON.stringify(zhangSan), secondsOff = 0 } = fault
    const timestamp = seconds() + secondsOff
    const signed = signedBySdk(timestamp, fault)
    const headers = Object.entries<string | undefined>({
      'content-type': 'application/json',
      authorization: fault.authorization?.(signed) ?? signed,
      'x-tc-action': 'IdCardVerification',
      'x-tc-version': '2018-03-01',
      'x-tc-timestamp': String(timestamp),
      ...fault.headers,
    }).filter((pair): pair is [string, string] => pair[1] !== undefined)
    const answer = await fetch(`${faceid.url}/`, { method, headers, ...(method === 'POST' && { body: sentBody }) })
    expect(answer.status).toBe(200)
    return answer.json()
  }
  const code = (refused: string): object => ({ Response: { Error: { Code: refused }, RequestId: expect.any(String) as string } })

  it('is whoever signs with the key', async () => {
    expect(await call()).toMatchObject({ Response: { Result: '0' } })
  })

  it('is the vendor’s own SDK', async () => {
    expect(await faceid.ask('IdCardVerification', zhangSan)).toMatchObject({
      Result: '0',
      RequestId: expect.any(String) as string,
    })
  })

  it('is not somebody with another key', async () => {
    const client = sdk(faceid.url, { ...faceid.credentials, secret_key: 'guess' })
    await expect(client.request('IdCardVerification', zhangSan)).rejects.toMatchObject({ code: 'AuthFailure.SignatureFailure' })
  })

  it.each<[string, Fault, string]>([
    ['without a signature', { headers: { authorization: undefined } }, 'AuthFailure.InvalidAuthorization'],
    ['with another algorithm', { authorization: (good) => good.replace('TC3', 'TC2') }, 'AuthFailure.InvalidAuthorization'],
    ['of another day', { authorization: (good) => good.replace(/\d{4}-/, '2019-') }, 'AuthFailure.InvalidAuthorization'],
    ['without the host signed', { authorization: (good) => good.replace(';host', '') }, 'AuthFailure.InvalidAuthorization'],
    [
      'with headers out of order',
      { authorization: (good) => good.replace('content-type;host', 'host;content-type') },
      'AuthFailure.InvalidAuthorization',
    ],
    ['with a key of another kind', { secretId: 'LTAI4Fexample0000' }, 'AuthFailure.InvalidSecretId'],
    ['with a key that nobody has', { secretId: 'AKIDexample00000000000' }, 'AuthFailure.SecretIdNotFound'],
    ['with a wrong secret', { secretKey: 'guess' }, 'AuthFailure.SignatureFailure'],
    ['with another body', { sentBody: '{"IdCard":"1","Name":"2"}' }, 'AuthFailure.SignatureFailure'],
    ['for another service', { authorization: (good) => good.replace('/faceid/', '/ess/') }, 'AuthFailure.SignatureFailure'],
    ['301 seconds old', { secondsOff: -301 }, 'AuthFailure.SignatureExpire'],
    ['305 seconds ahead', { secondsOff: 305 }, 'AuthFailure.SignatureExpire'],
    ['with a token of temporary keys', { headers: { 'x-tc-token': 'token' } }, 'AuthFailure.TokenFailure'],
    ['without a timestamp', { headers: { 'x-tc-timestamp': undefined } }, 'MissingParameter'],
    ['with a timestamp in words', { headers: { 'x-tc-timestamp': 'now' } }, 'InvalidParameter'],
    ['as a form', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 'InvalidParameter'],
    ['without a version', { headers: { 'x-tc-version': undefined } }, 'MissingParameter'],
    ['of another version', { headers: { 'x-tc-version': '2017-03-12' } }, 'NoSuchVersion'],
    ['to a region that is none', { headers: { 'x-tc-region': 'the moon' } }, 'UnsupportedRegion'],
    ['in a language that is none', { headers: { 'x-tc-language': 'de-DE' } }, 'InvalidParameterValue'],
    ['without an action', { headers: { 'x-tc-action': undefined } }, 'MissingParameter'],
    ['for an action that is none', { headers: { 'x-tc-action': 'GetLiveCode' } }, 'InvalidAction'],
    ['by GET', { method: 'GET' }, 'UnsupportedProtocol'],
  ])('is not who calls %s', async (_how, fault, refused) => {
    expect(await call(fault)).toMatchObject(code(refused))
  })

  it.each([-295, 295])('may have a clock that is %i seconds off', async (secondsOff) => {
    expect(await call({ secondsOff })).toMatchObject({ Response: { Result: '0' } })
  })

  it('is judged by the real clock, however far the business clock is moved', async () => {
    await faceid.advance('30d')
    expect(await call()).toMatchObject({ Response: { Result: '0' } })
  })

  it('may sign the action too, as other clients do', async () => {
    const lowered = await signedByHand({ 'content-type': 'application/json', host: new URL(faceid.url).host })
    expect(lowered).toMatchObject({ Response: { Result: '0' } })
  })

  /** A client that signs the host with its port and the action in lower case. */
  const signedByHand = async (headers: Record<string, string>): Promise<unknown> => {
    const { signatureOf } = await import('../../../mocks/tencent-faceid/signature')
    const timestamp = String(seconds())
    const date = new Date(Number(timestamp) * 1000).toISOString().slice(0, 10)
    const body = JSON.stringify(zhangSan)
    const signed = [...Object.entries(headers), ['x-tc-action', 'idcardverification'] as const]
    const { secret_id, secret_key } = faceid.credentials
    const signature = signatureOf(secret_key, { date, service: 'faceid' }, { timestamp, request: { headers: signed, body } })
    const authorization = `TC3-HMAC-SHA256 Credential=${secret_id}/${date}/faceid/tc3_request, SignedHeaders=content-type;host;x-tc-action, Signature=${signature}`
    const sent = {
      'content-type': 'application/json',
      authorization,
      'x-tc-action': 'IdCardVerification',
      'x-tc-version': '2018-03-01',
      'x-tc-timestamp': timestamp,
    }
    return (await fetch(`${faceid.url}/`, { method: 'POST', headers: sent, body })).json()
  }

  it.each([
    'AuthFailure.MFAFailure',
    'AuthFailure.UnauthorizedOperation',
    'RequestLimitExceeded',
    'IpNotInWhitelist',
    'UnauthorizedOperation.Arrears',
    'FailedOperation.UnKnown',
  ])('is told %s when a rule says so', async (refused) => {
    await faceid.rule({ operation: 'id-card-verification' }, { code: refused })
    expect(await faceid.ask('IdCardVerification', zhangSan)).toMatchObject({ code: refused })
    expect(await faceid.ask('IdCardVerification', zhangSan)).toMatchObject({ Result: '0' })
  })
})
