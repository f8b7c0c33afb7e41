import { openPerson } from '../../../cloudfunctions/shared/sealed-person'
import { consentVersions } from '../../../cloudfunctions/shared/domain/consent'
import { aHolder, documentOf, keepDocument } from '../../support/fixtures/documents'
import {
  apply,
  askForReview,
  aPerson,
  phoneCodeOf,
  postJob,
  refusalOf,
  registerEmployer,
  reviewConsents,
  showFace,
  startVerification,
  verify,
} from '../../support/onboarding'
import { openidOf, startWorld, type World } from '../../support/world'

const consents = { idNumber: consentVersions['id-number'], face: consentVersions.face }
const longBefore = '2026-03-02T12:00:00+08:00'
const lastDay = '2026-06-30'

let world: World
beforeAll(async () => {
  world = await startWorld({ at: longBefore, mocks: ['weixin', 'tencent-faceid'] })
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
})
beforeEach(() => world.clock.set(longBefore))
afterAll(() => world.close())

describe('a document that ends', () => {
  it('is renewed by a face check of the same person, and may be told anew', async () => {
    const { persona } = await aHolder(world)
    await keepDocument(world, persona, lastDay)
    expect((await refusalOf(world, [persona, 'identity', 'renew-document', { consents }])).code).toBe('ALREADY_VERIFIED')
    await world.clock.set('2026-06-01T12:00:00+08:00')
    const { verificationId, verifyId } = await world.expectOk(persona, 'identity', 'renew-document', { consents })
    await showFace(world, persona, { verifyId })
    const finish = () => world.expectOk(persona, 'identity', 'finish-verification', { verificationId })
    expect(await finish()).toEqual({ status: 'verified', verifiedAt: '2026-06-01T04:00:00.000Z' })
    expect(await finish()).toEqual({ status: 'verified', verifiedAt: '2026-06-01T04:00:00.000Z' })
    expect(await documentOf(world, persona)).toEqual({ status: 'unknown' })
    expect(await keepDocument(world, persona, '2046-06-01')).toEqual({ status: 'valid', validUntil: '2046-06-01' })
  })

  it('is renewed by two people of the employer for whom no camera knows', async () => {
    const { persona, person } = await aHolder(world)
    const { employerId } = await apply(world, persona, await postJob(world, 'boss'))
    const refused = { ...person, employerId, phoneCode: await phoneCodeOf(world, persona), consents: reviewConsents }
    expect((await refusalOf(world, [persona, 'identity', 'ask-for-review', refused])).code).toBe('ALREADY_VERIFIED')
    await keepDocument(world, persona, '2026-03-20')
    const other = { ...refused, ...aPerson({ sequence: 98 }), phoneCode: await phoneCodeOf(world, persona) }
    expect((await refusalOf(world, [persona, 'identity', 'ask-for-review', other])).code).toBe('ALREADY_VERIFIED')
    const { reviewId } = await askForReview(world, persona, { person, employerId })
    const { reviews } = await world.expectOk('boss-reviewer', 'identity', 'list-reviews')
    expect(reviews.map((review) => review.reviewId)).toEqual([reviewId])
    for (const member of ['boss-reviewer', 'boss'])
      await world.expectOk(member, 'identity', 'vote-review', { reviewId, vote: 'approve' })
    expect(await documentOf(world, persona)).toEqual({ status: 'unknown' })
    expect((await world.expectOk('boss-reviewer', 'identity', 'list-reviews')).reviews).toEqual([])
  })

  it('takes over the name of the new document, by camera and vouched for', async () => {
    const { persona, person } = await aHolder(world)
    const seen = async (): Promise<unknown> => {
      const { db, settings } = world.environment
      const row = await db
        .selectFrom('identity')
        .innerJoin('worker', 'worker.worker_id', 'identity.worker_id')
        .selectAll()
        .where('openid', '=', openidOf(persona))
        .executeTakeFirstOrThrow()
      const sealed = { nameSealed: row.name_sealed, idNumberSealed: row.id_number_sealed }
      return { ...openPerson(settings.personalData(), sealed, `identity:${row.worker_id}`), masked: row.masked_name }
    }
    await keepDocument(world, persona, '2026-03-20')
    await verify(world, persona, { ...person, name: '王文娜' })
    expect(await seen()).toEqual({ ...person, name: '王文娜', masked: '王*' })
    await keepDocument(world, persona, '2026-03-20')
    const { employerId } = await apply(world, persona, await postJob(world, 'boss'))
    const { reviewId } = await askForReview(world, persona, { person: { ...person, name: '陈雅' }, employerId })
    for (const member of ['boss-reviewer', 'boss'])
      await world.expectOk(member, 'identity', 'vote-review', { reviewId, vote: 'approve' })
    expect(await seen()).toEqual({ ...person, name: '陈雅', masked: '陈*' })
  })

  it('makes nobody another person: only the same number may be checked again', async () => {
    const { persona, person } = await aHolder(world)
    await keepDocument(world, persona, '2026-03-20')
    const other = { ...aPerson({ sequence: 99 }), consents }
    expect((await refusalOf(world, [persona, 'identity', 'start-verification', other])).code).toBe('ALREADY_VERIFIED')
    const { verificationId, verifyId } = await startVerification(world, persona, person)
    await showFace(world, persona, { verifyId, result: 90_002 })
    expect(await world.expectOk(persona, 'identity', 'finish-verification', { verificationId })).toMatchObject({
      status: 'failed',
    })
    expect(await documentOf(world, persona)).toEqual({ status: 'ends-soon', validUntil: '2026-03-20' })
  })
})
