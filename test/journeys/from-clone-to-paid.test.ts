import { personOf } from '../../simulator/demo/people'
import type { Phone } from '../../simulator/demo/phone'
import * as steps from '../../simulator/demo/steps'
import { httpPhone, moveClock } from '../../simulator/scenarios/http-phone'
import { becomeCovered } from '../support/become-covered'
import { startTestCloud, type TestCloud } from '../support/local-cloud'

const person = personOf(1, 2026)

describe('from the first look at a job to the money', () => {
  let cloud: TestCloud
  let worker: Phone
  beforeAll(async () => {
    cloud = await startTestCloud()
    await moveClock(cloud, { set: '2026-03-02T19:00:00+08:00' })
    worker = await httpPhone(cloud, 'li-na')
  })
  afterAll(() => cloud.stop())

  it('one person is led through all five gates over HTTP, by one next step at a time', async () => {
    const next = async (): Promise<string> => (await worker.ask('account', 'get-work-card', {})).nextStep.code

    await steps.becomeWorker(worker)
    expect(await next()).toBe('FIND_JOB')

    const [job] = (await worker.ask('job', 'list-jobs', {})).jobs.filter(({ startsAtLocal }) => startsAtLocal === '08:00')
    if (job === undefined) throw new Error('there is no job')
    const shift = await steps.applyForJob(worker, job)
    expect(shift.startsAt).toBe('2026-03-03T00:00:00.000Z')
    expect(await next()).toBe('VERIFY_IDENTITY')

    expect(await steps.verify(worker, person)).toMatchObject({ status: 'verified' })
    expect(await next()).toBe('SIGN_AGREEMENT')

    const evidence = await steps.signAgreement(worker, shift)
    expect(evidence.certificateSerial).toMatch(/^[0-9a-f]+$/i)
    expect(await next()).toBe('ENROL_GUARANTEE')

    const cover = await becomeCovered(cloud, worker, shift)
    expect(cover).toMatchObject({ status: 'in-force', payer: 'employer', coverFrom: '2026-03-02T23:00:00.000Z' })
    expect(await next()).toBe('WAIT_FOR_SHIFT')

    await moveClock(cloud, { set: '2026-03-03T07:52:00+08:00' })
    expect(await next()).toBe('CLOCK_IN')
    const gate = { latitude: 31.1946, longitude: 121.3187 }
    const where = { metresFromGate: 18, accuracyMetres: 12 }
    expect(await steps.punch(worker, shift, { kind: 'clock-in', gate, where })).toMatchObject({ distanceMetres: 18 })
    expect(await next()).toBe('CLOCK_OUT')

    await moveClock(cloud, { set: '2026-03-03T17:03:00+08:00' })
    const { record } = await steps.punch(worker, shift, { kind: 'clock-out', gate, where })
    expect(record).toMatchObject({ paidMinutes: 480, grossFen: 20_800, status: 'pending' })
    expect(await next()).toBe('WAIT_FOR_REVIEW')

    if (record === undefined) throw new Error('there is no record')
    await approve(record.recordId)
    expect(await next()).toBe('WAIT_FOR_PAY_RUN')

    const payout = await pay(record.recordId)
    expect(await next()).toBe('CONFIRM_PAYOUT')

    expect(await steps.confirmPayout(worker, { employerId: shift.employerId, payoutId: payout })).toMatchObject({
      status: 'paid',
    })
    expect(await next()).toBe('TAKE_NEXT_SHIFT')
    await expectMoneyToAgree(shift.employerId, payout)
  })

  it('is told of each thing that happened', async () => {
    const { messages } = await worker.ask('message', 'list-messages', {})
    const told = messages.map(({ kind }) => kind).sort()
    expect(told).toEqual(
      expect.arrayContaining([
        'AGREEMENT_SIGNED',
        'COVER_IN_FORCE',
        'IDENTITY_VERIFIED',
        'PAYOUT_PAID',
        'PAYOUT_TO_CONFIRM',
        'RECORD_APPROVED',
      ]),
    )
  })

  it('leaves no name and no identity number in the log', () => {
    const log = cloud.logLines.join('')
    expect(log).toContain('clock-in')
    for (const secret of [person.name, person.idNumber, person.idNumber.slice(6, 14)]) expect(log).not.toContain(secret)
  })

  async function approve(recordId: string): Promise<void> {
    const reviewer = await httpPhone(cloud, 'employer-reviewer')
    expect(await reviewer.ask('attendance', 'get-review', { recordId })).toMatchObject({ chainIntact: true, flags: [] })
    await reviewer.ask('attendance', 'decide-record', { recordId, decision: 'approve' })
  }

  async function pay(recordId: string): Promise<string> {
    const finance = await httpPhone(cloud, 'employer-finance')
    expect(await finance.ask('payout', 'preview-pay-run', {})).toMatchObject({ items: [{ recordId }], enough: true })
    const { payouts } = await finance.ask('payout', 'start-pay-run', { recordIds: [recordId] })
    const [payout] = payouts
    if (payout === undefined) throw new Error('there is no payout')
    return payout.payoutId
  }

  /** The slip's lines, and what WeChat Pay has in its books. */
  async function expectMoneyToAgree(employerId: string, payoutId: string): Promise<void> {
    const { lines, payout } = await worker.ask('payout', 'get-pay-slip', { employerId, payoutId })
    const of = (kind: string): number => lines.find((line) => line.kind === kind)?.amountFen ?? 0
    expect(of('gross')).toBe(20_800)
    expect(of('gross') - Math.abs(of('tax'))).toBe(of('net'))
    expect(await cloud.mocks.get('wechat-pay')?.get('/state')).toMatchObject({ paid_fen: payout.netFen, locked_fen: 0 })
  }
})
