import {
  aPerson,
  apply,
  becomeWorker,
  engage,
  eveningBefore,
  postJob,
  refusalOf,
  registerEmployer,
} from '../../support/onboarding'
import { startWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await startWorld({ mocks: ['weixin', 'certificate-authority', 'insurer'] })
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
})
beforeEach(() => world.clock.set(eveningBefore))
afterAll(() => world.close())

describe('the offer of cover', () => {
  it("is the insurer's own price for the window around the shift", async () => {
    const { employerId, shiftId } = await engage(world, 'li-na', {
      job: await postJob(world, 'boss'),
      person: aPerson({ sequence: 71 }),
    })
    expect(await world.expectOk('li-na', 'guarantee', 'get-cover', { employerId, shiftId })).toMatchObject({
      status: 'none',
      planCode: 'DAILY_ACCIDENT',
      payer: 'employer',
      premiumFen: 151,
      coverFrom: '2026-03-01T23:00:00.000Z',
      coverTo: '2026-03-02T10:00:00.000Z',
      zone: 'Asia/Shanghai',
    })
  })

  it('costs two days across midnight', async () => {
    const night = await postJob(world, 'boss', { job: { startsAtLocal: '22:00', endsAtLocal: '06:00' } })
    const { employerId, shiftId } = await engage(world, 'night', { job: night, person: aPerson({ sequence: 72 }) })
    expect((await world.expectOk('night', 'guarantee', 'get-cover', { employerId, shiftId })).premiumFen).toBe(302)
  })

  it.each([
    ['COVER_REFUSED_CLASS', { occupationClass: 5 }, aPerson({ sequence: 73 })],
    ['COVER_REFUSED_AGE', { maximumAge: 80 }, aPerson({ birthDate: '1949-03-07', sequence: 74 })],
  ])('is refused in the name of the insurer with %s', async (code, job, person) => {
    const persona = `no-cover-${code.toLowerCase().replaceAll('_', '-')}`
    const { employerId, shiftId } = await engage(world, persona, { job: await postJob(world, 'boss', { job }), person })
    expect((await refusalOf(world, [persona, 'guarantee', 'get-cover', { employerId, shiftId }])).code).toBe(code)
  })

  it('is of another plan past the retirement age', async () => {
    const job = await postJob(world, 'boss', { job: { maximumAge: 70 } })
    const person = aPerson({ birthDate: '1960-03-07', sequence: 77 })
    const { employerId, shiftId } = await engage(world, 'zhou-bo', { job, person })
    const cover = await world.expectOk('zhou-bo', 'guarantee', 'get-cover', { employerId, shiftId })
    expect(cover).toMatchObject({ planCode: 'DAILY_ACCIDENT_SENIOR', planName: '灵工日意外险（已过退休年龄）', premiumFen: 260 })
  })

  it('needs a verified name, and a shift that has not begun', async () => {
    await becomeWorker(world, 'hasty')
    const { employerId, shiftId } = await apply(world, 'hasty', await postJob(world, 'boss'))
    expect((await refusalOf(world, ['hasty', 'guarantee', 'get-cover', { employerId, shiftId }])).code).toBe('NOT_VERIFIED')
    const late = await engage(world, 'late', { job: await postJob(world, 'boss'), person: aPerson({ sequence: 75 }) })
    await world.clock.set('2026-03-02T08:00:00+08:00')
    const call = { employerId: late.employerId, shiftId: late.shiftId }
    expect((await refusalOf(world, ['late', 'guarantee', 'get-cover', call])).code).toBe('COVER_TOO_LATE')
  })

  it("refuses another worker's shift as if there were none", async () => {
    const { employerId, shiftId } = await engage(world, 'owner', {
      job: await postJob(world, 'boss'),
      person: aPerson({ sequence: 76 }),
    })
    await becomeWorker(world, 'thief')
    expect((await refusalOf(world, ['thief', 'guarantee', 'get-cover', { employerId, shiftId }])).code).toBe('NOT_FOUND')
  })
})
