import { aBill, openid, startTestPay, type TestPay } from '../../../support/mocks/wechat-pay'

describe('the books', () => {
  let pay: TestPay
  beforeEach(async () => {
    pay = await startTestPay()
  })
  afterEach(() => pay.close())

  const slow = 'oWORKCARD_ZHAO_SLOW'

  it('balance at any moment: topped up = balance + locked + paid', async () => {
    await pay.confirm(await pay.packageOf(aBill('B1')))
    await pay.create(aBill('B2', { transfer_amount: 700 }))
    await pay.create(aBill('B3', { transfer_amount: 900 }))
    await pay.cancel('B3')
    const { body } = await pay.get('/_mock/state')
    expect(body).toMatchObject({
      topped_up_fen: 10_000_000,
      balance_fen: 10_000_000 - 12_345 - 700,
      locked_fen: 700,
      paid_fen: 12_345,
      bill_count: 3,
    })
  })

  it('never pay more than there is, however many ask at once', async () => {
    await pay.post('/_mock/balance', { amount_fen: -10_000_000 + 25_000 })
    const answers = await Promise.all([1, 2, 3, 4].map((no) => pay.create(aBill(`M${String(no)}`, { transfer_amount: 10_000 }))))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 403, 403])
    expect((await pay.get('/_mock/state')).body).toMatchObject({ balance_fen: 5000, locked_fen: 20_000 })
  })

  it('take money in and out, but never below zero', async () => {
    expect(await pay.post('/_mock/balance', { amount_fen: 500 })).toEqual({ status: 200, body: { balance_fen: 10_000_500 } })
    expect(await pay.post('/_mock/balance', { amount_fen: -20_000_000 })).toMatchObject({ status: 409 })
    expect(await pay.post('/_mock/balance', { amount_fen: 0.5 })).toMatchObject({ status: 400 })
  })

  it.each([
    [{}, { state: 'SUCCESS' }],
    [
      { state: 'FAIL', fail_reason: 'BANK_CARD_STATUS_ABNORMAL' },
      { state: 'FAIL', fail_reason: 'BANK_CARD_STATUS_ABNORMAL' },
    ],
  ])('leave a slow transfer open until it is finished with %j', async (finish, ending) => {
    await pay.confirm(await pay.packageOf(aBill('W1', { openid: slow })), slow)
    await pay.advance('48h')
    expect(await pay.query('W1')).toMatchObject({ body: { state: 'TRANSFERING' } })
    expect(await pay.post('/_mock/bills/W1/finish', finish)).toMatchObject({ status: 200 })
    expect(await pay.query('W1')).toMatchObject({ body: ending })
  })

  it('finish nothing that is not on its way', async () => {
    await pay.create(aBill('W2', { openid }))
    expect(await pay.post('/_mock/bills/W2/finish')).toMatchObject({ status: 409 })
    expect(await pay.post('/_mock/bills/NOBODY/finish')).toMatchObject({ status: 404 })
  })
})
