import { idNumberOf } from '../../../simulator/demo/people'
import {
  aPerson,
  apply,
  askForReview,
  becomeWorker,
  phoneCodeOf,
  postJob,
  refusalOf,
  registerEmployer,
  reviewConsents,
  verify,
  type JobKey,
} from '../../support/onboarding'
import { openidOf, startWorld, type World } from '../../support/world'

let world: World
let job: JobKey
beforeAll(async () => {
  world = await startWorld({ at: '2026-03-02T12:00:00+08:00', mocks: ['weixin', 'tencent-faceid'] })
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
  job = await postJob(world, 'boss', { job: { places: 100 } })
})
afterEach(() => world.mock('tencent-faceid').clearRules())
afterAll(() => world.close())

async function applicant(persona: string): Promise<void> {
  await becomeWorker(world, persona)
  await apply(world, persona, job)
}

async function ask(persona: string, change: object = {}): Promise<{ code: string; detail: Readonly<Record<string, unknown>> }> {
  const request = { ...aPerson({ sequence: 90 }), employerId: job.employerId, consents: reviewConsents }
  const phoneCode = await phoneCodeOf(world, persona)
  return refusalOf(world, [persona, 'identity', 'ask-for-review', { ...request, phoneCode, ...change }])
}

describe('asking two people of the employer to vouch', () => {
  it('stores both consents, and the person only sealed and masked, once register and carrier agree', async () => {
    await applicant('li-na')
    const person = aPerson({ name: '欧阳娜', sequence: 91 })
    await askForReview(world, 'li-na', { person, employerId: job.employerId })
    const { db } = world.environment
    const rows = await db.selectFrom('identity_review').selectAll().where('masked_name', '=', '欧*').execute()
    expect(rows).toMatchObject([{ status: 'open', masked_phone: expect.stringMatching(/^138\*{4}\d{4}$/) as string }])
    for (const plain of ['欧阳娜', person.idNumber]) expect(JSON.stringify(rows)).not.toContain(plain)
    const consents = await db.selectFrom('consent').select('scope').where('openid', '=', openidOf('li-na')).execute()
    expect(consents.map(({ scope }) => scope).sort()).toEqual(['id-number', 'phone', 'privacy'])
    expect(await world.expectOk('li-na', 'identity', 'get-identity')).toMatchObject({
      status: 'none',
      review: { status: 'open', employerName: '雇主 boss', approvals: 0, approvalsNeeded: 2 },
    })
  })

  it.each([
    ['NAME_MALFORMED', { name: 'Li Na' }],
    ['ID_NUMBER_CHECK_FAILED', { idNumber: '110105194912310021' }],
    ['UNDER_SIXTEEN', aPerson({ birthDate: '2010-03-03' })],
    ['CONSENT_MISSING', { consents: { ...reviewConsents, phone: '2020-01-01' } }],
    ['DOCUMENT_NOT_SUPPORTED', { idNumber: '911156199003070017' }],
    ['PHONE_CODE_EXPIRED', { phoneCode: 'made-up' }],
    ['NOT_FOUND', { employerId: '01900000-0000-7000-8000-000000000000' }],
  ])('is refused with %s, and nobody is asked to vouch', async (code, change) => {
    const persona = `bad-${code.toLowerCase().replaceAll('_', '-')}`
    await applicant(persona)
    expect((await ask(persona, change)).code).toBe(code)
    expect(await world.expectOk(persona, 'identity', 'get-identity')).not.toHaveProperty('review')
  })

  it.each([
    ['the phone is of somebody else', '119914', 'PERSON_NOT_CONFIRMED'],
    ['name and number differ', '119902', 'PERSON_NOT_CONFIRMED'],
    ['there is no record', '119903', 'PERSON_NOT_CONFIRMED'],
    ['the carrier cannot be asked', '119915', 'PHONE_NOT_COVERED'],
    ['the number was asked too often today', '119912', 'CHECKS_USED_UP'],
    ['the register is busy', '119911', 'VENDOR_UNAVAILABLE'],
  ])('is refused when %s', async (_when, region, code) => {
    const persona = `region-${region}`
    await applicant(persona)
    const idNumber = idNumberOf({ region, born: [1990, 3, 7], order: 1 })
    expect((await ask(persona, { idNumber })).code).toBe(code)
    expect(await world.expectOk(persona, 'identity', 'get-identity')).not.toHaveProperty('review')
  })

  it("is refused with the code of another person's phone, of a used one, and of a phone from abroad", async () => {
    await applicant('borrower')
    await applicant('lender')
    const person = { ...aPerson({ sequence: 92 }), name: '李四' }
    expect((await ask('borrower', { ...person, phoneCode: await phoneCodeOf(world, 'lender') })).code).toBe('VENDOR_UNAVAILABLE')
    const abroad = await phoneCodeOf(world, 'borrower', { phone: '5551234567', country_code: '1' })
    expect((await ask('borrower', { ...person, phoneCode: abroad })).code).toBe('PHONE_NOT_COVERED')
    expect((await ask('borrower', { ...person, phoneCode: abroad })).code).toBe('PHONE_CODE_EXPIRED')
  })

  it('is possible once at a time, and five times a day until midnight in Shanghai', async () => {
    await applicant('eager')
    const idNumber = idNumberOf({ region: '119914', born: [1990, 3, 7], order: 2 })
    for (let asked = 0; asked < 5; asked += 1) expect((await ask('eager', { idNumber })).code).toBe('PERSON_NOT_CONFIRMED')
    expect(await ask('eager', { idNumber })).toEqual({ code: 'CHECKS_USED_UP', detail: { until: '2026-03-02T16:00:00.000Z' } })
    await applicant('patient')
    await askForReview(world, 'patient', { person: aPerson({ sequence: 93 }), employerId: job.employerId })
    expect((await ask('patient', aPerson({ sequence: 93 }))).code).toBe('REVIEW_ALREADY_OPEN')
  })

  it('is possible five times a day also when the taps arrive at once', async () => {
    await applicant('hasty')
    const person = { idNumber: idNumberOf({ region: '119914', born: [1990, 3, 7], order: 4 }) }
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask('hasty', person)))
    const codes = answers.map(({ code }) => code)
    expect(codes.filter((code) => code === 'PERSON_NOT_CONFIRMED')).toHaveLength(5)
    expect(codes.filter((code) => code === 'CHECKS_USED_UP')).toHaveLength(3)
  })

  it('opens one review for taps that arrive at once', async () => {
    await applicant('double')
    const codes = await Promise.all([1, 2, 3].map(() => phoneCodeOf(world, 'double')))
    const request = { ...aPerson({ sequence: 94 }), employerId: job.employerId, consents: reviewConsents }
    const answers = await Promise.all(
      codes.map((phoneCode) => world.call('double', 'identity', 'ask-for-review', { ...request, phoneCode })),
    )
    expect(answers.map((answer) => (answer.ok ? 'asked' : answer.error.code)).sort()).toEqual([
      'REVIEW_ALREADY_OPEN',
      'REVIEW_ALREADY_OPEN',
      'asked',
    ])
  })

  it('is refused to who is verified, and for the number of somebody who is', async () => {
    await applicant('seen')
    await verify(world, 'seen', aPerson({ sequence: 95 }))
    expect((await ask('seen', aPerson({ sequence: 95 }))).code).toBe('ALREADY_VERIFIED')
    await applicant('pretender')
    expect((await ask('pretender', aPerson({ sequence: 95 }))).code).toBe('ID_USED_BY_ANOTHER_ACCOUNT')
  })
})
