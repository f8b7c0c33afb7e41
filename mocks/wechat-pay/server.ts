import { randomUUID } from 'node:crypto'
import type { Hono } from 'hono'
import { ConnectionDropped, rawPath, type MockContext, type MockEnv } from '../kit/exchange'
import { startMock, type MockDefinition, type MockOptions, type MockTools, type RunningMock } from '../kit/mock'
import { tables } from './entities'
import { PayError, refusal } from './errors'
import { credentialsOf, loadMerchant, type Merchant } from './merchant'
import { payWebhooks } from './notification'
import { books, changeBalance, finishBill } from './routes/books'
import { cancelTransferBill } from './routes/cancel-transfer-bill'
import { decideConfirmation, showConfirmation } from './routes/confirmations'
import { createTransferBill } from './routes/create-transfer-bill'
import { queryTransferBill } from './routes/query-transfer-bill'
import { settleDue, type PayTools } from './settlement'
import { signatureHeaders, verifyRequest } from './signature'

export interface WechatPayOptions extends MockOptions {
  /** The most one transfer may be. The real host starts at 200 yuan and raises it by application. */
  singleLimitFen?: number
}

const defaultSingleLimitFen = 2_000_000
const transferBills = '/v3/fund-app/mch-transfer/transfer-bills'

/** Starts the mock of WeChat Pay API v3, merchant transfer, in public-key mode. */
export function startWechatPay(options: WechatPayOptions): Promise<RunningMock> {
  return startMock(definition(options.singleLimitFen ?? defaultSingleLimitFen), options)
}

function definition(singleLimitFen: number): MockDefinition {
  const payTools = async (tools: MockTools): Promise<PayTools> => ({
    tools,
    merchant: await loadMerchant(tools.kept),
    singleLimitFen,
  })
  return {
    name: 'wechat-pay',
    tables,
    operations: ['create-transfer-bill', 'query-transfer-bill', 'cancel-transfer-bill', 'confirm'],
    register: async (vendor, tools) => {
      register(vendor, await payTools(tools))
    },
    control: (control, tools) => {
      control.get('/confirmations', async (c) => showConfirmation(c, await payTools(tools)))
      control.post('/confirmations', async (c) => decideConfirmation(c, await payTools(tools)))
      control.post('/bills/:out_bill_no/finish', async (c) => finishBill(c, await payTools(tools)))
      control.post('/balance', async (c) => changeBalance(c, await payTools(tools)))
    },
    credentials: async ({ kept }) => credentialsOf(await loadMerchant(kept)),
    state: async (tools) => books(await payTools(tools)),
    webhooks: payWebhooks,
    tick: async (tools) => settleDue(await payTools(tools)),
  }
}

function register(vendor: Hono<MockEnv>, pay: PayTools): void {
  vendor.onError(answerError)
  vendor.notFound(() => errorAnswer(refusal('NOT_FOUND', 'url not found')))
  vendor.use(async (c, next) => {
    verifyRequest(signedParts(c), pay.merchant, pay.tools.clock.wireNow())
    await next()
    await signAnswer(c, pay.merchant, pay.tools.clock.wireNow())
  })
  vendor.use((c, next) => {
    checkHeaders(c)
    return next()
  })
  vendor.post(transferBills, (c) => createTransferBill(c, pay))
  vendor.get(`${transferBills}/out-bill-no/:out_bill_no`, (c) => queryTransferBill(c, pay))
  vendor.get(`${transferBills}/transfer-bill-no/:transfer_bill_no`, (c) => queryTransferBill(c, pay))
  vendor.post(`${transferBills}/out-bill-no/:out_bill_no/cancel`, (c) => cancelTransferBill(c, pay))
}

function answerError(error: Error): Response {
  if (error instanceof PayError) return errorAnswer(error)
  if (!(error instanceof ConnectionDropped)) console.error('wechat-pay:', error)
  return errorAnswer(refusal('SYSTEM_ERROR'))
}

function errorAnswer({ status, body }: PayError): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json; charset=utf-8' } })
}

function signedParts(c: MockContext): Parameters<typeof verifyRequest>[0] {
  return { method: c.req.method, path: rawPath(c), authorization: c.req.header('authorization'), body: c.get('rawBody') }
}

function checkHeaders(c: MockContext): void {
  const hasBody = c.get('rawBody').length > 0
  const isJson = c.req.header('content-type')?.startsWith('application/json') ?? false
  if (!c.req.header('user-agent') || !c.req.header('accept')) throw refusal('PARAM_ERROR', 'Http头缺少Accept或User-Agent')
  if (hasBody && !isJson) throw refusal('PARAM_ERROR', 'Http头Content-Type应为application/json')
}

/** Every answer to a verified request is signed, refusals too; a rule may damage the signature. */
async function signAnswer(c: MockContext, merchant: Merchant, wireNow: Date): Promise<void> {
  const { fault } = c.get('effect')
  const broken = fault === 'process-then-500'
  const body = broken ? JSON.stringify(refusal('SYSTEM_ERROR').body) : await c.res.text()
  const status = broken ? 500 : c.res.status
  c.res = undefined
  c.res = new Response(body, {
    status,
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Request-ID': randomUUID(),
      ...signatureHeaders(body, merchant, { wireNow, fault }),
    },
  })
}
