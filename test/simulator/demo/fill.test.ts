import { sql } from 'kysely'
import { connect, type Database } from '../../../cloudfunctions/shared/store/connect'
import { idNumberOf, personOf } from '../../../simulator/demo/people'
import { httpPhone } from '../../../simulator/scenarios/http-phone'
import { startTestCloud, type TestCloud } from '../../support/local-cloud'

describe('the demo data', () => {
  let cloud: TestCloud
  let db: Database
  beforeAll(async () => {
    cloud = await startTestCloud({ demo: 'small' })
    db = connect(cloud.database.ownerUrl)
  })
  afterAll(async () => {
    await db.destroy()
    await cloud.stop()
  })

  it('has workers who have worked and were paid', async () => {
    const worker = await httpPhone(cloud, 'worker-01')
    const { payouts } = await worker.ask('payout', 'list-payouts', {})
    const { records } = await worker.ask('attendance', 'list-records', {})
    expect(records.length).toBeGreaterThan(0)
    expect(payouts.map(({ status }) => status)).toContain('paid')
  })

  it('has something left to decide and something left to confirm', async () => {
    const reviewer = await httpPhone(cloud, 'employer-reviewer')
    const { counts } = await reviewer.ask('attendance', 'get-employer-today', {})
    expect(counts.needsDecision).toBeGreaterThan(0)
    const { rows } = await sql<{ status: string }>`select distinct status from payout order by status`.execute(db)
    expect(rows.map(({ status }) => status)).toEqual(['confirming', 'paid'])
  })

  it('lies in the past and leaves the clocks in the present', async () => {
    const { rows } = await sql<{ latest: Date }>`select max(at) as latest from punch`.execute(db)
    expect(rows[0]?.latest.getTime()).toBeLessThan(Date.now())
    for (const mock of cloud.mocks.values()) {
      const { now } = (await mock.get('/clock')) as { now: string }
      expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(60_000)
    }
  })

  it('agrees with WeChat Pay about the money', async () => {
    const { rows } = await sql<{
      paid: number
    }>`select sum(amount_fen)::integer as paid from ledger_entry where event = 'success'`.execute(db)
    expect(await cloud.mocks.get('wechat-pay')?.get('/state')).toMatchObject({ paid_fen: rows[0]?.paid })
  })

  it('is made once', async () => {
    const before = await count()
    const copy = await cloud.startCopy()
    await copy.ready
    expect(await count()).toBe(before)
  })

  it('is not there to be worked on while it is made', async () => {
    await sql`update simulator.kept set value = 'filling' where name = 'demo'`.execute(db)
    const said = await cloud.post('/cloud/account', { action: 'enter' }, await cloud.logIn('li-na'))
    await sql`update simulator.kept set value = 'filled' where name = 'demo'`.execute(db)
    expect(said).toMatchObject({ status: 503, body: { ok: false, error: { code: 'STILL_WORKING_ON_IT' } } })
  })

  async function count(): Promise<number> {
    const { rows } = await sql<{ count: number }>`select count(*)::integer as count from punch`.execute(db)
    return rows[0]?.count ?? 0
  }
})

describe('made-up people', () => {
  it('are the same at each run, and all different', () => {
    const people = Array.from({ length: 200 }, (_, index) => personOf(index, 2026))
    expect(people).toEqual(Array.from({ length: 200 }, (_, index) => personOf(index, 2026)))
    expect(new Set(people.map(({ idNumber }) => idNumber)).size).toBe(200)
  })

  it('have identity numbers with the check character of the standard', () => {
    // the worked example of GB 11643-1999
    expect(idNumberOf({ region: '110105', born: [1949, 12, 31], order: 2 })).toBe('11010519491231002X')
  })
})
