import { sign } from 'node:crypto'
import { onlyRow } from '../../../mocks/kit/database'
import { takeRule } from '../../../mocks/kit/exchange'
import { newRsaKey } from '../../../mocks/kit/kept'
import { startMock, type MockDefinition, type MockOptions, type RunningMock } from '../../../mocks/kit/mock'

/**
 * The smallest vendor: POST /count adds one and tells the url in the body, if any, about it. It retries after 15 and 30 seconds.
 */
const counter: MockDefinition = {
  name: 'test-counter',
  tables: 'create table if not exists hit (body bytea)',
  operations: ['count'],
  maxBodyBytes: 2000,
  register: (vendor, { pool, rules, outbox }) => {
    vendor.post('/count', async (c) => {
      const fields = { color: c.req.query('color'), size: Number(c.req.query('size') ?? 0) }
      const effect = await takeRule(c, rules, { operation: 'count', fields })
      await pool.query('insert into hit values ($1)', [c.get('rawBody')])
      const notify = c.req.query('notify')
      if (notify !== undefined) await outbox.enqueue(pool, { subject: 'one', url: notify, body: '{"counted":true}' })
      return c.json({ said: effect['say'] ?? 'counted', padding: 'x'.repeat(100) })
    })
  },
  credentials: async ({ kept }) => ({ key: await kept.getOrMake('key', newRsaKey) }),
  state: async ({ pool }) =>
    onlyRow((await pool.query<Record<string, unknown>>('select count(*)::integer as count from hit')).rows),
  webhooks: ({ kept, clock }) => ({
    retryAfterMs: [15_000, 30_000],
    timeoutMs: 5000,
    headers: async (body) => {
      const key = await kept.getOrMake('key', newRsaKey)
      return {
        'x-sent-at': clock.wireNow().toISOString(),
        'x-signature': sign('RSA-SHA256', Buffer.from(body), key).toString('base64'),
      }
    },
  }),
}

/** Starts the smallest vendor. */
export function startCounter(options: MockOptions): Promise<RunningMock> {
  return startMock(counter, options)
}
