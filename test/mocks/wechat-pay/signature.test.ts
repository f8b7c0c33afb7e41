import { Formatter, Rsa } from 'wechatpay-axios-plugin'
import { newRsaKey } from '../../../mocks/kit/kept'
import { aBill, startTestPay, type TestPay } from '../../support/mocks/wechat-pay'

const path = '/v3/fund-app/mch-transfer/transfer-bills'

interface Signing {
  body?: string
  sentBody?: string
  timestamp?: number
  serial?: string
  mchid?: string
  query?: string
}

describe('signatures of wechat-pay', () => {
  let pay: TestPay
  beforeAll(async () => {
    pay = await startTestPay()
  })
  afterAll(() => pay.close())

  /** A request signed by hand, with one thing wrong at a time. */
  const send = (signing: Signing): Promise<Response> => {
    const { private_key, serial_no, mchid } = pay.credentials
    const { body = JSON.stringify(aBill('RAW1')), timestamp = Formatter.timestamp() } = signing
    const uri = path + (signing.query ?? '')
    const signature = Rsa.sign(Formatter.request('POST', uri, timestamp, 'nonce1', body), private_key)
    const authorization = Formatter.authorization(
      signing.mchid ?? mchid,
      'nonce1',
      signature,
      timestamp,
      signing.serial ?? serial_no,
    )
    const headers = { authorization, 'content-type': 'application/json', accept: 'application/json' }
    return fetch(pay.url + uri, { method: 'POST', headers, body: signing.sentBody ?? body })
  }

  const expectUnsigned401 = async (answer: Response): Promise<unknown> => {
    expect(answer.status).toBe(401)
    expect(answer.headers.get('wechatpay-signature')).toBeNull()
    const body: unknown = await answer.json()
    expect(body).toMatchObject({ code: 'SIGN_ERROR' })
    return body
  }

  it('lets a genuine request of a foreign client through and signs the answer', async () => {
    expect(await pay.create(aBill('S1'))).toMatchObject({ status: 200, body: { state: 'WAIT_USER_CONFIRM' } })
    expect(await pay.query('S1')).toMatchObject({ status: 200, body: { out_bill_no: 'S1' } })
  })

  it('signs refusals too, once the request is verified', async () => {
    expect(await pay.query('NOBODY')).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } })
    expect(await pay.create(aBill('S2', { transfer_amount: 9 }))).toMatchObject({ status: 400 })
    expect((await send({ query: '?x=%20' })).headers.get('wechatpay-signature')).not.toBeNull()
  })

  it('refuses a request signed with another key, and creates nothing', async () => {
    const stranger = pay.clientWith({ private_key: newRsaKey() })
    await expect(stranger.create(aBill('S3'))).rejects.toMatchObject({
      code: 'EV3_RES_HEADERS_INCOMPLATE',
      response: { status: 401 },
    })
    expect(await pay.query('S3')).toMatchObject({ status: 404 })
  })

  it('refuses an altered body and says what it had signed', async () => {
    const altered = JSON.stringify(aBill('RAW1', { transfer_amount: 99_999 }))
    const body = await expectUnsigned401(await send({ sentBody: altered }))
    expect(body).toMatchObject({
      detail: {
        field: 'signature',
        location: 'authorization',
        detail: { issue: 'sign not match' },
        sign_information: { method: 'POST', url: path },
      },
    })
  })

  it.each([-310, 310])('refuses a time stamp %d seconds away', async (seconds) => {
    await expectUnsigned401(await send({ timestamp: Formatter.timestamp() + seconds }))
  })

  it.each([-290, 290])('accepts a time stamp %d seconds away', async (seconds) => {
    expect((await send({ timestamp: Formatter.timestamp() + seconds })).status).toBe(200)
  })

  it('judges time stamps by real time, wherever its own clock stands', async () => {
    await pay.advance('3h')
    expect((await send({})).status).toBe(200)
  })

  it.each([{ serial: 'ABCDEF' }, { mchid: '1900000002' }])('refuses %j', async (signing) => {
    await expectUnsigned401(await send(signing))
  })

  it.each([undefined, 'Bearer x', 'WECHATPAY2-SHA256-RSA2048 mchid="1900000001"'])(
    'refuses the authorization %s',
    async (authorization) => {
      const headers = { ...(authorization !== undefined && { authorization }) }
      await expectUnsigned401(await fetch(`${pay.url}${path}/out-bill-no/S1`, { headers }))
    },
  )

  it('reads the pairs of the authorization in any order', async () => {
    const { private_key, serial_no, mchid } = pay.credentials
    const uri = `${path}/out-bill-no/S1`
    const timestamp = String(Formatter.timestamp())
    const signature = Rsa.sign(Formatter.request('GET', uri, timestamp, 'n'), private_key)
    const pairs = [
      `signature="${signature}"`,
      `timestamp="${timestamp}"`,
      `serial_no="${serial_no}"`,
      'nonce_str="n"',
      `mchid="${mchid}"`,
    ]
    const authorization = `WECHATPAY2-SHA256-RSA2048 ${pairs.join(',')}`
    expect((await fetch(pay.url + uri, { headers: { authorization } })).status).toBe(200)
  })

  it.each([
    ['unsigned', 'EV3_RES_HEADERS_INCOMPLATE'],
    ['stale', 'EV3_RES_HEADER_TIMESTAMP_OFFSET'],
    ['bad-signature', 'EV3_RES_HEADER_SIGNATURE_DIGEST'],
  ])('answers %s on request, which the foreign client rejects as %s', async (fault, code) => {
    await pay.rule({ operation: 'query-transfer-bill', out_bill_no: 'S1' }, { fault })
    await expect(pay.query('S1')).rejects.toMatchObject({ code })
    expect(await pay.query('S1')).toMatchObject({ status: 200 })
  })

  it('answers a signed 500 after the work is done', async () => {
    await pay.rule({ operation: 'create-transfer-bill' }, { fault: 'process-then-500' })
    expect(await pay.create(aBill('S5'))).toMatchObject({ status: 500, body: { code: 'SYSTEM_ERROR' } })
    expect(await pay.query('S5')).toMatchObject({ status: 200 })
  })
})
