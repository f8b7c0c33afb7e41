/** @jest-environment jsdom */
import { aPhone, seen, tap } from './a-phone'

const settings = { mocks: { weixin: '/weixin/_mock', 'wechat-pay': '/pay/_mock' } }
type Asked = { path: string; body: unknown }

/** Answers of the vendors by path; what they were asked stays in `asked`. */
function vendors(answers: Record<string, unknown>): Asked[] {
  const asked: Asked[] = []
  const fetch = (path: string, init?: { body?: string }): Promise<unknown> => {
    asked.push({ path, body: init?.body === undefined ? undefined : JSON.parse(init.body) })
    const answer = answers[`${init?.body === undefined ? 'GET' : 'POST'} ${path}`]
    return Promise.resolve({ status: answer === undefined ? 404 : 200, json: () => Promise.resolve(answer) })
  }
  Object.assign(globalThis, { fetch })
  return asked
}

const outcome = (call: ((...values: unknown[]) => unknown) | undefined, options: object): Promise<unknown> =>
  new Promise((resolve) => {
    call?.({ ...options, complete: resolve })
  })

describe('the face check', () => {
  const face = '/weixin/_mock/faces/v1'

  it('tells the vendor the outcome of the persona, and the app that it was gone through', async () => {
    const asked = vendors({
      [`GET ${face}`]: { name: '李*', suggested_verify_ret: 10004 },
      [`POST ${face}`]: { verify_ret: 10004 },
    })
    const { wx } = aPhone({ settings, device: { persona: 'li-na' } })
    const result = outcome(wx['requestFacialVerify'], { verifyId: 'v1' })
    expect((await seen('.screen-page--face')).textContent).toContain('李*')
    tap('开始识别')
    expect(await result).toEqual({ errCode: 0, errMsg: 'requestFacialVerify:ok' })
    expect(asked.at(-1)).toEqual({ path: face, body: { verify_ret: 10004, openid: 'oWORKCARD_LI_NA' } })
  })

  it('is left with the published code', async () => {
    const asked = vendors({ [`GET ${face}`]: { name: '李*', suggested_verify_ret: 10000 }, [`POST ${face}`]: {} })
    const { wx } = aPhone({ settings })
    const result = outcome(wx['requestFacialVerify'], { verifyId: 'v1' })
    await seen('.screen-page--face')
    tap('返回')
    expect(await result).toEqual({ errCode: 90002, errMsg: 'requestFacialVerify:fail cancel' })
    expect(asked.at(-1)).toEqual({ path: face, body: { verify_ret: 90002 } })
  })

  it('has no screen in DevTools, nor for a check that is over', async () => {
    vendors({})
    const devtools = aPhone({ settings, device: { host: 'devtools' } })
    expect(await outcome(devtools.wx['requestFacialVerify'], { verifyId: 'v1' })).toMatchObject({
      errMsg: 'requestFacialVerify:fail 开发者工具暂时不支持此 API 调试，请使用真机进行开发',
    })
    expect(await outcome(aPhone({ settings }).wx['requestFacialVerify'], { verifyId: 'v1' })).toMatchObject({ errCode: 90105 })
    expect(document.querySelector('.screen-page')).toBeNull()
  })
})

describe('the confirmation of a transfer', () => {
  const pay = '/pay/_mock/confirmations'
  const bill = {
    merchant_name: '灵工卡',
    transfer_amount: 12345678,
    transfer_remark: '工资',
    state: 'WAIT_USER_CONFIRM',
    expires_at: '2026-11-22T04:00:00Z',
  }
  const options = { mchId: '1900', appId: 'wx1', package: 'p 1' }

  it('shows merchant and amount, and confirms as the persona', async () => {
    const asked = vendors({ [`GET ${pay}?package=p%201`]: bill, [`POST ${pay}`]: { state: 'SUCCESS' } })
    const { wx } = aPhone({ settings, device: { persona: 'li-na' } })
    const result = outcome(wx['requestMerchantTransfer'], options)
    const page = await seen('.screen-page--pay')
    expect(page.textContent).toContain('¥123,456.78')
    expect(page.textContent).toContain('灵工卡')
    tap('收款')
    await seen('.screen-pay__mark--success')
    tap('完成')
    expect(await result).toEqual({ errMsg: 'requestMerchantTransfer:ok' })
    expect(asked.at(-1)).toEqual({ path: pay, body: { package: 'p 1', openid: 'oWORKCARD_LI_NA', decision: 'confirm' } })
  })

  it('is cancelled by leaving, which leaves the transfer open', async () => {
    const asked = vendors({ [`GET ${pay}?package=p%201`]: bill, [`POST ${pay}`]: { state: 'WAIT_USER_CONFIRM' } })
    const { wx } = aPhone({ settings })
    const result = outcome(wx['requestMerchantTransfer'], options)
    await seen('.screen-page--pay')
    tap('返回')
    expect(await result).toEqual({ errMsg: 'requestMerchantTransfer:fail cancel' })
    expect(asked.at(-1)?.body).toMatchObject({ decision: 'decline' })
  })

  it('shows what became of a transfer that waits no longer', async () => {
    vendors({ [`GET ${pay}?package=p%201`]: { ...bill, state: 'FAIL' } })
    const { wx } = aPhone({ settings })
    const result = outcome(wx['requestMerchantTransfer'], options)
    expect((await seen('.screen-page--pay')).textContent).toContain('转账失败')
    tap('完成')
    expect(await result).toEqual({ errMsg: 'requestMerchantTransfer:ok' })
  })
})

describe('messages', () => {
  it('are asked for on a sheet, and the vendor hears the answer', async () => {
    const asked = vendors({ 'POST /weixin/_mock/subscriptions': {} })
    const { wx } = aPhone({ settings, device: { persona: 'li-na', subscribes: 'reject' } })
    const answer = wx['requestSubscribeMessage']?.({ tmplIds: ['A', 'B'] })
    await seen('.screen-card')
    expect(document.activeElement?.textContent).toBe('拒绝')
    document.querySelectorAll<HTMLInputElement>('input')[1]?.click()
    tap('允许')
    await expect(answer).resolves.toEqual({ A: 'accept', B: 'reject', errMsg: 'requestSubscribeMessage:ok' })
    expect(asked.map(({ body }) => body)).toEqual([
      { openid: 'oWORKCARD_LI_NA', template_id: 'A', accept: true },
      { openid: 'oWORKCARD_LI_NA', template_id: 'B', accept: false },
    ])
  })
})

describe('login', () => {
  it('gives a code of the persona in WeChat, and one that nobody knows otherwise', async () => {
    const asked = vendors({ 'POST /phone/login-codes': { code: 'c1' } })
    await expect(aPhone({ device: { persona: 'li-na' } }).wx['login']?.()).resolves.toEqual({ code: 'c1', errMsg: 'login:ok' })
    expect(asked).toEqual([{ path: '/phone/login-codes', body: { persona: 'li-na' } }])
    Object.assign(globalThis.crypto, { randomUUID: () => 'x' })
    const nobody = { code: 'nobody-x', errMsg: 'login:ok' }
    await expect(aPhone({}).wx['login']?.()).resolves.toEqual(nobody)
    await expect(aPhone({ device: { persona: 'li-na', host: 'devtools' } }).wx['login']?.()).resolves.toEqual(nobody)
    expect(asked).toHaveLength(1)
  })
})
