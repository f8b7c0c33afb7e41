import { Hono } from 'hono'
import { cors } from 'hono/cors'
import * as v from 'valibot'
import { durationMs } from './clock'
import type { MockDefinition, MockTools } from './definition'
import { keepRawBody, listExchanges, type MockContext, type MockEnv } from './exchange'
import { page } from './page'
import { newRule } from './rules'

/** A refusal of the control surface: shown as `{ error }` with its status. */
export class ControlError extends Error {
  constructor(
    readonly status: 400 | 403 | 404 | 409 | 410,
    message: string,
  ) {
    super(message)
  }
}

/** The JSON body of a control call, parsed strictly. */
export async function controlBody<Schema extends v.GenericSchema>(
  c: MockContext,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const text = c.get('rawBody').toString('utf8')
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text === '' ? '{}' : text)
  if (parsed.success) return Promise.resolve(parsed.output)
  const complaints = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`)
  return Promise.reject(new ControlError(400, complaints.join('; ')))
}

/** Everything under /_mock that all mocks share. */
export function controlSurface(definition: MockDefinition, tools: MockTools): Hono<MockEnv> {
  const outer = new Hono<MockEnv>()
  outer.use(onlyLoopbackPages)
  outer.use(cors({ origin: (origin) => (isLoopback(origin) ? origin : null) }))
  outer.use(keepRawBody(65_536))
  outer.onError((error, c) => {
    if (error instanceof ControlError) return c.json({ error: error.message }, error.status)
    console.error(error)
    return c.json({ error: 'internal error' }, 500)
  })
  outer.notFound((c) => c.json({ error: 'no such control' }, 404))
  outer.route('/_mock', controls(definition, tools))
  return outer
}

function controls(definition: MockDefinition, tools: MockTools): Hono<MockEnv> {
  const app = new Hono<MockEnv>()
  app.get('/', async (c) => c.html(await page(definition, tools)))
  app.get('/credentials', async (c) => c.json(await definition.credentials(tools)))
  app.get('/state', async (c) => c.json(await definition.state(tools)))
  app.get('/log', async (c) => c.json(await listExchanges(tools.pool)))
  clockControls(app, tools)
  ruleControls(app, definition, tools)
  outboxControls(app, definition, tools)
  definition.control?.(app, tools)
  return app
}

const clockChange = v.union(
  [
    v.strictObject({ advance: v.pipe(v.string(), v.transform(durationMs), v.number('a duration such as 25h')) }),
    v.strictObject({
      set: v.pipe(
        v.string(),
        v.isoTimestamp(),
        v.transform((iso) => new Date(iso)),
      ),
      stand: v.optional(v.boolean(), false),
    }),
  ],
  'expected { advance: "25h" } or { set: "<ISO 8601 time>", stand: true }',
)

function clockControls(app: Hono<MockEnv>, { clock }: MockTools): void {
  const reading = async (): Promise<{ now: Date; wire_now: Date }> => ({ now: await clock.now(), wire_now: clock.wireNow() })
  app.get('/clock', async (c) => c.json(await reading()))
  app.post('/clock', async (c) => {
    const change = await controlBody(c, clockChange)
    if ('advance' in change) await clock.advance(change.advance)
    else await (change.stand ? clock.stand(change.set) : clock.set(change.set))
    return c.json(await reading())
  })
}

function ruleControls(app: Hono<MockEnv>, { operations }: MockDefinition, { rules }: MockTools): void {
  app.get('/rules', async (c) => c.json(await rules.list()))
  app.post('/rules', async (c) => {
    const rule = await controlBody(c, newRule)
    const { operation } = rule.match
    // a rule for a misspelt operation would never fire, and its test would prove nothing
    if (operation !== 'notify' && !operations.includes(operation))
      throw new ControlError(400, `operation is one of ${operations.join(', ')}, notify`)
    return c.json({ id: await rules.add(rule) }, 201)
  })
  app.delete('/rules', async (c) => {
    await rules.clear()
    return c.json({})
  })
}

function outboxControls(app: Hono<MockEnv>, definition: MockDefinition, tools: MockTools): void {
  const { outbox } = tools
  app.get('/outbox', async (c) => c.json(await outbox.list()))
  app.post('/outbox/deliver', async (c) => {
    await definition.tick?.(tools)
    return c.json({ attempts: await outbox.deliverDue() })
  })
  app.post('/outbox/:id/resend', async (c) => {
    if (!(await outbox.resend(c.req.param('id')))) throw new ControlError(404, 'no such message')
    return c.json({})
  })
}

async function onlyLoopbackPages(c: MockContext, next: () => Promise<void>): Promise<Response | undefined> {
  const origin = c.req.header('origin')
  if (origin !== undefined && !isLoopback(origin)) return c.json({ error: 'only pages of this machine' }, 403)
  await next()
  return undefined
}

function isLoopback(origin: string): boolean {
  return /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(origin)
}
