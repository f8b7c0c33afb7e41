import * as v from 'valibot'
import { openidOf } from '../../../simulator/demo/phone'
import type { MockName } from '../../../simulator/cloud/mocks'
import { startTestCloud, type TestCloud } from '../../support/local-cloud'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({ cloudOnly: false })
})
afterAll(() => cloud.stop())

async function read(path: string): Promise<unknown> {
  const answer = await fetch(cloud.url + path)
  const body: unknown = await answer.json()
  return body
}

function mock(name: MockName): NonNullable<ReturnType<TestCloud['mocks']['get']>> {
  const found = cloud.mocks.get(name)
  if (found === undefined) throw new Error(`no mock ${name}`)
  return found
}

const storyLine = v.object({
  id: v.number(),
  persona: v.string(),
  action: v.string(),
  outcome: v.string(),
  requestId: v.string(),
})
type StoryLine = v.InferOutput<typeof storyLine>

/** Reads the stream until a line fits. */
async function lineWhere(fits: (line: StoryLine) => boolean): Promise<StoryLine> {
  const { body } = await fetch(`${cloud.url}/desk/story`)
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    text += part.value
    const line = linesIn(text).find(fits)
    if (line !== undefined) return line
  }
  throw new Error('the stream ended')
}

function linesIn(text: string): StoryLine[] {
  const whole = [...text.matchAll(/^data: (.*)\n/gm)].map(([, data = '']) => data)
  return whole.map((data) => v.parse(v.pipe(v.string(), v.parseJson(), storyLine), data))
}

describe('the page of the desk', () => {
  it('is at the root, with script and style built from the source, and what runs where is beside it', async () => {
    expect(await (await fetch(cloud.url)).text()).toContain('/desk/desk.js')
    expect(await (await fetch(`${cloud.url}/desk/desk.js`)).text()).toContain('/desk/story')
    expect(await (await fetch(`${cloud.url}/desk/desk.css`)).text()).toContain('--brand')
    expect(await (await fetch(`${cloud.url}/about`)).text()).toContain('PostgreSQL')
  })
})

describe('the state', () => {
  it('tells clock, demo data, vendors and people', async () => {
    expect(await read('/desk/state')).toMatchObject({
      offsetMs: 0,
      database: 'ok',
      demo: 'filled',
      mocks: expect.arrayContaining([expect.objectContaining({ name: 'insurer', says: 'ok' })]) as unknown,
      cast: expect.arrayContaining([expect.objectContaining({ persona: 'li-na', role: 'worker' })]) as unknown,
    })
  })
})

describe('the story', () => {
  it('tells a command and a refusal, and no look', async () => {
    const token = await cloud.logIn('wang-wei')
    await cloud.post('/cloud/account', { action: 'enter' }, token)
    await cloud.post('/cloud/account', { action: 'get-work-card' }, token)
    const refused = await lineWhere(({ persona }) => persona === 'wang-wei')
    expect(refused).toMatchObject({ action: 'account/get-work-card', outcome: 'NOT_ALLOWED' })
    await cloud.post('/cloud/account', { action: 'accept-privacy', data: { version: '1999-1' }, key: 'story-test-1' }, token)
    expect(await lineWhere(({ action }) => action === 'account/accept-privacy')).toMatchObject({ persona: 'wang-wei' })
  })

  it('opens a line with its raw call, under the request id that the phone was told', async () => {
    const token = await cloud.logIn('wang-wei')
    const data = { employerId: 'x', jobId: 'y' }
    const said = await cloud.post('/cloud/job', { action: 'apply-for-job', data, key: 'story-test-2' }, token)
    const line = await lineWhere(({ action }) => action === 'job/apply-for-job')
    expect(said.body).toMatchObject({ error: { requestId: line.requestId } })
    expect(await read(`/desk/story/${String(line.id)}`)).toMatchObject({ request: data, reply: { code: line.outcome } })
  })

  it('shows what the vendors heard while a call ran', async () => {
    await cloud.post('/dev/scenarios/clock-in-too-far', {})
    const line = await lineWhere(({ action, outcome }) => action === 'guarantee/enrol' && outcome === 'ok')
    const detail = await read(`/desk/story/${String(line.id)}`)
    const { exchanges } = v.parse(v.object({ exchanges: v.array(v.object({ vendor: v.string(), path: v.string() })) }), detail)
    expect(exchanges.filter(({ vendor }) => vendor === 'insurer').length).toBeGreaterThan(0)
  })

  it('does not know a line that there never was', async () => {
    expect(await read('/desk/story/999999')).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })
})

