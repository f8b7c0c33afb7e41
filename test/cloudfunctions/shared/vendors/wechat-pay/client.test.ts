import type { Section } from '../../../../../cloudfunctions/shared/settings'
import {
  createTransfer,
  queryTransfer,
  type TransferAnswer,
} from '../../../../../cloudfunctions/shared/vendors/wechat-pay/client'
import { closedPort, startStub, type Stub } from '../support/stub'
import { latestAnswer, startVendor, type TestVendor } from '../support/vendor'
import { anOrder, requestKeptOf } from './pay'

let pay: TestVendor
let stub: Stub
let section: Section<'wechatPay'>
let atStub: Section<'wechatPay'>

beforeAll(async () => {
  ;[pay, stub] = await Promise.all([startVendor('wechat-pay'), startStub()])
  section = pay.settings.wechatPay()
  atStub = { ...section, WECHAT_PAY_BASE_URL: stub.url }
})

afterAll(async () => {
  await Promise.all([pay.close(), stub.close()])
})

/** The bill of an answer that is known; anything else fails the test. */
function billOf(answer: TransferAnswer): Extract<TransferAnswer, { kind: 'known' }>['bill'] {
  if (answer.kind === 'known') return answer.bill
  throw new Error(`expected a known bill and got ${JSON.stringify(answer)}`)
}

describe('a transfer', () => {
  it('waits for the worker to confirm, and is found by its number', async () => {
    const made = billOf(await createTransfer(section, anOrder('P1')))
    expect(made).toMatchObject({ outBillNo: 'P1', state: 'wait-user-confirm' })
    expect(made.packageInfo).toMatch(/.+/)
    const found = billOf(await queryTransfer(section, 'P1'))
    expect(found).toEqual({
      outBillNo: 'P1',
      transferBillNo: made.transferBillNo,
      state: 'wait-user-confirm',
      amountFen: 12_345,
      createdAt: made.createdAt,
    })
  })

  it('is paid when the worker confirms', async () => {
    const { packageInfo } = billOf(await createTransfer(section, anOrder('P2')))
    await pay.control.post('/confirmations', { package: packageInfo, openid: 'oWORKCARD_LI_NA', decision: 'confirm' })
    expect(billOf(await queryTransfer(section, 'P2'))).toMatchObject({ state: 'success', amountFen: 12_345 })
  })

  it('fails with the reason of the vendor', async () => {
    const openid = 'oWORKCARD_WANG_FROZEN'
    const { packageInfo } = billOf(await createTransfer(section, anOrder('P3', { openid })))
    await pay.control.post('/confirmations', { package: packageInfo, openid, decision: 'confirm' })
    expect(billOf(await queryTransfer(section, 'P3'))).toMatchObject({ state: 'failed', failReason: 'ACCOUNT_FROZEN' })
  })

  it('that is sent twice is one bill', async () => {
    const first = billOf(await createTransfer(section, anOrder('P4')))
    const second = billOf(await createTransfer(section, anOrder('P4')))
    expect(second.transferBillNo).toBe(first.transferBillNo)
  })

  it('under a number that was used for another amount is unknown, because the first one exists', async () => {
    await createTransfer(section, anOrder('P5'))
    expect(await createTransfer(section, anOrder('P5', { amountFen: 999 }))).toEqual({ kind: 'unknown', code: 'INVALID_REQUEST' })
  })

  it('of 2,000 yuan names the receiver, readable for the vendor only', async () => {
    const order = anOrder('P6', { amountFen: 200_000, userName: '李娜' })
    expect(await createTransfer(section, order)).toMatchObject({ kind: 'known' })
    expect(await requestKeptOf(pay, 'P6')).toMatchObject({ user_name: '李娜' })
  })

  it('of 2,000 yuan without a name is rejected, and the bill was not made', async () => {
    const answer = await createTransfer(section, anOrder('P7', { amountFen: 200_000 }))
    expect(answer).toEqual({ kind: 'rejected', code: 'PARAM_ERROR' })
    expect(await queryTransfer(section, 'P7')).toEqual({ kind: 'not-found' })
  })

  it('reports job and purpose, cut to what the vendor takes', async () => {
    const long = '仓'.repeat(40)
    await createTransfer(section, anOrder('P8', { jobTitle: long, purpose: long, remark: long }))
    expect(await requestKeptOf(pay, 'P8')).toMatchObject({
      transfer_scene_id: '1005',
      notify_url: section.WECHAT_PAY_NOTIFY_URL,
      transfer_remark: '仓'.repeat(32),
      transfer_scene_report_infos: expect.arrayContaining([
        { info_type: '岗位类型', info_content: '仓'.repeat(32) },
        { info_type: '报酬说明', info_content: '仓'.repeat(32) },
      ]) as unknown,
    })
  })

  it.each(['NOT_ENOUGH', 'FREQUENCY_LIMITED', 'QUOTA_EXCEED', 'SYSTEM_ERROR'])('may be sent again after %s', async (code) => {
    const outBillNo = `R${code.replace('_', '')}`
    await pay.rule({ operation: 'create-transfer-bill', out_bill_no: outBillNo }, { code })
    expect(await createTransfer(section, anOrder(outBillNo))).toEqual({ kind: 'retry-same', code })
    expect(await createTransfer(section, anOrder(outBillNo))).toMatchObject({ kind: 'known' })
  })

  it('that was made before the vendor answered 500 is the same bill when it is sent again', async () => {
    await pay.rule({ operation: 'create-transfer-bill', out_bill_no: 'P9' }, { fault: 'process-then-500' })
    expect(await createTransfer(section, anOrder('P9'))).toEqual({ kind: 'retry-same', code: 'SYSTEM_ERROR' })
    const found = billOf(await queryTransfer(section, 'P9'))
    expect(billOf(await createTransfer(section, anOrder('P9'))).transferBillNo).toBe(found.transferBillNo)
  })
})

