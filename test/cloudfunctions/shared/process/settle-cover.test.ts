import { pursueCover, settleCoverByOrderNo } from '../../../../cloudfunctions/shared/process/settle-cover'
import { consentVersions } from '../../../../cloudfunctions/shared/domain/consent'
import { aPerson, engage, eveningBefore, postJob, registerEmployer, type JobKey } from '../../../support/onboarding'
import { startWorld, type World } from '../../../support/world'

let world: World
let job: JobKey
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: ['weixin', 'certificate-authority', 'insurer'] })
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
  job = await postJob(world, 'boss')
})
beforeEach(() => world.clock.set(eveningBefore))
afterEach(() => world.mock('insurer').clearRules())
afterAll(() => world.close())

interface Enrolled {
  employerId: string
  shiftId: string
  coverId: string
  orderNo: string
}

async function enrol(persona: string, person: { name?: string; sequence: number }): Promise<Enrolled> {
  const { employerId, shiftId } = await engage(world, persona, { job, person: aPerson(person) })
  await world.expectOk(persona, 'guarantee', 'enrol', { employerId, shiftId, consentVersion: consentVersions.cover })
  const { cover_id: coverId, order_no: orderNo } = await coverOf(shiftId)
  return { employerId, shiftId, coverId, orderNo }
}

const coverOf = (shiftId: string) =>
  world.environment.db.selectFrom('cover').selectAll().where('shift_id', '=', shiftId).executeTakeFirstOrThrow()
const eventsOf = async (coverId: string): Promise<string[]> => {
  const rows = await world.environment.db
    .selectFrom('cover_event')
    .selectAll()
    .where('cover_id', '=', coverId)
    .orderBy('event_id')
    .execute()
  return rows.map(({ status }) => status)
}
const settled = async (persona: string, sequence: number) => {
  const enrolled = await enrol(persona, { sequence })
  const { policy_no: policyNo, cover_from: from, cover_to: to } = await coverOf(enrolled.shiftId)
  return { ...enrolled, news: { orderNo: enrolled.orderNo, policyNo: policyNo ?? '', premiumFen: 151, from, to } }
}

describe("the insurer's decision", () => {
  it.each([
    ['confirms', '赵待', 'in-force', 91],
    ['refuses', '赵退', 'refused', 92],
  ])('%s pending cover by its notification', async (_what, name, ...[status, sequence]) => {
    const persona = `decided-${String(sequence)}`
    const { shiftId, coverId } = await enrol(persona, { name, sequence })
    expect((await coverOf(shiftId)).status).toBe('pending')
    await world.clock.advance('10s')
    await world.deliverNotifications()
    expect((await coverOf(shiftId)).status).toBe(status)
    expect(await eventsOf(coverId)).toEqual(['pending', status])
  })

  it('is found by the timer when no notification comes', async () => {
    const { employerId, shiftId, coverId } = await enrol('asked', { name: '钱待', sequence: 93 })
    expect(await pursueCover(world.environment, employerId, coverId)).toBe(false)
    await world.clock.advance('10s')
    expect(await pursueCover(world.environment, employerId, coverId)).toBe(true)
    expect((await coverOf(shiftId)).status).toBe('in-force')
  })

  it('changes nothing when it comes twice, late or against what is known', async () => {
    const { shiftId, coverId, news } = await settled('repeated', 94)
    const before = await coverOf(shiftId)
    expect(await settleCoverByOrderNo(world.environment, { ...news, status: 'in-force' })).toBe(true)
    await settleCoverByOrderNo(world.environment, { ...news, status: 'pending' })
    await settleCoverByOrderNo(world.environment, { orderNo: news.orderNo, status: 'refused', code: 'UNDERWRITING_REFUSED' })
    expect(await coverOf(shiftId)).toEqual(before)
    expect(await eventsOf(coverId)).toEqual(['in-force'])
  })

  it('is taken once when answer, notification and timer bring it at the same time', async () => {
    const { employerId, coverId, orderNo, shiftId } = await enrol('all-at-once', { name: '孙待', sequence: 95 })
    await world.clock.advance('10s')
    const { policy_no: policyNo, cover_from: from, cover_to: to } = await coverOf(shiftId)
    const news = { orderNo, status: 'in-force', policyNo: policyNo ?? '', premiumFen: 151, from, to } as const
    const { environment } = world
    await Promise.all([
      settleCoverByOrderNo(environment, news),
      settleCoverByOrderNo(environment, news),
      pursueCover(environment, employerId, coverId),
    ])
    expect(await eventsOf(coverId)).toEqual(['pending', 'in-force'])
  })

  it('is not ours when the order is unknown', async () => {
    const refused = { orderNo: 'somebody-elses', status: 'refused', code: 'UNDERWRITING_REFUSED' } as const
    expect(await settleCoverByOrderNo(world.environment, refused)).toBe(false)
  })

  it('is given up when the insurer never bound the order and the shift has begun', async () => {
    await world.mock('insurer').post('/rules', { match: { operation: 'bind-policy' }, effect: { fault: 'drop-before' } })
    const { employerId, shiftId, coverId } = await enrol('never', { sequence: 96 })
    expect((await coverOf(shiftId)).status).toBe('requested')
    await world.clock.set('2026-03-02T08:00:00+08:00')
    expect(await pursueCover(world.environment, employerId, coverId)).toBe(true)
    expect(await coverOf(shiftId)).toMatchObject({ status: 'refused', refusal: 'COVER_REFUSED_OTHER' })
  })
})
