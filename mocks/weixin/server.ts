import type { Hono } from 'hono'
import { ConnectionDropped, type MockContext, type MockEnv } from '../kit/exchange'
import { startMock, type MockDefinition, type MockOptions, type MockTools, type RunningMock } from '../kit/mock'
import { appid, secretOf } from './application'
import { tables } from './entities'
import { refusal, WeixinError } from './errors'
import { codeToSession } from './routes/code-to-session'
import { finishFace, showFace } from './routes/faces'
import { getAccessToken } from './routes/get-access-token'
import { getStableAccessToken } from './routes/get-stable-access-token'
import { getUserPhoneNumber } from './routes/get-user-phone-number'
import { getVerifyId } from './routes/get-verify-id'
import { newLoginCode } from './routes/login-codes'
import { listMessages, subscribe } from './routes/messages'
import { newPhoneCode } from './routes/phone-codes'
import { queryVerifyInfo } from './routes/query-verify-info'
import { sendSubscribeMessage } from './routes/send-subscribe-message'

type Operation = (c: MockContext, tools: MockTools) => Promise<Response>

const gets: readonly [string, Operation][] = [
  ['/cgi-bin/token', getAccessToken],
  ['/sns/jscode2session', codeToSession],
]

const posts: readonly [string, Operation][] = [
  ['/cgi-bin/stable_token', getStableAccessToken],
  ['/cityservice/face/identify/getverifyid', getVerifyId],
  ['/cityservice/face/identify/queryverifyinfo', queryVerifyInfo],
  ['/cgi-bin/message/subscribe/send', sendSubscribeMessage],
  ['/wxa/business/getuserphonenumber', getUserPhoneNumber],
]

/** Starts the mock of the WeChat open platform (api.weixin.qq.com) with one mini-program. */
export function startWeixin(options: MockOptions): Promise<RunningMock> {
  return startMock(definition, options)
}

const definition: MockDefinition = {
  name: 'weixin',
  tables,
  operations: [
    'get-access-token',
    'get-stable-access-token',
    'code-to-session',
    'get-verify-id',
    'query-verify-info',
    'send-subscribe-message',
    'get-user-phone-number',
  ],
  register,
  control: (control, tools) => {
    control.post('/login-codes', (c) => newLoginCode(c, tools))
    control.post('/phone-codes', (c) => newPhoneCode(c, tools))
    control.get('/faces/:verifyId', (c) => showFace(c, tools))
    control.post('/faces/:verifyId', (c) => finishFace(c, tools))
    control.get('/messages', (c) => listMessages(c, tools))
    control.post('/subscriptions', (c) => subscribe(c, tools))
  },
  credentials: async ({ kept }) => ({ appid, secret: await secretOf(kept) }),
  state,
}

function register(vendor: Hono<MockEnv>, tools: MockTools): void {
  vendor.onError((error, c) => {
    if (error instanceof WeixinError)
      return new Response(JSON.stringify(error.body()), { status: error.http, headers: jsonHeaders })
    if (!(error instanceof ConnectionDropped)) console.error('weixin:', error)
    return c.json({ errcode: -1, errmsg: 'system error' }, 500)
  })
  vendor.notFound((c) => c.text(`not emulated: ${c.req.path}`, 404))
  for (const [path, operation] of gets) {
    vendor.get(path, (c) => operation(c, tools))
    vendor.all(path, () => refuseMethod(43001))
  }
  for (const [path, operation] of posts) {
    vendor.post(path, (c) => operation(c, tools))
    vendor.all(path, () => refuseMethod(43002))
  }
}

const jsonHeaders = { 'Content-Type': 'application/json; encoding=utf-8' }

function refuseMethod(errcode: 43001 | 43002): never {
  throw refusal(errcode)
}

async function state({ pool }: MockTools): Promise<Record<string, unknown>> {
  const list = async (sql: string): Promise<unknown[]> => (await pool.query<Record<string, unknown>>(sql)).rows
  return {
    appid,
    access_tokens: await list('select kind, superseded, expires_at from access_token order by expires_at desc limit 10'),
    login_codes: await list('select openid, used, expires_at from login_code order by expires_at desc limit 20'),
    phone_codes: await list('select openid, phone, used, expires_at from phone_code order by expires_at desc limit 20'),
    faces: await list('select verify_id, out_seq_no, openid, verify_ret, expires_at from face order by expires_at desc limit 50'),
    subscriptions: await list('select * from subscription order by openid, template_id limit 200'),
    messages: await list('select * from message order by id desc limit 50'),
  }
}
