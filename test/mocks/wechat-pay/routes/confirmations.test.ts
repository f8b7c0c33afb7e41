import { aBill, openid, startTestPay, type TestPay } from '../../../support/mocks/wechat-pay'

describe('the confirmation page', () => {
  let pay: TestPay
  beforeAll(async () => {
    pay = await startTestPay()
  })
  afterAll(() => pay.close())

  const show = (packageInfo: string): Promise<unknown> =>
    pay.get(`/_mock/confirmations?package=${encodeURIComponent(packageInfo)}`)

  it('shows who pays how much for what, and not who exactly receives it', async () => {
    const packageInfo = await pay.packageOf(aBill('F1'))
    const shown = await show(packageInfo)
    expect(shown).toMatchObject({
      status: 200,
      body: { transfer_amount: 12_345, transfer_remark: '六月劳务报酬', state: 'WAIT_USER_CONFIRM' },
    })
    expect(JSON.stringify(shown)).not.toContain(openid)
    expect(await show('nothing')).toMatchObject({ status: 404 })
  })

  it('pays the receiver who confirms, once', async () => {
    const packageInfo = await pay.packageOf(aBill('F2'))
    expect(await pay.confirm(packageInfo)).toMatchObject({ status: 200, body: { state: 'SUCCESS' } })
    expect(await pay.confirm(packageInfo)).toMatchObject({ status: 409 })
    expect((await pay.get('/_mock/state')).body).toMatchObject({ paid_fen: 12_345 })
  })

  it('refuses another WeChat account', async () => {
    const packageInfo = await pay.packageOf(aBill('F3'))
    expect(await pay.confirm(packageInfo, 'oWORKCARD_THIEF')).toEqual({
      status: 403,
      body: { error: '你的微信号与商家指定的微信号不一致' },
    })
    expect(await pay.query('F3')).toMatchObject({ body: { state: 'WAIT_USER_CONFIRM' } })
  })

  it('leaves the bill open when the receiver declines, and takes an older package later', async () => {
    const older = await pay.packageOf(aBill('F4'))
    const newer = await pay.packageOf(aBill('F4'))
    expect(await pay.confirm(newer, openid, 'decline')).toMatchObject({ status: 200, body: { state: 'WAIT_USER_CONFIRM' } })
    expect(await pay.confirm(older)).toMatchObject({ status: 200, body: { state: 'SUCCESS' } })
  })

  it.each([
    ['NAME_MISMATCH', 'NAME_NOT_CORRECT'],
    ['FROZEN', 'ACCOUNT_FROZEN'],
    ['QUOTA', 'REALNAME_ACCOUNT_RECEIVED_QUOTA_EXCEED'],
  ])('fails for a receiver …_%s with %s and returns the money', async (suffix, reason) => {
    const { balance_fen } = (await pay.get('/_mock/state')).body as { balance_fen: number }
    const who = `oWORKCARD_WANG_${suffix}`
    await pay.confirm(await pay.packageOf(aBill(`P${suffix.replace('_', '')}`, { openid: who })), who)
    expect(await pay.query(`P${suffix.replace('_', '')}`)).toMatchObject({ body: { state: 'FAIL', fail_reason: reason } })
    expect((await pay.get('/_mock/state')).body).toMatchObject({ balance_fen })
  })

  it('ends as a rule says', async () => {
    await pay.rule({ operation: 'confirm', out_bill_no: 'F5' }, { state: 'FAIL', fail_reason: 'TRANSFER_RISK' })
    await pay.confirm(await pay.packageOf(aBill('F5')))
    expect(await pay.query('F5')).toMatchObject({ body: { state: 'FAIL', fail_reason: 'TRANSFER_RISK' } })
  })

  it('is closed after 24 hours', async () => {
    const packageInfo = await pay.packageOf(aBill('F6'))
    await pay.advance('25h')
    expect(await pay.confirm(packageInfo)).toMatchObject({ status: 409 })
    expect(await pay.query('F6')).toMatchObject({ body: { state: 'FAIL', fail_reason: 'OVERDUE_CLOSE' } })
  })
})
