import { crashPoints } from '../../../cloudfunctions/shared/crash-points'
import { consentVersions } from '../../../cloudfunctions/shared/domain/consent'
import { pursueCover } from '../../../cloudfunctions/shared/process/settle-cover'
import {
  aPerson,
  apply,
  becomeWorker,
  crashOnceAt,
  engage,
  eveningBefore,
  postJob,
  refusalOf,
  registerEmployer,
  verify,
  type JobKey,
} from '../../support/onboarding'
import { openidOf, startWorld, type World } from '../../support/world'

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

const consentVersion = consentVersions.cover
const engaged = async (
  persona: string,
  person: { name?: string; sequence: number },
): Promise<{ employerId: string; shiftId: string }> => {
  const { employerId, shiftId } = await engage(world, persona, { job, person: aPerson(person) })
  return { employerId, shiftId }
}
const coversOf = (shiftId: string) =>
  world.environment.db.selectFrom('cover').selectAll().where('shift_id', '=', shiftId).execute()
const jobsOf = (coverId: string | undefined) =>
  world.environment.db
    .selectFrom('due_job')
    .selectAll()
    .where('kind', '=', 'settle-cover')
    .where('subject_id', '=', coverId ?? '')
    .execute()
const messagesOf = async (persona: string): Promise<string[]> =>
  (await world.expectOk(persona, 'message', 'list-messages')).messages.map(({ kind }) => kind)

