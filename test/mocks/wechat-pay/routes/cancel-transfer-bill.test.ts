import { aBill, startTestPay, type TestPay } from '../../../support/mocks/wechat-pay'

describe('cancel transfer bill', () => {
  let pay: TestPay
  beforeAll(async () => {
    pay = await startTestPay()
  })
  afterAll(() => pay.close())

  it.each([
    ['K1', undefined],
    ['K2', {}],
  ])('accepts the wish for %s with the body %j and returns the money', async (no, body) => {
    const balance = async (): Promise<unknown> => ((await pay.get('/_mock/state')).body as { balance_fen: number }).balance_fen
    const before = await balance()
    await pay.create(aBill(no))
    expect(await pay.cancel(no, body)).toMatchObject({ status: 200, body: { out_bill_no: no, state: 'CANCELING' } })
    expect(await pay.query(no)).toMatchObject({ body: { state: 'CANCELLED' } })
    expect(await balance()).toBe(before)
  })

  it('says the same when asked again', async () => {
    await pay.create(aBill('K3'))
    await pay.cancel('K3')
    await pay.query('K3')
    expect(await pay.cancel('K3')).toMatchObject({ status: 200, body: { state: 'CANCELLED' } })
  })

  it('comes too late once the receiver has confirmed', async () => {
    await pay.confirm(await pay.packageOf(aBill('K4')))
    expect(await pay.cancel('K4')).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST' } })
    expect(await pay.query('K4')).toMatchObject({ body: { state: 'SUCCESS' } })
  })

  it('refuses an unknown number and a body with members', async () => {
    expect(await pay.cancel('NOBODY')).toMatchObject({
      status: 400,
      body: { code: 'INVALID_REQUEST', message: '单号错误，请检查' },
    })
    await pay.create(aBill('K5'))
    expect(await pay.cancel('K5', { reason: 'x' })).toMatchObject({ status: 400, body: { code: 'PARAM_ERROR' } })
  })

  it('cannot be confirmed any more', async () => {
    const packageInfo = await pay.packageOf(aBill('K6'))
    await pay.cancel('K6')
    expect(await pay.confirm(packageInfo)).toMatchObject({ status: 409 })
  })
})
