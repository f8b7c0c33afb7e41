import * as v from 'valibot'
import { Aes, Formatter, Rsa } from 'wechatpay-axios-plugin'
import { startReceiver, type Received, type Receiver } from '../../support/mocks/receiver'
import { aBill, openid, startTestPay, type TestPay } from '../../support/mocks/wechat-pay'

const envelope = v.object({
  id: v.string(),
  event_type: v.literal('MCHTRANSFER.BILL.FINISHED'),
  resource_type: v.literal('encrypt-resource'),
  resource: v.object({
    original_type: v.literal('mch_payment'),
    algorithm: v.literal('AEAD_AES_256_GCM'),
    ciphertext: v.string(),
    associated_data: v.string(),
    nonce: v.pipe(v.string(), v.length(12)),
  }),
})

describe('the final-state notification', () => {
  let pay: TestPay
  let receiver: Receiver
  beforeAll(async () => {
    pay = await startTestPay()
  })
  beforeEach(async () => {
    receiver = await startReceiver()
  })
  afterEach(() => receiver.close())
  afterAll(() => pay.close())

  const deliver = (): Promise<unknown> => pay.post('/_mock/outbox/deliver')
  const notified = (no: string, change: object = {}): Record<string, unknown> =>
    aBill(no, { notify_url: receiver.url, ...change })

  const isGenuine = ({ headers, body }: Received): boolean => {
    const text = Formatter.response(String(headers['wechatpay-timestamp']), String(headers['wechatpay-nonce']), body)
    return Rsa.verify(text, String(headers['wechatpay-signature'] ?? ''), pay.credentials.public_key)
  }

  const read = ({ body }: Received): unknown => {
    const { resource } = v.parse(envelope, JSON.parse(body))
    return JSON.parse(
      Aes.AesGcm.decrypt(resource.ciphertext, pay.credentials.api_v3_key, resource.nonce, resource.associated_data),
    )
  }

  const theOne = (): Received => {
    expect(receiver.received).toHaveLength(1)
    return receiver.received[0] as Received
  }

  it('verifies and decrypts with the tools of a foreign client', async () => {
    await pay.confirm(await pay.packageOf(notified('T1')))
    await deliver()
    const message = theOne()
    expect(isGenuine(message)).toBe(true)
    expect(isGenuine({ ...message, body: message.body.replace('FINISHED', 'FINISHEX') })).toBe(false)
    expect(message.headers['wechatpay-serial']).toBe(pay.credentials.public_key_id)
    expect(read(message)).toMatchObject({
      out_bill_no: 'T1',
      state: 'SUCCESS',
      mch_id: '1900000001',
      transfer_amount: 12_345,
      openid,
    })
  })

  it('is sent for a bill that expires, without anybody asking', async () => {
    await pay.create(notified('T2'))
    await pay.advance('25h')
    await deliver()
    expect(read(theOne())).toMatchObject({ out_bill_no: 'T2', state: 'FAIL', fail_reason: 'OVERDUE_CLOSE' })
  })

  it('is sent for a cancelled bill', async () => {
    await pay.create(notified('T3'))
    await pay.cancel('T3')
    await pay.query('T3')
    await deliver()
    expect(read(theOne())).toMatchObject({ out_bill_no: 'T3', state: 'CANCELLED' })
  })

  it('is not sent before the end, nor without a notify_url', async () => {
    await pay.create(notified('T4'))
    await pay.confirm(await pay.packageOf(aBill('T5')))
    await deliver()
    expect(receiver.received).toHaveLength(0)
  })

  it('is repeated 15 times over 24 hours and 4 minutes, each time signed for now', async () => {
    receiver.answerWith(500)
    await pay.confirm(await pay.packageOf(notified('T6')))
    await deliver()
    const pauses = ['15s', '15s', '30s', '3m', '10m', '20m', '30m', '30m', '30m', '60m', '3h', '3h', '3h', '6h', '6h', '6h']
    for (const pause of pauses) {
      await pay.advance(pause)
      await deliver()
    }
    expect(receiver.received).toHaveLength(16)
    const nonces = new Set(receiver.received.map(({ headers }) => headers['wechatpay-nonce']))
    expect(nonces.size).toBe(16)
    expect(receiver.received.every(isGenuine)).toBe(true)
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1)
  })

  it.each([
    ['unsigned', 'T71'],
    ['bad-signature', 'T72'],
  ])('is forged (%s) when a rule says so, and genuine the next time', async (fault, no) => {
    await pay.rule({ operation: 'notify', subject: no }, { fault })
    receiver.answerWith(401)
    await pay.confirm(await pay.packageOf(notified(no)))
    await deliver()
    await pay.advance('16s')
    await deliver()
    expect(receiver.received.map(isGenuine)).toEqual([false, true])
  })

  it('is late by more than five minutes when a rule says so', async () => {
    await pay.rule({ operation: 'notify', subject: 'T8' }, { fault: 'stale' })
    await pay.confirm(await pay.packageOf(notified('T8')))
    await deliver()
    expect(Formatter.timestamp() - Number(theOne().headers['wechatpay-timestamp'])).toBeGreaterThan(300)
  })
})
