import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import * as v from 'valibot'
import { Refusal } from '../../../cloudfunctions/shared/refusal'
import { parsedBody } from '../../cloud/door/body'
import { showHome } from '../../cloud/door/home'
import type { DoorContext, DoorTools } from '../../cloud/door/tools'
import type { StoryDetail } from '../protocol'
import { buildPage, type PageBundle } from './bundle'
import { exchangesDuring } from './exchanges'
import { readJourney } from './journey'
import { readMessages } from './messages'
import { arrange, clearOutcomes, readOutcomes } from './outcomes'
import { shell } from './shell'
import { readState } from './state'
import { storyStream } from './story-stream'

type Routes = Hono<{ Bindings: HttpBindings }>

/** The desk at `/`, what it asks under `/desk`, and what runs where at `/about`. */
export function deskRoutes(tools: DoorTools): Routes {
  const routes: Routes = new Hono()
  pageRoutes(routes, tools)
  routes.get('/desk/state', async (c) => c.json(await readState(tools)))
  routes.get('/desk/story', (c) => storyStream(c, tools.story))
  routes.get('/desk/story/:id', async (c) => c.json(await detailOf(tools, Number(c.req.param('id')))))
  routes.get('/desk/journey', async (c) => c.json(await readJourney(tools, persona(c, 'worker'))))
  routes.get('/desk/messages', async (c) => c.json(await readMessages(tools, persona(c, 'as'))))
  outcomeRoutes(routes, tools)
  return routes
}

/** Built anew at each opening of the page, so that what is read is what is shown. */
function pageRoutes(routes: Routes, tools: DoorTools): void {
  let latest: Promise<PageBundle> | undefined
  routes.get('/', async (c) => {
    latest = buildPage('main')
    const fault = await latest.then(
      () => undefined,
      (error: unknown) => String(error),
    )
    if (fault !== undefined) tools.log.error({ fault }, 'the desk could not be built')
    return fault === undefined ? c.html(shell) : c.text(fault, 500)
  })
  const part = (name: keyof PageBundle, type: string) => async () =>
    new Response((await (latest ??= buildPage('main')))[name], { headers: { 'content-type': type, 'cache-control': 'no-store' } })
  routes.get('/desk/desk.js', part('script', 'text/javascript; charset=utf-8'))
  routes.get('/desk/desk.css', part('style', 'text/css; charset=utf-8'))
  routes.get('/about', (c) => showHome(c, tools))
}

const wish = v.strictObject({ id: v.string() })
const clearing = v.strictObject({ vendor: v.optional(v.picklist(['weixin', 'wechat-pay', 'insurer', 'certificate-authority'])) })

function outcomeRoutes(routes: Routes, tools: DoorTools): void {
  routes.post('/desk/outcomes', async (c) => {
    await arrange(tools, (await parsedBody(c, wish)).id)
    return c.json(await readOutcomes(tools))
  })
  routes.delete('/desk/outcomes', async (c) => {
    await clearOutcomes(tools, (await parsedBody(c, clearing)).vendor)
    return c.json(await readOutcomes(tools))
  })
}

async function detailOf({ story, mocks }: DoorTools, id: number): Promise<StoryDetail> {
  const entry = story.find(id)
  if (entry === undefined) throw new Refusal('NOT_FOUND')
  const { line, call } = entry
  return { line, request: call.data, reply: call.reply, exchanges: await exchangesDuring(mocks, call) }
}

function persona(c: DoorContext, name: string): string {
  const given = c.req.query(name) ?? ''
  if (!/^[a-z0-9-]{1,32}$/.test(given)) throw new Refusal('MALFORMED_REQUEST', { field: name })
  return given
}