describe('enrolling', () => {
  it('puts cover in force, keeps the consent, leaves no job behind, and tells the worker', async () => {
    const shift = await engaged('li-na', { sequence: 81 })
    const reply = await world.expectOk('li-na', 'guarantee', 'enrol', { ...shift, consentVersion })
    expect(reply).toMatchObject({ status: 'in-force', premiumFen: 151, coverFrom: '2026-03-01T23:00:00.000Z' })
    expect(reply.policyNo).toBeTruthy()
    const [cover] = await coversOf(shift.shiftId)
    expect(await jobsOf(cover?.cover_id)).toEqual([])
    const given = await world.environment.db
      .selectFrom('consent')
      .select('scope')
      .where('openid', '=', openidOf('li-na'))
      .execute()
    expect(given.map(({ scope }) => scope)).toContain('cover')
    expect(await messagesOf('li-na')).toContain('COVER_IN_FORCE')
    expect((await refusalOf(world, ['li-na', 'guarantee', 'enrol', { ...shift, consentVersion }])).code).toBe(
      'COVER_ALREADY_REQUESTED',
    )
  })

  it('needs the consent to the current text, a verified name and a signed agreement', async () => {
    await becomeWorker(world, 'hasty')
    const { employerId, shiftId } = await apply(world, 'hasty', job)
    const request = { employerId, shiftId, consentVersion }
    const code = async (data: object): Promise<string> => (await refusalOf(world, ['hasty', 'guarantee', 'enrol', data])).code
    expect(await code({ ...request, consentVersion: '2020-01-01' })).toBe('CONSENT_MISSING')
    expect(await code(request)).toBe('NOT_VERIFIED')
    await verify(world, 'hasty', aPerson({ sequence: 82 }))
    expect(await code(request)).toBe('AGREEMENT_NOT_SIGNED')
    expect(await coversOf(shiftId)).toEqual([])
  })

  it('is too late once the shift has begun', async () => {
    const shift = await engaged('late', { sequence: 83 })
    await world.clock.set('2026-03-02T08:00:00+08:00')
    expect((await refusalOf(world, ['late', 'guarantee', 'enrol', { ...shift, consentVersion }])).code).toBe('COVER_TOO_LATE')
  })

  it('keeps a refusal of the underwriter, and lets the worker ask again', async () => {
    const shift = await engaged('refused', { name: '王拒', sequence: 84 })
    const reply = await world.expectOk('refused', 'guarantee', 'enrol', { ...shift, consentVersion })
    expect(reply).toMatchObject({ status: 'refused', refusal: 'COVER_REFUSED_OTHER' })
    expect(await messagesOf('refused')).toContain('COVER_REFUSED')
    await world.expectOk('refused', 'guarantee', 'enrol', { ...shift, consentVersion })
    expect((await coversOf(shift.shiftId)).map(({ status }) => status)).toEqual(['refused', 'refused'])
  })

  it('finds cover again whose answer was lost, and never buys a second one', async () => {
    const shift = await engaged('lost', { sequence: 85 })
    const rule = { match: { operation: 'bind-policy' }, effect: { fault: 'process-then-drop' }, times: 1 }
    await world.mock('insurer').post('/rules', rule)
    expect((await world.expectOk('lost', 'guarantee', 'enrol', { ...shift, consentVersion })).status).toBe('pending')
    const [cover] = await coversOf(shift.shiftId)
    expect(await jobsOf(cover?.cover_id)).toMatchObject([{ run_at: new Date('2026-03-01T10:01:00Z') }])
    expect((await world.expectOk('lost', 'guarantee', 'enrol', { ...shift, consentVersion })).status).toBe('in-force')
    expect(await coversOf(shift.shiftId)).toHaveLength(1)
    expect(await jobsOf(cover?.cover_id)).toEqual([])
  })

  it('binds the same order again when the insurer never heard of it', async () => {
    const shift = await engaged('unheard', { sequence: 86 })
    await world
      .mock('insurer')
      .post('/rules', { match: { operation: 'bind-policy' }, effect: { fault: 'drop-before' }, times: 1 })
    expect((await world.expectOk('unheard', 'guarantee', 'enrol', { ...shift, consentVersion })).status).toBe('pending')
    expect((await world.expectOk('unheard', 'guarantee', 'enrol', { ...shift, consentVersion })).status).toBe('in-force')
    expect(await coversOf(shift.shiftId)).toHaveLength(1)
  })

  it.each(crashPoints.filter((name) => name.startsWith('guarantee.')).map((name, index) => [name, index] as const))(
    'ends with one cover after a crash at %s, when the timer or the worker comes back',
    async (name, index) => {
      const persona = `crash-${String(index)}`
      const shift = await engaged(persona, { sequence: 800 + index })
      crashOnceAt(world, name)
      expect((await refusalOf(world, [persona, 'guarantee', 'enrol', { ...shift, consentVersion }])).code).toBe('INTERNAL_FAULT')
      const [stored] = await coversOf(shift.shiftId)
      if (stored === undefined) await world.expectOk(persona, 'guarantee', 'enrol', { ...shift, consentVersion })
      else expect(await pursueCover(world.environment, shift.employerId, stored.cover_id)).toBe(true)
      const covers = await coversOf(shift.shiftId)
      expect(covers.map(({ status }) => status)).toEqual(['in-force'])
      expect(await jobsOf(covers[0]?.cover_id)).toEqual([])
    },
  )

  it('stores nothing when the insurer cannot even name a price', async () => {
    const shift = await engaged('no-price', { sequence: 87 })
    await world
      .mock('insurer')
      .post('/rules', { match: { operation: 'create-quote' }, effect: { code: 'INSURER_BUSY' }, times: 1 })
    expect((await refusalOf(world, ['no-price', 'guarantee', 'enrol', { ...shift, consentVersion }])).code).toBe(
      'VENDOR_UNAVAILABLE',
    )
    expect(await coversOf(shift.shiftId)).toEqual([])
  })

  it('asks for cover once when the taps arrive at once', async () => {
    const shift = await engaged('eager', { sequence: 88 })
    await Promise.all(Array.from({ length: 3 }, () => world.call('eager', 'guarantee', 'enrol', { ...shift, consentVersion })))
    expect((await coversOf(shift.shiftId)).map(({ status }) => status)).toEqual(['in-force'])
  })
})
