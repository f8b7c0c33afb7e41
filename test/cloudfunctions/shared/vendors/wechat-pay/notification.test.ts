import { createCipheriv, createSign, generateKeyPairSync } from 'node:crypto'
import * as v from 'valibot'
import { Aes } from 'wechatpay-axios-plugin'
import type { Section } from '../../../../../cloudfunctions/shared/settings'
import { createTransfer } from '../../../../../cloudfunctions/shared/vendors/wechat-pay/client'
import { readTransferNotification, type Delivery } from '../../../../../cloudfunctions/shared/vendors/wechat-pay/notification'
import { startStub, type Stub } from '../support/stub'
import { failureOf, startVendor, type TestVendor } from '../support/vendor'
import { anOrder } from './pay'

let pay: TestVendor
let door: Stub
let section: Section<'wechatPay'>
let genuine: Delivery

beforeAll(async () => {
  door = await startStub()
  pay = await startVendor('wechat-pay', `${door.url}/notify/wechat-pay`)
  section = pay.settings.wechatPay()
  const answer = await createTransfer(section, anOrder('N1'))
  const packageInfo = answer.kind === 'known' ? answer.bill.packageInfo : undefined
  await pay.control.post('/confirmations', { package: packageInfo, openid: 'oWORKCARD_LI_NA', decision: 'confirm' })
  await pay.control.post('/outbox/deliver')
  const [arrived] = door.received
  const headers = v.parse(v.record(v.string(), v.string()), arrived?.headers)
  genuine = { headers, body: String(arrived?.body), at: new Date() }
})

afterAll(async () => {
  await Promise.all([pay.close(), door.close()])
})

const read = (change: Partial<Delivery> = {}, by = section): Promise<object> =>
  Promise.resolve().then(() => readTransferNotification(by, { ...genuine, ...change }))
const header = (name: string, value: string): Partial<Delivery> => ({ headers: { ...genuine.headers, [name]: value } })
const later = (seconds: number): Partial<Delivery> => ({
  at: new Date((Number(genuine.headers['wechatpay-timestamp']) + seconds) * 1000),
})

describe('a notification of the vendor', () => {
  it('tells the final state of a bill', async () => {
    expect(await read()).toEqual({
      outBillNo: 'N1',
      transferBillNo: expect.stringMatching(/^\d+$/) as unknown,
      state: 'success',
      amountFen: 12_345,
      createdAt: expect.any(Date) as unknown,
      openid: 'oWORKCARD_LI_NA',
      mchId: section.WECHAT_PAY_MCHID,
    })
  })

  it.each([299, -299])('may be %i seconds away from our clock', async (seconds) => {
    expect(await read(later(seconds))).toMatchObject({ state: 'success' })
  })

  it.each([300, -300])('is refused at %i seconds from our clock', async (seconds) => {
    expect(await failureOf(read(later(seconds)))).toMatchObject({ vendor: 'wechat-pay', code: 'NOT_GENUINE' })
  })

  it.each(['wechatpay-timestamp', 'wechatpay-nonce', 'wechatpay-serial', 'wechatpay-signature'])(
    'is refused without %s',
    async (name) => {
      const headers = Object.fromEntries(Object.entries(genuine.headers).filter(([given]) => given !== name))
      expect(await failureOf(read({ headers }))).toMatchObject({ code: 'NOT_GENUINE' })
    },
  )

  it('is refused with the signature of a probe', async () => {
    const probe = `WECHATPAY/SIGNTEST/${genuine.headers['wechatpay-signature'] ?? ''}`
    expect(await failureOf(read(header('wechatpay-signature', probe)))).toMatchObject({ code: 'NOT_GENUINE' })
  })

  it('is refused with another serial, also one that every object has', async () => {
    for (const serial of ['PUB_KEY_ID_0000', 'constructor'])
      expect(await failureOf(read(header('wechatpay-serial', serial)))).toMatchObject({ code: 'NOT_GENUINE' })
  })

  it('is refused when a character of its body, nonce or time is another', async () => {
    const time = String(Number(genuine.headers['wechatpay-timestamp']) + 1)
    for (const change of [
      { body: genuine.body.replace('FINISHED', 'FINISHEX') },
      { body: `${genuine.body} ` },
      header('wechatpay-nonce', 'x'),
      header('wechatpay-timestamp', time),
    ])
      expect(await failureOf(read(change))).toMatchObject({ code: 'NOT_GENUINE' })
  })

  it('is not even parsed before its signature is verified', async () => {
    expect(await failureOf(read({ body: '{' }))).toMatchObject({ code: 'NOT_GENUINE' })
  })

  it('is refused when it is sealed for another API v3 key', async () => {
    const other = { ...section, WECHAT_PAY_API_V3_KEY: 'x'.repeat(32) }
    expect(await failureOf(read({}, other))).toMatchObject({ code: 'NOT_GENUINE' })
  })

  it('is refused when it is about another merchant', async () => {
    const other = { ...section, WECHAT_PAY_MCHID: '1900000002' }
    expect(await failureOf(read({}, other))).toMatchObject({ code: 'NOT_GENUINE' })
  })

  it.each(['unsigned', 'stale', 'bad-signature'])('is refused when it arrives %s', async (fault) => {
    const answer = await createTransfer(section, anOrder(`N${fault.replace('-', '')}`))
    const packageInfo = answer.kind === 'known' ? answer.bill.packageInfo : undefined
    await pay.rule({ operation: 'notify', subject: `N${fault.replace('-', '')}` }, { fault })
    await pay.control.post('/confirmations', { package: packageInfo, openid: 'oWORKCARD_LI_NA', decision: 'confirm' })
    await pay.control.post('/outbox/deliver')
    const arrived = door.received.at(-1)
    const headers = v.parse(v.record(v.string(), v.string()), arrived?.headers)
    expect(await failureOf(read({ headers, body: String(arrived?.body), at: new Date() }))).toMatchObject({ code: 'NOT_GENUINE' })
  })
})

