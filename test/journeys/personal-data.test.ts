import { idNumberOf } from '../../simulator/demo/people'
import { mockOf, RefusedCall, type Phone } from '../../simulator/demo/phone'
import * as steps from '../../simulator/demo/steps'
import { httpPhone, moveClock } from '../../simulator/scenarios/http-phone'
import { becomeCovered } from '../support/become-covered'
import { findInTables } from '../support/database/traces'
import { startTestCloud, type TestCloud } from '../support/local-cloud'

const faced = { name: '欧阳金丝雀', idNumber: idNumberOf({ region: '310100', born: [1991, 4, 17], order: 417 }) }
const vouched = { name: '司徒百灵鸟', idNumber: idNumberOf({ region: '440100', born: [1988, 9, 23], order: 923 }) }
const mistyped = { name: '诸葛画眉鸟', idNumber: idNumberOf({ region: '320500', born: [1985, 2, 8], order: 208 }) }
const people = [faced, vouched, mistyped]
const names = people.map(({ name }) => name)
const idNumbers = people.map(({ idNumber }) => idNumber)

/** Who is shown a plain name, and why; whatever is not here shows none. */
const showNames: Readonly<Record<string, string>> = {
  'identity/list-reviews': 'two people of the employer say whether they know this person; the worker sees that they looked',
  'attendance/list-reviews': 'the employer approves hours of its own workers',
  'attendance/get-review': 'the same, one record',
  'attendance/get-employer-today': 'the employer sees who of its own workers has a shift today',
  'payout/preview-pay-run': 'finance sees whom it is about to pay',
  'payout/get-pay-run': 'finance sees whom it has paid',
  ...Object.fromEntries(['account/export-my-data', 'identity/read-document'].map((action) => [action, "the worker's own phone"])),
}
/** The two that show a worker their own number. */
const showNumbers = ['account/export-my-data', 'identity/read-document']

