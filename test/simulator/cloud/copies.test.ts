import { sql } from 'kysely'
import * as v from 'valibot'
import { connect, type Database } from '../../../cloudfunctions/shared/store/connect'
import type { RunningCloud } from '../../../simulator/cloud/start'
import { personOf } from '../../../simulator/demo/people'
import * as steps from '../../../simulator/demo/steps'
import { httpPhone } from '../../../simulator/scenarios/http-phone'
import { postJson, startTestCloud, type TestCloud } from '../../support/local-cloud'

const clock = v.object({ now: v.string() })

describe('two copies on one database', () => {
  let first: TestCloud
  let second: RunningCloud
  let db: Database
  beforeAll(async () => {
    first = await startTestCloud()
    second = await first.startCopy()
    db = connect(first.database.ownerUrl)
  })
  afterAll(async () => {
    await db.destroy()
    await first.stop()
  })

  it('take each other’s sessions', async () => {
    const token = await first.logIn('li-na')
    expect((await postJson(`${second.url}/cloud/account`, { action: 'enter' }, token)).status).toBe(200)
    const other = await first.logIn('wang-wei', second.url)
    expect((await first.post('/cloud/account', { action: 'enter' }, other)).status).toBe(200)
  })

  it('use the same mocks', () => {
    expect([...second.mocks.values()].map(({ url }) => url)).toEqual([...first.mocks.values()].map(({ url }) => url))
  })

  it('show the same business time, whichever moved it', async () => {
    const read = async (url: string): Promise<string> => v.parse(clock, await (await fetch(`${url}/dev/clock`)).json()).now
    await first.post('/dev/clock', { set: '2026-03-02T12:00:00+08:00' })
    expect((await read(second.url)).slice(0, 16)).toBe('2026-03-02T04:00')
    await postJson(`${second.url}/dev/clock`, { advance: '2h' })
    expect((await read(first.url)).slice(0, 16)).toBe('2026-03-02T06:00')
  })

  it('add up what both move the clock by at once', async () => {
    await first.post('/dev/clock', { set: '2026-03-02T12:00:00+08:00' })
    await Promise.all(
      [first.url, second.url].flatMap((url) => [1, 2, 3].map(() => postJson(`${url}/dev/clock`, { advance: '1h' }))),
    )
    const { now } = v.parse(clock, await (await fetch(`${first.url}/dev/clock`)).json())
    expect(now.slice(0, 16)).toBe('2026-03-02T10:00')
  })

  it('answer one key once, whichever copy is asked', async () => {
    const token = await first.logIn('li-na')
    const privacy = { action: 'accept-privacy', data: { version: await privacyVersion(token) }, key: 'the-same-key' }
    const said = await postJson(`${first.url}/cloud/account`, privacy, token)
    expect(said).toMatchObject({ status: 200, body: { ok: true } })
    expect(dataOf(await postJson(`${second.url}/cloud/account`, privacy, token))).toEqual(dataOf(said))
    const { rows } = await sql<{
      count: number
    }>`select count(*)::integer as count from consent where openid = 'oWORKCARD_LI_NA'`.execute(db)
    expect(rows).toEqual([{ count: 1 }])
  })

  it('never work on one job twice', async () => {
    await first.post('/dev/clock', { set: '2026-03-02T12:00:00+08:00' })
    await Promise.all(Array.from({ length: 6 }, (_, index) => pendingCover(index)))
    await first.post('/dev/clock', { advance: '2m' })
    await eventually(async () => {
      const { rows } = await sql<{ early: number }>`select count(*)::integer as early from due_job
        where kind = 'settle-cover' and attempts = 0`.execute(db)
      expect(rows).toEqual([{ early: 0 }])
    })
    const { rows } = await sql<{ attempts: number }>`select attempts from due_job where kind = 'settle-cover'`.execute(db)
    expect(rows).toEqual(Array(6).fill({ attempts: 1 }))
  })

  async function privacyVersion(token: string): Promise<string> {
    const reply = v.object({ data: v.object({ privacyVersion: v.string() }) })
    return v.parse(reply, (await first.post('/cloud/account', { action: 'enter' }, token)).body).data.privacyVersion
  }

  /** A cover that stays pending, so that the timer has to ask. */
  async function pendingCover(index: number): Promise<void> {
    const phone = await httpPhone(first, `copy-${String(index)}`)
    const [job] = (await phone.ask('job', 'list-jobs', {})).jobs
    if (job === undefined) throw new Error('there is no job')
    const rule = { match: { operation: 'bind-policy' }, effect: { state: 'pending', decide_after_ms: 86_400_000 } }
    await first.mocks.get('insurer')?.post('/rules', rule)
    await steps.becomeWorker(phone)
    const shift = await steps.applyForJob(phone, job)
    await steps.verify(phone, personOf(900 + index, 2026))
    await steps.signAgreement(phone, shift)
    expect(await steps.enrol(phone, shift)).toMatchObject({ status: 'pending' })
  }
})

describe('the stop of a local cloud', () => {
  it('finishes the running calls and answers nothing afterwards', async () => {
    const cloud = await startTestCloud({ demo: 'none' })
    const token = await cloud.logIn('li-na')
    await cloud.mocks.get('weixin')?.post('/rules', { match: { operation: 'code-to-session' }, effect: { delay_ms: 300 } })
    const slow = cloud.logIn('wang-wei')
    const calls = Array.from({ length: 10 }, () => cloud.post('/cloud/account', { action: 'enter' }, token))
    // all of them have reached the cloud when the last one's connection is there
    await calls[9]
    const [statuses] = await Promise.all([Promise.all(calls.map(async (call) => (await call).status)), slow, cloud.stop()])
    expect(statuses).toEqual(Array(10).fill(200))
    await expect(fetch(`${cloud.url}/healthz`)).rejects.toThrow()
  })
})

/** Tries again until it holds, for a minute. */
async function eventually(check: () => Promise<void>, deadline = performance.now() + 60_000): Promise<void> {
  if (performance.now() > deadline) return check()
  const holds = await check().then(
    () => true,
    () => false,
  )
  if (holds) return
  await new Promise((resolve) => setTimeout(resolve, 100))
  await eventually(check, deadline)
}

/** The reply itself: the time of the answer is another one each time. */
function dataOf({ body }: { body: unknown }): unknown {
  return v.parse(v.object({ ok: v.literal(true), data: v.unknown() }), body).data
}
