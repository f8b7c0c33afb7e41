import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { sql } from 'kysely'
import * as v from 'valibot'
import { connect } from '../../../cloudfunctions/shared/store/connect'
import { mockControl } from '../../../simulator/cloud/mock-control'
import { personOf } from '../../../simulator/demo/people'
import { mockOf } from '../../../simulator/demo/phone'
import * as steps from '../../../simulator/demo/steps'
import { httpPhone, moveClock, type CloudAddress } from '../../../simulator/scenarios/http-phone'
import { freshDatabase, type TestDatabase } from '../../support/database/fresh'
import { variablesOf } from '../../support/local-cloud'

/** `npm start` as a process of its own. */
interface Started {
  child: ChildProcess
  cloud: CloudAddress
}

const primary = v.pipe(v.string(), v.parseJson(), v.object({ mocks: v.record(v.string(), v.string()) }))

async function startProcess(database: TestDatabase, dataDirectory: string): Promise<Started> {
  const argv = ['--import', 'tsx', 'simulator/cloud/main.ts', '--port', '0', '--data', dataDirectory, '--demo', 'employer']
  const child = spawn(process.execPath, argv, {
    env: { ...process.env, ...variablesOf(database), NODE_ENV: 'development' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await lineWith(child, /^WorkCard runs at (\S+)$/)
  await untilFilled(url)
  return { child, cloud: { url, mocks: await mocksOf(database) } }
}

async function lineWith(child: ChildProcess, pattern: RegExp): Promise<string> {
  if (child.stdout === null) throw new Error('no output')
  const lines = createInterface(child.stdout)
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => {
      reject(new Error(`ended with ${String(code)}`))
    })
    lines.on('line', (line) => {
      const found = pattern.exec(line)?.[1]
      if (found !== undefined) resolve(found)
    })
  })
}

async function untilFilled(url: string): Promise<void> {
  while (!(await (await fetch(`${url}/healthz`)).text()).includes('"demo":"filled"'))
    await new Promise((go) => setTimeout(go, 50))
}

async function mocksOf(database: TestDatabase): Promise<CloudAddress['mocks']> {
  const db = connect(database.ownerUrl)
  const { rows } = await sql<{ value: string }>`select value from simulator.kept where name = 'primary'`.execute(db)
  await db.destroy()
  const { mocks } = v.parse(primary, rows[0]?.value)
  return new Map(Object.entries(mocks).map(([name, url]) => [name, mockControl(url)])) as never
}

/** What our ledger and WeChat Pay's books say of the same money. */
async function bothBooks(database: TestDatabase, cloud: CloudAddress): Promise<{ ours: object; theirs: object }> {
  const db = connect(database.ownerUrl)
  const { rows } = await sql<{ transit: number; paid: number }>`select
    coalesce(sum(case when credit_account = 'payout_in_transit' then amount_fen when debit_account = 'payout_in_transit' then -amount_fen end), 0)::integer as transit,
    coalesce(sum(case when event = 'success' then amount_fen end), 0)::integer as paid from ledger_entry`.execute(db)
  await db.destroy()
  const books = v.parse(
    v.object({ locked_fen: v.number(), paid_fen: v.number() }),
    await mockOf(cloud, 'wechat-pay').get('/state'),
  )
  return { ours: rows[0] ?? {}, theirs: { transit: books.locked_fen, paid: books.paid_fen } }
}

describe('a local cloud that is killed', () => {
  let database: TestDatabase
  let dataDirectory: string
  let running: Started
  beforeAll(async () => {
    database = await freshDatabase()
    dataDirectory = await mkdtemp(path.join(os.tmpdir(), 'workcard-kill-test-'))
    running = await startProcess(database, dataDirectory)
  })
  afterAll(async () => {
    running.child.kill('SIGKILL')
    await database.drop()
    await rm(dataDirectory, { recursive: true, force: true })
  })

  it('has all that it acknowledged when it starts again, and agrees with WeChat Pay about the money', async () => {
    const before = await workUntilPayday(running.cloud, 3)
    const acknowledged: string[] = []
    const joining = Array.from({ length: 12 }, async (_, index) => {
      const phone = await httpPhone(running.cloud, `killed-${String(index)}`)
      await steps.becomeWorker(phone)
      acknowledged.push(`killed-${String(index)}`)
    })
    const paying = before.finance.ask('payout', 'start-pay-run', { recordIds: before.recordIds })
    await Promise.race([...joining, paying])
    await kill(running.child)
    await Promise.allSettled([...joining, paying])

    running = await startProcess(database, dataDirectory)
    for (const persona of acknowledged) {
      const phone = await httpPhone(running.cloud, persona)
      expect(await phone.ask('account', 'enter', {})).toMatchObject({ isWorker: true })
    }
    expect(acknowledged.length).toBeGreaterThan(0)
    // time for the timer to come back to what was under way, past the time that a query may lag behind
    await payWhatIsNot(running.cloud, before.recordIds)
    for (let minutes = 0; minutes < 4; minutes += 1) await moveClock(running.cloud, { advance: '15m' })
    await eventuallyEqual(() => bothBooks(database, running.cloud))
  })

  it('stops by SIGTERM with exit code 0', async () => {
    running.child.kill('SIGTERM')
    const [code] = (await once(running.child, 'exit')) as [number]
    expect(code).toBe(0)
  })
})

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

