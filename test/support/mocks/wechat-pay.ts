import * as v from 'valibot'
import { Rsa, Wechatpay } from 'wechatpay-axios-plugin'
import { startWechatPay } from '../../../mocks/wechat-pay/server'
import { startTestMock, type Reply, type TestMock } from './mock'

const credentials = v.object({
  mchid: v.string(),
  appid: v.string(),
  serial_no: v.string(),
  private_key: v.string(),
  public_key_id: v.string(),
  public_key: v.string(),
  api_v3_key: v.string(),
})

export type PayCredentials = v.InferOutput<typeof credentials>

/** Calls of a client that we did not write; every status is verified. */
export interface PayClient {
  create(bill: object): Promise<Reply>
  query(outBillNo: string): Promise<Reply>
  queryByTransferNo(transferBillNo: string): Promise<Reply>
  cancel(outBillNo: string, body?: object): Promise<Reply>
}

export interface TestPay extends TestMock, PayClient {
  credentials: PayCredentials
  encrypt(name: string): string
  /** The same client with other credentials. */
  clientWith(change: Partial<PayCredentials>): PayClient
  /** Creates a bill and returns its package_info. */
  packageOf(bill: object): Promise<string>
  /** The receiver's tap. */
  confirm(packageInfo: string, openid?: string, decision?: 'confirm' | 'decline'): Promise<Reply>
}

export const openid = 'oWORKCARD_LI_NA'

/** A bill that the vendor accepts. */
export function aBill(outBillNo: string, change: object = {}): Record<string, unknown> {
  return {
    appid: 'wx6d6f636b776f726b',
    out_bill_no: outBillNo,
    transfer_scene_id: '1005',
    openid,
    transfer_amount: 12_345,
    transfer_remark: '六月劳务报酬',
    transfer_scene_report_infos: [
      { info_type: '岗位类型', info_content: '外卖员' },
      { info_type: '报酬说明', info_content: '6月配送费' },
    ],
    ...change,
  }
}

/** Starts the mock with a client beside it. */
export async function startTestPay(singleLimitFen?: number): Promise<TestPay> {
  const mock = await startTestMock((options) =>
    startWechatPay({ ...options, ...(singleLimitFen !== undefined && { singleLimitFen }) }),
  )
  const own = v.parse(credentials, (await mock.get('/_mock/credentials')).body)
  const client = payClient(mock, own)
  // not spread: the url of the mock is a getter
  return Object.assign(mock, client, {
    credentials: own,
    encrypt: (name: string) => Rsa.encrypt(name, own.public_key),
    clientWith: (change: Partial<PayCredentials>) => payClient(mock, { ...own, ...change }),
    packageOf: async (bill: object) =>
      v.parse(v.object({ package_info: v.string() }), (await client.create(bill)).body).package_info,
    confirm: (packageInfo: string, who = openid, decision: 'confirm' | 'decline' = 'confirm') =>
      mock.post('/_mock/confirmations', { package: packageInfo, openid: who, decision }),
  })
}

function payClient(mock: TestMock, given: PayCredentials): PayClient {
  const bills = 'v3/fund-app/mch-transfer/transfer-bills'
  const chain = (path: string): Wechatpay =>
    new Wechatpay({
      mchid: given.mchid,
      serial: given.serial_no,
      privateKey: given.private_key,
      certs: { [given.public_key_id]: given.public_key },
      baseURL: `${mock.url}/`,
      validateStatus: () => true,
    }).chain(path)
  const headers = { 'Wechatpay-Serial': given.public_key_id }
  const reply = (answer: { status: number; data: unknown }): Reply => ({ status: answer.status, body: answer.data })
  return {
    create: async (bill) => reply(await chain(bills).post(bill, { headers })),
    query: async (no) => reply(await chain(`${bills}/out-bill-no/{no}`).get({ no, headers })),
    queryByTransferNo: async (no) => reply(await chain(`${bills}/transfer-bill-no/{no}`).get({ no, headers })),
    cancel: async (no, body) => reply(await chain(`${bills}/out-bill-no/{no}/cancel`).post(body, { no, headers })),
  }
}
