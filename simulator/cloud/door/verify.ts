import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { html } from 'hono/html'
import { getConnInfo } from '@hono/node-server/conninfo'
import { callAction } from '../../../cloudfunctions/shared/action'
import { Refusal } from '../../../cloudfunctions/shared/refusal'
import { buildPage, type PageBundle } from '../../desk/door/bundle'
import { actionsOf } from '../features'
import { answered, refused } from './answers'
import { rateLimit } from './rate-limit'
import type { DoorContext, DoorTools } from './tools'

type Routes = Hono<{ Bindings: HttpBindings }>

/** An agreement has some 150 KB. */
const largestFile = 2 * 1024 * 1024
/** Of one address: nobody looks at more by hand, and each costs a tenth of a second. */
const filesPerMinute = 60

/** The public verify page, what is stored of the contract that a code names, and the check of a file: all without a login. */
export function verifyRoutes(tools: DoorTools): Routes {
  const routes: Routes = new Hono()
  const rate = rateLimit(Math.min(filesPerMinute, tools.callsPerMinute))
  routes.use(async (c, next) => {
    if (c.req.path.startsWith('/verify/page.') || (c.req.method === 'GET' && c.req.path === '/verify')) return next()
    if (!rate.allows(addressOf(c), Date.now())) throw new Refusal('TOO_MANY_REQUESTS')
    return next()
  })
  pageRoutes(routes)
  const limit = bodyLimit({ maxSize: largestFile, onError: (c: DoorContext) => refused(c, 'BODY_TOO_LARGE') })
  routes.post('/', limit, async (c) => {
    const file = Buffer.from(await c.req.arrayBuffer()).toString('base64')
    return ask(c, tools, { action: 'verify-file', data: { ...codeOf(c), file } })
  })
  routes.get('/record', (c) => ask(c, tools, { action: 'get-record', data: codeOf(c) }))
  return routes
}

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'"

/** Built once: what it is made of does not change while it is looked at. */
function pageRoutes(routes: Routes): void {
  let built: Promise<PageBundle> | undefined
  routes.get('/', (c) => c.html(shell, 200, { 'content-security-policy': policy, 'referrer-policy': 'no-referrer' }))
  const part = (name: keyof PageBundle, type: string) => async () =>
    new Response((await (built ??= buildPage('verify-page')))[name], { headers: { 'content-type': type } })
  routes.get('/page.js', part('script', 'text/javascript; charset=utf-8'))
  routes.get('/page.css', part('style', 'text/css; charset=utf-8'))
}

const shell = html`<!doctype html>
  <html lang="zh-CN">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="robots" content="noindex" />
      <title>验一验 · WorkCard</title>
      <link rel="icon" href="data:," />
      <link rel="stylesheet" href="/verify/page.css" />
    </head>
    <body>
      <div id="verify"></div>
      <noscript>这个页面需要 JavaScript。This page needs JavaScript.</noscript>
      <script src="/verify/page.js"></script>
    </body>
  </html>`

async function ask(c: DoorContext, tools: DoorTools, event: { action: string; data: object }): Promise<Response> {
  const environment = tools.environmentAt(await tools.state.read())
  const answer = await callAction(await actionsOf('evidence'), { caller: { kind: 'web' }, event }, environment)
  return answered(c, answer)
}

function codeOf(c: DoorContext): { d?: string } {
  const d = c.req.query('d')
  return d === undefined ? {} : { d }
}

function addressOf(c: DoorContext): string {
  return getConnInfo(c).remote.address ?? ''
}