interface Payday {
  finance: Awaited<ReturnType<typeof httpPhone>>
  recordIds: string[]
}

/** Some workers whose records are approved. */
async function workUntilPayday(cloud: CloudAddress, workers: number): Promise<Payday> {
  const reviewer = await httpPhone(cloud, 'employer-reviewer')
  await moveClock(cloud, { set: '2026-03-02T12:00:00+08:00' })
  const phones = await Promise.all(Array.from({ length: workers }, (_, index) => httpPhone(cloud, `paid-${String(index)}`)))
  const shifts = await Promise.all(phones.map((phone, index) => takeShift(phone, index)))
  const punchAll = async (kind: 'clock-in' | 'clock-out'): Promise<string[]> => {
    const records: string[] = []
    for (const [index, phone] of phones.entries()) {
      const shift = shifts[index]
      if (shift === undefined) throw new Error('no shift')
      const { site } = await phone.ask('attendance', 'get-clock', { employerId: shift.employerId, shiftId: shift.shiftId })
      const receipt = await steps.punch(phone, shift, { kind, gate: site, where: { metresFromGate: 9, accuracyMetres: 9 } })
      if (receipt.record !== undefined) records.push(receipt.record.recordId)
    }
    return records
  }
  await moveClock(cloud, { set: '2026-03-03T07:50:00+08:00' })
  await punchAll('clock-in')
  await moveClock(cloud, { set: '2026-03-03T17:01:00+08:00' })
  const recordIds = await punchAll('clock-out')
  for (const recordId of recordIds) await reviewer.ask('attendance', 'decide-record', { recordId, decision: 'approve' })
  return { finance: await httpPhone(cloud, 'employer-finance'), recordIds }
}

async function takeShift(phone: Payday['finance'], index: number): Promise<steps.TakenShift> {
  const job = (await phone.ask('job', 'list-jobs', {})).jobs.find(({ startsAtLocal }) => startsAtLocal === '08:00')
  if (job === undefined) throw new Error('there is no job')
  await steps.becomeWorker(phone)
  const shift = await steps.applyForJob(phone, job)
  await steps.verify(phone, personOf(700 + index, 2026))
  await steps.signAgreement(phone, shift)
  // without cover the clock-in would be refused, far from the cause
  expect(await steps.enrol(phone, shift)).toMatchObject({ status: 'in-force' })
  return shift
}

/** A pay run that was killed before its commit is started again by the person; one that was committed is refused as paid once. */
async function payWhatIsNot(cloud: CloudAddress, recordIds: string[]): Promise<void> {
  const finance = await httpPhone(cloud, 'employer-finance')
  const again = await finance.ask('payout', 'start-pay-run', { recordIds }).then(
    () => 'PAID_NOW',
    (error: unknown) => (error as { code: string }).code,
  )
  expect(['PAID_NOW', 'RECORD_ALREADY_IN_PAY_RUN']).toContain(again)
}

async function eventuallyEqual(read: () => Promise<{ ours: object; theirs: object }>): Promise<void> {
  const deadline = performance.now() + 60_000
  let books = await read()
  while (JSON.stringify(books.ours) !== JSON.stringify(books.theirs) && performance.now() < deadline) {
    await new Promise((go) => setTimeout(go, 200))
    books = await read()
  }
  expect(books.ours).toEqual(books.theirs)
  expect(books.ours).not.toMatchObject({ transit: 0 })
}