describe('a genuine notification that says something new', () => {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const content = {
    out_bill_no: 'N1',
    transfer_bill_no: '1',
    state: 'FAIL',
    fail_reason: 'A_NEW_REASON',
    mch_id: '1900000001',
    transfer_amount: 100,
    openid: 'o1',
    create_time: '2026-03-02T08:39:26+08:00',
  }

  /** Sealed and signed with a key of this test, in the place of the vendor's. */
  function notify(envelope: object, inner: object): Promise<object> {
    const cipher = createCipheriv('aes-256-gcm', section.WECHAT_PAY_API_V3_KEY, '012345678901').setAAD(Buffer.from('mch_payment'))
    const sealed = Buffer.concat([cipher.update(JSON.stringify(inner)), cipher.final(), cipher.getAuthTag()])
    const resource = {
      algorithm: 'AEAD_AES_256_GCM',
      ciphertext: sealed.toString('base64'),
      associated_data: 'mch_payment',
      nonce: '012345678901',
    }
    const body = JSON.stringify({
      event_type: 'MCHTRANSFER.BILL.FINISHED',
      resource_type: 'encrypt-resource',
      resource,
      ...envelope,
    })
    const headers = {
      'wechatpay-timestamp': '1772411966',
      'wechatpay-nonce': 'nonce',
      'wechatpay-serial': section.WECHAT_PAY_PUBLIC_KEY_ID,
      'wechatpay-signature': createSign('RSA-SHA256').update(`1772411966\nnonce\n${body}\n`).sign(keys.privateKey, 'base64'),
    }
    const publicKey = keys.publicKey.export({ type: 'spki', format: 'pem' }).toString()
    const by = { ...section, WECHAT_PAY_PUBLIC_KEY: publicKey }
    return read({ headers, body, at: new Date(1_772_411_966_000) }, by)
  }

  it('is read when only the reason is new', async () => {
    expect(await notify({}, content)).toMatchObject({ state: 'failed', failReason: 'A_NEW_REASON' })
  })

  it.each([
    ['another event', { event_type: 'MCHTRANSFER.BATCH.FINISHED' }, {}],
    ['another cipher', { resource: {} }, {}],
    ['an unknown state', {}, { state: 'RETURNED' }],
    ['no amount', {}, { transfer_amount: undefined }],
    ['no openid', {}, { openid: undefined }],
  ])('is not guessed at: %s', async (_what, envelope, change) => {
    const failure = await failureOf(notify(envelope, { ...content, ...change }))
    expect(failure).toMatchObject({ code: 'UNREADABLE_NOTIFICATION' })
  })
})

it('the library opens the sealed text that the Java SDK publishes', () => {
  const key = 'a7cde1ZJB1kG2e7VfTs3jQzaWizur8Gb'
  const opened = Aes.AesGcm.decrypt('ulwSiIajGClcvcOYvOQ7+l+0PAbzzwI=', key, 'uluk4a9R25RW', 'associatedData')
  expect(opened).toBe('message')
})
