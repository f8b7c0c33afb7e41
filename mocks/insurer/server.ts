import type { Hono } from 'hono'
import * as v from 'valibot'
import { controlBody, ControlError } from '../kit/control'
import { ConnectionDropped, type MockContext, type MockEnv } from '../kit/exchange'
import { startMock, type MockDefinition, type MockOptions, type MockTools, type RunningMock } from '../kit/mock'
import { authenticate, clientKey, notificationHeaders } from './authentication'
import { decide, decideDue, notifyUrl } from './decision'
import { describeState, tables } from './entities'
import { InsurerError } from './errors'
import { bindPolicy } from './routes/bind-policy'
import { createQuote } from './routes/create-quote'
import { getPolicy } from './routes/get-policy'
import { getPolicyByOrder } from './routes/get-policy-by-order'
import { listPlansRoute } from './routes/list-plans'

const MINUTE = 60_000

const definition: MockDefinition = {
  name: 'insurer',
  tables,
  operations: ['list-plans', 'create-quote', 'bind-policy', 'get-policy', 'get-policy-by-order'],
  register,
  control,
  credentials: async (tools) => ({
    base_url: tools.url,
    client_key: await clientKey(tools),
    notify_url: (await notifyUrl(tools)) ?? null,
  }),
  state: ({ pool }) => describeState(pool),
  webhooks: ({ kept, clock }) => ({
    retryAfterMs: [5000, 30_000, 5 * MINUTE, 30 * MINUTE, 120 * MINUTE],
    timeoutMs: 5000,
    headers: async (body, { fault }) =>
      notificationHeaders({ kept, clock }, { url: (await notifyUrl({ kept })) ?? '', body, fault }),
  }),
  tick: async (tools) => {
    await decideDue(tools)
  },
  maxBodyBytes: 32_768,
}

/** Starts the insurer: quotes, policies and their decisions (contract in openapi.yaml). */
export function startInsurer(options: MockOptions): Promise<RunningMock> {
  return startMock(definition, options)
}

function register(vendor: Hono<MockEnv>, tools: MockTools): void {
  vendor.use('/v1/*', authenticate(tools))
  vendor.get('/v1/plans', (c) => listPlansRoute(c, tools))
  vendor.post('/v1/quotes', (c) => createQuote(c, tools))
  vendor.post('/v1/policies', (c) => bindPolicy(c, tools))
  vendor.get('/v1/policies/by-order/:orderNo', (c) => getPolicyByOrder(c, tools))
  vendor.get('/v1/policies/:policyNo', (c) => getPolicy(c, tools))
  vendor.notFound((c) => {
    const { status, body } = new InsurerError('OPERATION_NOT_FOUND', 'There is no such operation.')
    return c.json(body, status)
  })
  vendor.onError(answerError)
}

function answerError(error: Error, c: MockContext): Response {
  if (error instanceof InsurerError) return c.json(error.body, error.status)
  if (!(error instanceof ConnectionDropped)) console.error(error)
  return c.json({ error: { code: 'INTERNAL_ERROR', message: 'Internal error.' } }, 500)
}

const newNotifyUrl = v.strictObject({ url: v.pipe(v.string(), v.url()) })
const newDecision = v.strictObject({ decision: v.picklist(['confirm', 'refuse']) })

/** Controls of this mock alone: where to notify, and a decision without waiting for its time. */
function control(app: Hono<MockEnv>, tools: MockTools): void {
  app.post('/notify-url', async (c) => {
    const { url } = await controlBody(c, newNotifyUrl)
    await tools.kept.write('notify-url', url)
    return c.json({ url })
  })
  app.post('/policies/:policyNo/decide', async (c) => {
    const { decision } = await controlBody(c, newDecision)
    if (!(await decide(tools, c.req.param('policyNo'), decision))) throw new ControlError(404, 'no such pending policy')
    return c.json({})
  })
}
