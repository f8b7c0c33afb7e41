import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { deskRoutes } from '../../desk/door/routes'
import { phoneRoutes } from '../../phone/door/routes'
import { failed, refused } from './answers'
import { moveClock, showClock } from './dev-clock'
import { listScenarios, openScenario } from './dev-scenarios'
import { callFunction } from './functions'
import { showHealth } from './health'
import { showHome } from './home'
import { verifyRoutes } from './verify'
import { logIn } from './login'
import { notify } from './notify'
import { rateLimit } from './rate-limit'
import type { DoorContext, DoorTools } from './tools'

/** WeChat's limit for one call. */
const largestBody = 100 * 1024

export type Door = Hono<{ Bindings: HttpBindings }>

/** The HTTP door of the local cloud (the paths are listed in docs and on its page). */
export function openDoor(tools: DoorTools): Door {
  const door: Door = new Hono()
  const rate = rateLimit(tools.callsPerMinute)
  door.onError((error, c) => {
    if (error.name !== 'Refusal') tools.log.error({ err: error, path: c.req.path }, 'fault at the door')
    return failed(c, error)
  })
  door.notFound((c) => refused(c, 'UNKNOWN_ACTION'))
  door.use(async (c, next) => (isLocalHost(c.req.header('host')) ? next() : refused(c, 'NOT_ALLOWED')))
  // a file has a limit of its own, and a door that needs no login
  door.route('/verify', verifyRoutes(tools))
  door.use(bodyLimit({ maxSize: largestBody, onError: (c: DoorContext) => refused(c, 'BODY_TOO_LARGE') }))
  if (tools.withDesk) door.route('/', deskRoutes(tools))
  else door.get('/', (c) => showHome(c, tools))
  if (tools.phone !== undefined) door.route('/', phoneRoutes({ ...tools, phone: tools.phone }))
  door.get('/healthz', (c) => showHealth(c, tools))
  door.post('/login', (c) => logIn(c, tools))
  door.post('/cloud/:function', (c) => callFunction(c, tools, rate))
  door.post('/notify/:vendor', (c) => notify(c, tools))
  door.get('/dev/clock', (c) => showClock(c, tools))
  door.post('/dev/clock', (c) => moveClock(c, tools))
  door.get('/dev/scenarios', (c) => listScenarios(c))
  door.post('/dev/scenarios/:name', (c) => openScenario(c, tools))
  return door
}

/** Another name that leads here is a page of the web that wants to reach into this machine (DNS rebinding). */
function isLocalHost(host: string | undefined): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host ?? '')
}
