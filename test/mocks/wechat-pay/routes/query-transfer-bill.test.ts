import { Rsa } from 'wechatpay-axios-plugin'
import { aBill, openid, startTestPay, type TestPay } from '../../../support/mocks/wechat-pay'

describe('query transfer bill', () => {
  let pay: TestPay
  beforeAll(async () => {
    pay = await startTestPay()
  })
  afterAll(() => pay.close())

  it('tells everything about a bill, by either number, the name encrypted for the merchant', async () => {
    const { transfer_bill_no } = (await pay.create(aBill('Q1', { user_name: pay.encrypt('李娜') }))).body as {
      transfer_bill_no: string
    }
    const byOurs = await pay.query('Q1')
    expect(byOurs).toMatchObject({
      status: 200,
      body: {
        mch_id: '1900000001',
        appid: pay.credentials.appid,
        out_bill_no: 'Q1',
        transfer_bill_no,
        state: 'WAIT_USER_CONFIRM',
        transfer_amount: 12_345,
        transfer_remark: '六月劳务报酬',
        openid,
      },
    })
    expect(Rsa.decrypt((byOurs.body as { user_name: string }).user_name, pay.credentials.private_key)).toBe('李娜')
    expect(await pay.queryByTransferNo(transfer_bill_no)).toMatchObject({ status: 200, body: { out_bill_no: 'Q1' } })
  })

  it('knows nothing of a number never used', async () => {
    expect(await pay.query('NOBODY')).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } })
    expect(await pay.queryByTransferNo('1330001')).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } })
  })

  it('closes a bill that nobody confirmed for 24 hours and returns the money', async () => {
    const { balance_fen } = (await pay.get('/_mock/state')).body as { balance_fen: number }
    await pay.create(aBill('Q2'))
    await pay.advance('23h')
    expect(await pay.query('Q2')).toMatchObject({ body: { state: 'WAIT_USER_CONFIRM' } })
    await pay.advance('61m')
    expect(await pay.query('Q2')).toMatchObject({ body: { state: 'FAIL', fail_reason: 'OVERDUE_CLOSE' } })
    const { body } = await pay.get('/_mock/state')
    // the bill of the first test, as old, has been closed and returned as well
    expect(body).toMatchObject({ balance_fen: balance_fen + 12_345, locked_fen: 0 })
  })

  it('forgets bills after 30 days', async () => {
    await pay.create(aBill('Q3'))
    await pay.advance('29d')
    expect(await pay.query('Q3')).toMatchObject({ status: 200 })
    await pay.advance('2d')
    expect(await pay.query('Q3')).toMatchObject({ status: 404 })
  })

  it('lags behind when a rule says so, while the bill itself moves on', async () => {
    await pay.confirm(await pay.packageOf(aBill('Q4')))
    await pay.rule({ operation: 'query-transfer-bill', out_bill_no: 'Q4' }, { http: 404, code: 'NOT_FOUND' })
    await pay.rule({ operation: 'query-transfer-bill', out_bill_no: 'Q4' }, { state: 'WAIT_USER_CONFIRM' })
    expect(await pay.query('Q4')).toMatchObject({ status: 404 })
    expect(await pay.query('Q4')).toMatchObject({ status: 200, body: { state: 'WAIT_USER_CONFIRM' } })
    expect(await pay.query('Q4')).toMatchObject({ status: 200, body: { state: 'SUCCESS' } })
  })

  it('remembers its bills after a restart', async () => {
    await pay.create(aBill('Q5'))
    await pay.restart()
    expect(await pay.query('Q5')).toMatchObject({ status: 200, body: { state: 'WAIT_USER_CONFIRM' } })
  })
})