describe('the messages', () => {
  it('are those that WeChat delivered to this person', async () => {
    const [openid, template_id] = [openidOf('never-confirms'), 'T']
    await mock('weixin').post('/subscriptions', { openid, template_id, accept: true })
    const { appid, secret } = v.parse(
      v.object({ appid: v.string(), secret: v.string() }),
      await mock('weixin').get('/credentials'),
    )
    const asked = `${mock('weixin').url}/cgi-bin/token?grant_type=client_credential&appid=${appid}&secret=${secret}`
    const { access_token } = v.parse(v.object({ access_token: v.string() }), await (await fetch(asked)).json())
    const words = { thing1: { value: '工钱到账了' }, time2: { value: '2026-03-03 18:30' } }
    const body = JSON.stringify({ touser: openid, template_id, page: 'pages/home/home', data: words })
    await fetch(`${mock('weixin').url}/cgi-bin/message/subscribe/send?access_token=${access_token}`, { method: 'POST', body })
    expect(await read('/desk/messages?as=never-confirms')).toEqual([
      { id: expect.any(Number) as unknown, text: '工钱到账了', time: '2026-03-03 18:30', page: 'pages/home/home' },
    ])
    expect(await read('/desk/messages?as=chen-slow')).toEqual([])
  })

  it('are asked for by a persona and nothing else', async () => {
    expect(await read('/desk/messages?as=../x')).toMatchObject({ error: { code: 'MALFORMED_REQUEST' } })
  })
})

describe("the vendors' next outcomes", () => {
  const arranged = v.object({
    outcomes: v.array(v.object({ id: v.string(), waiting: v.number() })),
    otherRules: v.array(v.unknown()),
  })
  const waiting = async (): Promise<string[]> =>
    v.parse(arranged, await read('/desk/state')).outcomes.flatMap(({ id, waiting: count }) => (count > 0 ? [id] : []))
  const clear = (body: object): Promise<Response> =>
    fetch(`${cloud.url}/desk/outcomes`, {
      method: 'DELETE',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  beforeEach(() => clear({}))

  it('can each be arranged: every vendor knows the rule', async () => {
    const ids = v.parse(arranged, await read('/desk/state')).outcomes.map(({ id }) => id)
    for (const id of ids) expect((await cloud.post('/desk/outcomes', { id })).status).toBe(200)
    expect(await waiting()).toEqual(ids)
  })

  it('are cleared at one vendor or at all', async () => {
    for (const id of ['coverRefused', 'payBusy', 'faceBusy']) await cloud.post('/desk/outcomes', { id })
    await clear({ vendor: 'insurer' })
    expect(await waiting()).toEqual(['faceBusy', 'payBusy'])
    await clear({})
    expect(await waiting()).toEqual([])
  })

  it('count a rule of another making apart', async () => {
    await mock('insurer').post('/rules', { match: { operation: 'bind-policy' }, effect: { delay_ms: 10 }, times: 1 })
    expect(await read('/desk/state')).toMatchObject({ otherRules: [{ vendor: 'insurer', count: 1 }] })
    expect(await waiting()).toEqual([])
  })

  it('are refused when nobody knows them', async () => {
    expect(await cloud.post('/desk/outcomes', { id: 'toString' })).toMatchObject({ body: { error: { code: 'NOT_FOUND' } } })
  })
})

describe('a scenario opens where its next tap is', () => {
  it.each([
    ['whole-journey', 'pages/home/home', undefined],
    ['face-does-not-match', 'packages/onboarding/pages/identity/identity', undefined],
    ['signature-is-a-dot', 'packages/contract/pages/agreement/agreement?employerId=', undefined],
    ['cover-refused', 'packages/guarantee/pages/enrol/enrol?employerId=', undefined],
    ['clock-in-too-far', 'packages/attendance/pages/clock/clock?employerId=', undefined],
    ['payout-account-frozen', 'packages/payout/pages/confirm/confirm?employerId=', undefined],
    ['rejected-with-reason', 'pages/home/home', 'packages/employer/pages/review-detail/review-detail?recordId='],
    ['paid-once', 'pages/home/home', 'packages/employer/pages/pay-run/pay-run'],
  ])('%s', async (name, page, employerPage) => {
    const { body } = await cloud.post(`/dev/scenarios/${name}`, {})
    const starts = (text: string): unknown => expect.stringMatching(new RegExp(`^${text.replace('?', '\\?')}`)) as unknown
    expect(body).toMatchObject({ page: starts(page), ...(employerPage !== undefined && { employerPage: starts(employerPage) }) })
    if (employerPage === undefined) expect(body).not.toHaveProperty('employerPage')
  })

  it('with all steps in words of both languages, and the place of the scenario', async () => {
    const { body } = await cloud.post('/dev/scenarios/clock-in-too-far', {})
    expect(body).toMatchObject({
      steps: [
        {
          zh: '在打卡页点最下面的按钮，打上班卡 → 不行：TOO_FAR_FROM_SITE',
          en: 'On the clock page tap the button at the bottom to clock in → refused: TOO_FAR_FROM_SITE',
        },
      ],
      place: { metresFromGate: 640, accuracyMetres: 20 },
    })
  })
})

describe('the journey over the door', () => {
  it('is what the card and the clock of this worker say', async () => {
    const { body } = await cloud.post('/dev/scenarios/clock-in-too-far', {})
    const { persona } = v.parse(v.object({ persona: v.string() }), body)
    expect(await read(`/desk/journey?worker=${persona}`)).toMatchObject({
      code: 'CLOCK_IN',
      step: 4,
      site: { radiusMetres: 200 },
      jumps: [{ id: 'start', to: '2026-03-02T23:55:00.000Z' }, { id: 'end' }],
    })
  })
})