describe('an answer that proves nothing', () => {
  it.each(['unsigned', 'stale', 'bad-signature', 'truncate', 'process-then-drop'])(
    '(%s) leaves the outcome unknown, and the query finds the bill',
    async (fault) => {
      const outBillNo = `F${fault.replaceAll('-', '')}`
      await pay.rule({ operation: 'create-transfer-bill', out_bill_no: outBillNo }, { fault })
      expect(await createTransfer(section, anOrder(outBillNo))).toMatchObject({ kind: 'unknown' })
      expect(billOf(await queryTransfer(section, outBillNo))).toMatchObject({ state: 'wait-user-confirm' })
    },
  )

  it('because the request never arrived leaves the outcome unknown, and the query finds nothing', async () => {
    await pay.rule({ operation: 'create-transfer-bill', out_bill_no: 'F1' }, { fault: 'drop-before' })
    expect(await createTransfer(section, anOrder('F1'))).toMatchObject({ kind: 'unknown' })
    expect(await queryTransfer(section, 'F1')).toEqual({ kind: 'not-found' })
  })

  it.each(['NOT_ENOUGH', 'PARAM_ERROR'])('to a creation: %s without a signature', async (code) => {
    await pay.rule({ operation: 'create-transfer-bill', out_bill_no: `U${code.replace('_', '')}` }, { code, fault: 'unsigned' })
    expect(await createTransfer(section, anOrder(`U${code.replace('_', '')}`))).toMatchObject({ kind: 'unknown' })
  })

  it.each(['unsigned', 'stale', 'bad-signature'])('to a query: no such bill, %s', async (fault) => {
    await pay.rule({ operation: 'query-transfer-bill', out_bill_no: 'F2' }, { fault })
    expect(await queryTransfer(section, 'F2')).toMatchObject({ kind: 'unknown' })
  })

  it('to a query: a state that we have never heard of', async () => {
    await createTransfer(section, anOrder('F3'))
    await pay.rule({ operation: 'query-transfer-bill', out_bill_no: 'F3' }, { state: 'RETURNED' })
    expect(await queryTransfer(section, 'F3')).toEqual({ kind: 'unknown', code: 'UNREADABLE_ANSWER' })
  })

  it('to a query: the vendor is short of breath', async () => {
    await pay.rule({ operation: 'query-transfer-bill', out_bill_no: 'F4' }, { code: 'FREQUENCY_LIMITED' })
    expect(await queryTransfer(section, 'F4')).toEqual({ kind: 'unknown', code: 'FREQUENCY_LIMITED' })
  })

  it('is the genuine one of another bill', async () => {
    await createTransfer(section, anOrder('F5'))
    await queryTransfer(section, 'F5')
    const { status, answer_headers, answer_body } = await latestAnswer(pay)
    stub.answer((response) => void response.writeHead(status, answer_headers).end(answer_body))
    expect(await queryTransfer(atStub, 'F5')).toMatchObject({ kind: 'known' })
    expect(await queryTransfer(atStub, 'F6')).toEqual({ kind: 'unknown', code: 'ANSWER_OF_ANOTHER_BILL' })
    expect(await createTransfer(atStub, anOrder('F6'))).toEqual({ kind: 'unknown', code: 'ANSWER_OF_ANOTHER_BILL' })
    const other = { ...atStub, WECHAT_PAY_MCHID: '1900000009' }
    expect(await queryTransfer(other, 'F5')).toEqual({ kind: 'unknown', code: 'ANSWER_OF_ANOTHER_BILL' })
  })

  it('is a redirect, which is not followed', async () => {
    stub.answer((response) => void response.writeHead(302, { location: `${stub.url}/elsewhere` }).end())
    expect(await queryTransfer(atStub, 'F5')).toMatchObject({ kind: 'unknown' })
    expect(stub.received.map(({ url }) => url)).not.toContain('/elsewhere')
  })

  it('is the 401 of a vendor that does not know our key', async () => {
    const other = { ...section, WECHAT_PAY_SERIAL: '00FF' }
    expect(await createTransfer(other, anOrder('F7'))).toMatchObject({ kind: 'unknown' })
    expect(await queryTransfer(section, 'F7')).toEqual({ kind: 'not-found' })
  })

  it('does not come while the vendor is down', async () => {
    const down = { ...section, WECHAT_PAY_BASE_URL: await closedPort() }
    expect(await createTransfer(down, anOrder('F8'))).toEqual({ kind: 'unknown', code: 'ECONNREFUSED' })
    expect(await queryTransfer(down, 'F8')).toEqual({ kind: 'unknown', code: 'ECONNREFUSED' })
  })
})

it('fails loudly, and not as an unknown outcome, when the merchant has no usable key', async () => {
  const broken = { ...section, WECHAT_PAY_PRIVATE_KEY: '-----BEGIN NOTHING-----' }
  await expect(createTransfer(broken, anOrder('K1'))).rejects.toThrow()
})
