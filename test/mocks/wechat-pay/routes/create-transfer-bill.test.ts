import { Rsa } from 'wechatpay-axios-plugin'
import { newRsaKey } from '../../../../mocks/kit/kept'
import { aBill, startTestPay, type TestPay } from '../../../support/mocks/wechat-pay'

interface Created {
  transfer_bill_no: string
  package_info: string
}

describe('create transfer bill', () => {
  let pay: TestPay
  beforeAll(async () => {
    pay = await startTestPay()
  })
  afterAll(() => pay.close())

  const books = async (): Promise<Record<string, number>> => (await pay.get('/_mock/state')).body as Record<string, number>
  const named = (change: object = {}): object => ({ transfer_amount: 200_000, user_name: pay.encrypt('张三'), ...change })

  it('waits for the receiver, with the amount taken out of the balance', async () => {
    const before = await books()
    const { status, body } = await pay.create(aBill('C1'))
    expect(status).toBe(200)
    expect(Object.keys(body as object).sort()).toEqual([
      'create_time',
      'out_bill_no',
      'package_info',
      'state',
      'transfer_bill_no',
    ])
    expect(body).toMatchObject({ out_bill_no: 'C1', state: 'WAIT_USER_CONFIRM' })
    expect((body as { create_time: string }).create_time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/)
    const after = await books()
    expect([after['balance_fen'], after['locked_fen']]).toEqual([(before['balance_fen'] ?? 0) - 12_345, 12_345])
  })

  it('gives the same bill for the same number and parameters, with a fresh package', async () => {
    const first = (await pay.create(aBill('C2'))).body as Created
    const { locked_fen } = await books()
    const second = (await pay.create(aBill('C2'))).body as Created
    expect(second.transfer_bill_no).toBe(first.transfer_bill_no)
    expect(second.package_info).not.toBe(first.package_info)
    expect((await books())['locked_fen']).toBe(locked_fen)
  })

  it('makes one bill of the same number sent several times at once', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => pay.create(aBill('C3'))))
    expect(new Set(answers.map(({ body }) => (body as Created).transfer_bill_no)).size).toBe(1)
  })

  it('compares names decrypted: another ciphertext of the same name is the same bill, another name is not', async () => {
    await pay.create(aBill('C4', named()))
    expect(await pay.create(aBill('C4', named()))).toMatchObject({ status: 200 })
    expect(await pay.create(aBill('C4', named({ user_name: pay.encrypt('李四') })))).toMatchObject({
      status: 400,
      body: { code: 'INVALID_REQUEST' },
    })
  })

  it.each([
    { transfer_amount: 12_346 },
    { openid: 'oWORKCARD_SOMEONE_ELSE' },
    { transfer_remark: '七月劳务报酬' },
    { notify_url: 'https://pay.example.com/notify' },
  ])('refuses the same number with %j', async (change) => {
    await pay.create(aBill('C5'))
    expect(await pay.create(aBill('C5', change))).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST' } })
  })

  it('takes reports in any order as the same', async () => {
    const { transfer_scene_report_infos: infos } = aBill('C6') as { transfer_scene_report_infos: object[] }
    await pay.create(aBill('C6'))
    expect(await pay.create(aBill('C6', { transfer_scene_report_infos: [...infos].reverse() }))).toMatchObject({ status: 200 })
  })

  it('refuses when the balance is short, keeps nothing, and accepts the same bill after a top-up', async () => {
    const { balance_fen = 0 } = await books()
    await pay.post('/_mock/balance', { amount_fen: 100 - balance_fen })
    expect(await pay.create(aBill('C7'))).toMatchObject({ status: 403, body: { code: 'NOT_ENOUGH' } })
    expect(await pay.query('C7')).toMatchObject({ status: 404 })
    expect((await books())['balance_fen']).toBe(100)
    await pay.post('/_mock/balance', { amount_fen: 50_000_000 })
    expect(await pay.create(aBill('C7'))).toMatchObject({ status: 200 })
  })

  it('checks the name by the amount: required from 2000 yuan, not accepted below 0.30 yuan', async () => {
    const refused = { status: 400, body: { code: 'PARAM_ERROR' } }
    expect(await pay.create(aBill('N1', { transfer_amount: 200_000 }))).toMatchObject(refused)
    expect(await pay.create(aBill('N2', { transfer_amount: 199_999 }))).toMatchObject({ status: 200 })
    expect(await pay.create(aBill('N3', named({ transfer_amount: 29 })))).toMatchObject(refused)
    expect(await pay.create(aBill('N4', named({ transfer_amount: 30 })))).toMatchObject({ status: 200 })
  })

  it('refuses a name encrypted for another key, or without naming the key', async () => {
    const { public_key_id } = pay.credentials
    const foreign = Rsa.encrypt('张三', newRsaKey())
    const refused = { status: 400, body: { code: 'PARAM_ERROR', message: '平台私钥解密失败' } }
    expect(await pay.create(aBill('N5', named({ user_name: foreign })))).toMatchObject(refused)
    const misnamed = pay.clientWith({ public_key_id: 'PUB_KEY_ID_OTHER' })
    // the answer is refused by this client, since the mock signs with the key it has
    await expect(misnamed.create(aBill('N6', named()))).rejects.toMatchObject({ code: 'EV3_RES_HEADER_PLATFORM_SERIAL' })
    expect(await pay.query('N6')).toMatchObject({ status: 404 })
    expect(public_key_id).toMatch(/^PUB_KEY_ID_MOCK/)
  })

  it.each([
    [9, 400],
    [10, 200],
    [2_000_000, 200],
    [2_000_001, 400],
  ])('answers an amount of %d fen with %d', async (transfer_amount, status) => {
    const bill = aBill(`A${String(transfer_amount)}`, transfer_amount < 30 ? { transfer_amount } : named({ transfer_amount }))
    expect(await pay.create(bill)).toMatchObject({ status, ...(status === 400 && { body: { code: 'INVALID_REQUEST' } }) })
  })

  it('has the limit of a single transfer as a setting', async () => {
    const small = await startTestPay(20_000)
    expect(await small.create(aBill('L1', { transfer_amount: 20_000 }))).toMatchObject({ status: 200 })
    expect(await small.create(aBill('L2', { transfer_amount: 20_001 }))).toMatchObject({
      status: 400,
      body: { code: 'INVALID_REQUEST' },
    })
    await small.close()
  })

  const infos = (...types: string[]): object => ({
    transfer_scene_report_infos: types.map((info_type) => ({ info_type, info_content: 'x' })),
  })
  it.each([
    ['a missing field', { transfer_remark: undefined }, '/body/transfer_remark'],
    ['an unknown field', { total_amount: 1 }, '/body/total_amount'],
    ['an amount that is text', { transfer_amount: '12345' }, '/body/transfer_amount'],
    ['a fraction of a fen', { transfer_amount: 100.5 }, '/body/transfer_amount'],
    ['a number with a hyphen', { out_bill_no: 'C-1' }, '/body/out_bill_no'],
    ['a number of 33 characters', { out_bill_no: 'C'.repeat(33) }, '/body/out_bill_no'],
    ['a remark of 33 characters', { transfer_remark: '劳'.repeat(33) }, '/body/transfer_remark'],
    ['a user of another app', { openid: 'oOTHER_APP_USER' }, '/body/openid'],
    ['a scene that does not exist', { transfer_scene_id: '1999' }, '/body/transfer_scene_id'],
    ['no reports', { transfer_scene_report_infos: undefined }, '/body/transfer_scene_report_infos'],
    ['a report that is missing', infos('岗位类型'), '/body/transfer_scene_report_infos'],
    ['a report twice', infos('岗位类型', '岗位类型', '报酬说明'), '/body/transfer_scene_report_infos'],
    ['a report of another scene', infos('岗位类型', '活动名称'), '/body/transfer_scene_report_infos'],
    ['a notify_url with a query', { notify_url: 'https://pay.example.com/notify?x=1' }, '/body/notify_url'],
    ['a notify_url without https', { notify_url: 'http://pay.example.com/notify' }, '/body/notify_url'],
  ])('refuses %s', async (_what, change, field) => {
    const { status, body } = await pay.create(aBill('BAD1', change))
    expect({ status, body }).toMatchObject({ status: 400, body: { code: 'PARAM_ERROR', detail: { field, location: 'body' } } })
    expect(await pay.query('BAD1')).toMatchObject({ status: 404 })
  })

  it.each([
    [{ transfer_scene_id: '1000' }, 403, 'NO_AUTH'],
    [{ appid: 'wx0000000000000000' }, 401, 'APPID_MCHID_NOT_MATCH'],
    [{ user_recv_perception: '中秋福利' }, 400, 'INVALID_REQUEST'],
    [{ user_recv_style: { type: 'RED_PACKET' }, transfer_amount: 20_001 }, 400, 'INVALID_REQUEST'],
  ])('refuses %j', async (change, status, code) => {
    expect(await pay.create(aBill('BAD2', change))).toMatchObject({ status, body: { code } })
  })

  it('answers as a rule says and does nothing', async () => {
    await pay.rule({ operation: 'create-transfer-bill', out_bill_no: 'R1' }, { code: 'FREQUENCY_LIMITED' })
    expect(await pay.create(aBill('R1'))).toMatchObject({ status: 429, body: { code: 'FREQUENCY_LIMITED' } })
    expect(await pay.query('R1')).toMatchObject({ status: 404 })
  })

  it('may stick in PROCESSING, without money taken, until the same bill is posted again', async () => {
    const { locked_fen } = await books()
    await pay.rule({ operation: 'create-transfer-bill', out_bill_no: 'R2' }, { state: 'PROCESSING' })
    expect(await pay.create(aBill('R2'))).toMatchObject({ status: 200, body: { state: 'PROCESSING' } })
    expect((await books())['locked_fen']).toBe(locked_fen)
    expect(await pay.create(aBill('R2'))).toMatchObject({ status: 200, body: { state: 'WAIT_USER_CONFIRM' } })
    expect((await books())['locked_fen']).toBe((locked_fen ?? 0) + 12_345)
  })

  it('has done its work when only the answer was lost', async () => {
    await pay.rule({ operation: 'create-transfer-bill', out_bill_no: 'R3' }, { fault: 'process-then-drop' })
    await expect(pay.create(aBill('R3'))).rejects.toMatchObject({ code: 'ECONNRESET' })
    expect(await pay.query('R3')).toMatchObject({ status: 200, body: { state: 'WAIT_USER_CONFIRM' } })
  })
})
