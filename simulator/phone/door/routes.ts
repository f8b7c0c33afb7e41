import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { refused } from '../../cloud/door/answers'
import type { DoorContext, DoorTools } from '../../cloud/door/tools'
import type { BuiltPhone } from '../builder/phone-build'
import { onceEachBuild, takeFault } from './faults'
import { giveLoginCode } from './login-codes'
import type { OpenPhone } from './open-phone'
import { tellRebuilds } from './rebuilds'
import { relay } from './relay'
import { serverSettings } from './settings'
import { writeShell } from './shell'

type Routes = Hono<{ Bindings: HttpBindings }>

export interface PhoneTools extends Pick<DoorTools, 'mocks' | 'say'> {
  phone: OpenPhone
}

interface Part {
  type: string
  of: (built: BuiltPhone) => string
}

const script = 'text/javascript; charset=utf-8'
const parts: Readonly<Record<string, Part>> = {
  'app.js': { type: script, of: ({ app }) => app.code },
  'runtime.js': { type: script, of: ({ runtime }) => runtime.code },
  'phone.css': { type: 'text/css; charset=utf-8', of: ({ css }) => css },
  'app.js.map': { type: 'application/json', of: ({ app }) => app.map },
  'runtime.js.map': { type: 'application/json', of: ({ runtime }) => runtime.map },
}

/** The phone in the browser, under `/phone/`, and what it asks of its server. */
export function phoneRoutes({ phone, mocks, say }: PhoneTools): Routes {
  const routes: Routes = new Hono()
  const sayOnce = onceEachBuild({ say, latest: phone.latest })
  routes.use('/phone/*', async (c: DoorContext, next) => (isFromElsewhere(c) ? refused(c, 'NOT_ALLOWED') : next()))
  routes.get('/phone', (c) => c.redirect(`/phone/${new URL(c.req.url).search}`))
  routes.get('/phone/', async (c) => {
    const { html, policy } = writeShell(serverSettings(mocks.keys()), (await phone.current()).version)
    return c.html(html, 200, { 'content-security-policy': policy, 'cache-control': 'no-store' })
  })
  for (const [name, part] of Object.entries(parts)) routes.get(`/phone/${name}`, (c) => sendPart(c, part, phone))
  routes.get('/phone/rebuilds', (c) => tellRebuilds(c, phone))
  routes.post('/phone/faults', (c) => takeFault(c, phone, sayOnce))
  routes.post('/phone/login-codes', (c) => giveLoginCode(c, mocks))
  routes.all('/phone/vendors/:mock/*', (c) => relay(c, mocks))
  return routes
}

/** A page of another site may open the phone and do nothing else. Browsers say where a request comes from. */
function isFromElsewhere(c: DoorContext): boolean {
  const site = c.req.header('sec-fetch-site') ?? 'none'
  const isOpened = c.req.method === 'GET' && c.req.header('sec-fetch-mode') === 'navigate'
  return site !== 'none' && site !== 'same-origin' && !isOpened
}

/** A part that is asked for by its version is kept by the browser for good. */
async function sendPart(c: DoorContext, { type, of }: Part, phone: OpenPhone): Promise<Response> {
  const { built, isForGood } = await builtFor(c.req.query('v'), phone)
  const etag = `"${built.version}"`
  const headers = { etag, 'cache-control': isForGood ? 'private, max-age=31536000, immutable' : 'no-cache' }
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers)
  return c.body(of(built), 200, { ...headers, 'content-type': type })
}

async function builtFor(version: string | undefined, phone: OpenPhone): Promise<{ built: BuiltPhone; isForGood: boolean }> {
  const latest = phone.latest()
  if (latest !== undefined && version === latest.version) return { built: latest, isForGood: true }
  return { built: await phone.current(), isForGood: false }
}