describe('names and identity numbers of a whole journey, by camera and vouched for', () => {
  let cloud: TestCloud
  /** Action → everything that it replied, refusals among it. */
  const said = new Map<string, string>()
  /** Before somebody has everything erased, and after it. */
  const searches: Awaited<ReturnType<typeof findInTables>>[] = []

  beforeAll(async () => {
    cloud = await startTestCloud()
    await moveClock(cloud, { set: '2026-03-02T19:00:00+08:00' })
    const [first, second] = [await phoneOf('li-na'), await phoneOf('wang-wei')]
    const shifts = [await join(first), await join(second)] as const
    await failTwice(first)
    await steps.verify(first, faced)
    await vouch(second, shifts[1].employerId)
    for (const [worker, shift] of [[first, shifts[0]] as const, [second, shifts[1]] as const]) {
      await steps.signAgreement(worker, shift)
      await becomeCovered(cloud, worker, shift)
    }
    const recordIds = await work([first, second], shifts)
    await pay(recordIds)
    for (const worker of [first, second]) await readEverything(worker)
    await askToMove(await phoneOf('new-li-na'))
    await takeCopy(first)
    searches.push(await searchTables())
    await second.ask('account', 'erase-my-data', {})
    searches.push(await searchTables())
  }, 120_000)
  afterAll(() => cloud.stop())

  it('are in no table of ours, in no column', () => {
    expect(searches).toHaveLength(2)
    for (const { tables, rows } of searches) {
      expect(rows).toBeGreaterThan(100)
      expect(tables.filter((table) => !table.startsWith('mock_'))).toEqual([])
      // the books of the vendors are theirs: there both must be found, or this search would find nothing anywhere
      expect(tables).toEqual(expect.arrayContaining(['mock_weixin.face', 'mock_tencent_faceid.exchange']))
    }
  })

  it('are in no line of the log', () => {
    expect(cloud.logLines.length).toBeGreaterThan(50)
    expect(cloud.logLines.filter((line) => [...names, ...idNumbers].some((text) => line.includes(text)))).toEqual([])
  })

  it('are in no reply but those that show a name on purpose, and a number on the own phone only', () => {
    const showing = (texts: readonly string[]): string[] =>
      [...said].filter(([, replies]) => texts.some((text) => replies.includes(text))).map(([action]) => action)
    expect(showing(names).sort()).toEqual(Object.keys(showNames).sort())
    expect(showing(idNumbers).sort()).toEqual(showNumbers)
  })

  function searchTables(): ReturnType<typeof findInTables> {
    return findInTables(cloud.database.ownerUrl, [...names, ...idNumbers])
  }

  /** A phone whose every reply is kept. */
  async function phoneOf(persona: string): Promise<Phone> {
    const phone = await httpPhone(cloud, persona)
    const ask: Phone['ask'] = async (feature, action, data) => {
      const keep = (reply: unknown): void => {
        const name = `${feature}/${action}`
        said.set(name, (said.get(name) ?? '') + JSON.stringify(reply))
      }
      try {
        const reply = await phone.ask(feature, action, data)
        keep(reply)
        return reply
      } catch (error) {
        if (error instanceof RefusedCall) keep([error.code, error.detail])
        throw error
      }
    }
    return { ...phone, ask }
  }

  async function join(worker: Phone): Promise<steps.TakenShift> {
    await steps.becomeWorker(worker)
    const [job] = (await worker.ask('job', 'list-jobs', {})).jobs.filter(({ startsAtLocal }) => startsAtLocal === '08:00')
    if (job === undefined) throw new Error('there is no job')
    return steps.applyForJob(worker, job)
  }

  /** A vendor that breaks off, and a face that fails: what is logged and kept of it names nobody either. */
  async function failTwice(worker: Phone): Promise<void> {
    const dropOnce = { match: { operation: 'get-verify-id' }, effect: { fault: 'process-then-drop' }, times: 1 }
    await mockOf(worker, 'weixin').post('/rules', dropOnce)
    await expect(steps.startVerification(worker, faced)).rejects.toThrow('VENDOR_UNAVAILABLE')
    const check = await steps.startVerification(worker, mistyped)
    await steps.showFace(worker, check.verifyId, 10004)
    await worker.ask('identity', 'finish-verification', { verificationId: check.verificationId })
  }

  async function vouch(worker: Phone, employerId: string): Promise<void> {
    const { reviewId } = await steps.askForReview(worker, vouched, employerId)
    for (const member of ['employer-reviewer', 'employer-owner']) {
      const phone = await phoneOf(member)
      await phone.ask('identity', 'list-reviews', {})
      await phone.ask('identity', 'vote-review', { reviewId, vote: 'approve' })
    }
  }

  async function work(workers: readonly Phone[], shifts: readonly steps.TakenShift[]): Promise<string[]> {
    const gate = { latitude: 31.1946, longitude: 121.3187 }
    const where = { metresFromGate: 18, accuracyMetres: 12 }
    const recordIds: string[] = []
    await moveClock(cloud, { set: '2026-03-03T07:52:00+08:00' })
    for (const [place, worker] of workers.entries())
      await steps.punch(worker, shiftAt(shifts, place), { kind: 'clock-in', gate, where })
    await moveClock(cloud, { set: '2026-03-03T17:03:00+08:00' })
    for (const [place, worker] of workers.entries()) {
      const { record } = await steps.punch(worker, shiftAt(shifts, place), { kind: 'clock-out', gate, where })
      if (record === undefined) throw new Error('there is no record')
      recordIds.push(record.recordId)
    }
    return recordIds
  }

  function shiftAt(shifts: readonly steps.TakenShift[], place: number): steps.TakenShift {
    const shift = shifts[place]
    if (shift === undefined) throw new Error('there is no shift')
    return shift
  }

  async function pay(recordIds: string[]): Promise<void> {
    const [reviewer, finance] = [await phoneOf('employer-reviewer'), await phoneOf('employer-finance')]
    await reviewer.ask('attendance', 'get-employer-today', {})
    await reviewer.ask('attendance', 'list-reviews', {})
    for (const recordId of recordIds) {
      await reviewer.ask('attendance', 'get-review', { recordId })
      await reviewer.ask('attendance', 'decide-record', { recordId, decision: 'approve' })
    }
    await finance.ask('payout', 'preview-pay-run', {})
    const { runId } = await finance.ask('payout', 'start-pay-run', { recordIds })
    await finance.ask('payout', 'get-pay-run', { runId })
  }

  /** Another account of the same person: the card is photographed, the face passes, and the move is called off. */
  async function askToMove(other: Phone): Promise<void> {
    await steps.becomeWorker(other)
    await steps.readDocument(other, faced, 1)
    const { verificationId, verifyId } = await steps.startVerification(other, faced)
    await steps.showFace(other, verifyId)
    await expect(other.ask('identity', 'finish-verification', { verificationId })).rejects.toThrow('ID_ON_ANOTHER_ACCOUNT')
    await other.ask('identity', 'get-move', {})
    const { moveId } = await other.ask('identity', 'ask-for-move', {})
    await other.ask('identity', 'cancel-move', { moveId })
  }

  async function takeCopy(worker: Phone): Promise<void> {
    let page = await worker.ask('account', 'export-my-data', {})
    while (page.next !== undefined) page = await worker.ask('account', 'export-my-data', { next: page.next })
  }

  /** The worker's own screens, after it all. */
  async function readEverything(worker: Phone): Promise<void> {
    const { payouts } = await worker.ask('payout', 'list-payouts', {})
    for (const { employerId, payoutId } of payouts) {
      await steps.confirmPayout(worker, { employerId, payoutId })
      await worker.ask('payout', 'get-pay-slip', { employerId, payoutId })
    }
    await worker.ask('identity', 'keep-document', { validUntil: '2040-01-01' })
    await worker.ask('identity', 'get-identity', {})
    await worker.ask('account', 'get-work-card', {})
    await worker.ask('account', 'enter', {})
    await worker.ask('account', 'list-data-access', {})
    await worker.ask('attendance', 'list-records', {})
    await worker.ask('message', 'list-messages', {})
  }
})
