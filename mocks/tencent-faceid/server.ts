import type { Hono } from 'hono'
import { ConnectionDropped, type MockContext, type MockEnv } from '../kit/exchange'
import { startMock, type MockDefinition, type MockOptions, type MockTools, type RunningMock } from '../kit/mock'
import { application, merchantKey } from './application'
import { apiVersion, authenticate, checkCommonParameters, speechVersion } from './authentication'
import { tables } from './entities'
import { enveloped, refusal, TencentError } from './errors'
import { photographCard } from './routes/card-photos'
import { checkEidTokenStatus } from './routes/check-eid-token-status'
import { finishEid, showEid } from './routes/eids'
import { getEidResult } from './routes/get-eid-result'
import { getEidToken } from './routes/get-eid-token'
import { idCardOcrVerification } from './routes/id-card-ocr-verification'
import { idCardVerification } from './routes/id-card-verification'
import { registerPerson } from './routes/people'
import { phoneVerification } from './routes/phone-verification'
import { handInPublicKey } from './routes/public-key'
import { textToVoice } from './routes/text-to-voice'

type Action = (c: MockContext, tools: MockTools) => Promise<object>

const actions = new Map<string, Action>([
  ['GetEidToken', getEidToken],
  ['GetEidResult', getEidResult],
  ['CheckEidTokenStatus', checkEidTokenStatus],
  ['IdCardVerification', idCardVerification],
  ['IdCardOCRVerification', idCardOcrVerification],
  ['PhoneVerification', phoneVerification],
])

/** Of product tts, which is another one of the same customer, told apart by its version. */
const speechActions = new Map<string, Action>([['TextToVoice', textToVoice]])
const products = new Map([
  [apiVersion, actions],
  [speechVersion, speechActions],
])

const maxBodyBytes = 10_485_760

/** Starts the mock of Tencent Cloud FaceID (faceid.tencentcloudapi.com) with one customer. */
export function startTencentFaceId(options: MockOptions): Promise<RunningMock> {
  return startMock(definition, options)
}

const definition: MockDefinition = {
  name: 'tencent-faceid',
  tables,
  operations: [
    'get-eid-token',
    'get-eid-result',
    'check-eid-token-status',
    'id-card-verification',
    'id-card-ocr-verification',
    'phone-verification',
    'text-to-voice',
  ],
  // a little more than the vendor takes, so that the refusal is in its own shape
  maxBodyBytes: maxBodyBytes + 65_536,
  register,
  control: (control, tools) => {
    control.get('/eids/:token', (c) => showEid(c, tools))
    control.post('/eids/:token', (c) => finishEid(c, tools))
    control.post('/people', (c) => registerPerson(c, tools))
    control.post('/card-photos', (c) => photographCard(c))
    control.post('/public-key', (c) => handInPublicKey(c, tools))
  },
  credentials: async ({ kept }) => {
    const { secretId, secretKey, merchantId } = await application(kept)
    const { privateKey, publicKey } = await merchantKey(kept)
    return { secret_id: secretId, secret_key: secretKey, merchant_id: merchantId, private_key: privateKey, public_key: publicKey }
  },
  state,
}

function register(vendor: Hono<MockEnv>, tools: MockTools): void {
  vendor.onError((error, c) => {
    if (error instanceof TencentError) return enveloped({ Error: { Code: error.code, Message: error.message } })
    if (error instanceof ConnectionDropped) return c.text('')
    console.error('tencent-faceid:', error)
    return enveloped({ Error: { Code: 'InternalError', Message: 'An internal error has occurred. Retry your request.' } })
  })
  vendor.notFound((c) => c.text(`not emulated: ${c.req.path}`, 404))
  vendor.post('/', async (c) => enveloped(await run(c, tools)))
  vendor.all('/', () => {
    throw refusal('UnsupportedProtocol')
  })
}

/** Who calls comes first: nobody learns without a key which actions there are. */
async function run(c: MockContext, tools: MockTools): Promise<object> {
  if (c.get('rawBody').length > maxBodyBytes) throw refusal('RequestSizeLimitExceeded')
  await authenticate(c, tools)
  checkCommonParameters(c)
  const name = c.req.header('x-tc-action')
  if (name === undefined) throw refusal('MissingParameter', 'The request is missing a required parameter `Action`.')
  const action = products.get(c.req.header('x-tc-version') ?? '')?.get(name)
  if (action === undefined) throw refusal('InvalidAction', `The request action=${name} is invalid or not found.`)
  return action(c, tools)
}

async function state({ pool }: MockTools): Promise<Record<string, unknown>> {
  const list = async (sql: string): Promise<unknown[]> => (await pool.query<Record<string, unknown>>(sql)).rows
  return {
    eids: await list(
      'select eid_token, extra, err_code, created_at, expires_at, finished_at from eid order by created_at desc limit 50',
    ),
    attempts: await list('select * from attempt order by at desc limit 50'),
    people: await list('select count(*)::integer as registered from person'),
    usage: await list(
      'select action, day, sum(count)::integer as count from usage group by action, day order by day desc limit 20',
    ),
  }
}
