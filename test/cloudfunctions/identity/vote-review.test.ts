import {
  aPerson,
  apply,
  askForReview,
  becomeWorker,
  postJob,
  refusalOf,
  registerEmployer,
  verify,
  type JobKey,
  type Person,
} from '../../support/onboarding'
import { openidOf, startWorld, type World } from '../../support/world'

let world: World
let job: JobKey
beforeAll(async () => {
  world = await startWorld({ at: '2026-03-02T12:00:00+08:00', mocks: ['weixin', 'tencent-faceid'] })
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
  await registerEmployer(world, 'rival', '91310000MA1K35TX1B')
  job = await postJob(world, 'boss')
})
afterAll(() => world.close())

async function asks(persona: string, person: Person): Promise<string> {
  await becomeWorker(world, persona)
  await apply(world, persona, job)
  return (await askForReview(world, persona, { person, employerId: job.employerId })).reviewId
}
const vote = (member: string, reviewId: string, wish: object = { vote: 'approve' }): ReturnType<World['call']> =>
  world.call(member, 'identity', 'vote-review', { reviewId, ...wish })
const listed = async (member: string, reviewId: string): Promise<object | undefined> =>
  (await world.expectOk(member, 'identity', 'list-reviews')).reviews.find((review) => review.reviewId === reviewId)
const wayOf = (persona: string): Promise<{ way: string } | undefined> =>
  world.environment.db
    .selectFrom('identity')
    .innerJoin('worker', 'worker.worker_id', 'identity.worker_id')
    .select('way')
    .where('openid', '=', openidOf(persona))
    .executeTakeFirst()

describe('a review of the employer', () => {
  it('names the person to its members, with masks for the rest, and the worker sees who looked', async () => {
    const reviewId = await asks('li-na', aPerson({ name: '李小娜', sequence: 71 }))
    expect(await listed('boss', reviewId)).toMatchObject({
      workerName: '李小娜',
      maskedIdNumber: expect.stringMatching(/^110\*{11}/) as string,
      maskedPhone: expect.stringMatching(/^138\*{4}/) as string,
      approvals: 0,
      hasVoted: false,
    })
    const { accesses } = await world.expectOk('li-na', 'account', 'list-data-access')
    expect(accesses).toMatchObject([{ purpose: 'identity-review', employerName: '雇主 boss' }])
    expect(await listed('rival', reviewId)).toBeUndefined()
  })

  it('verifies the worker with the second of two different approvals, and tells the worker', async () => {
    const reviewId = await asks('wang-wei', aPerson({ name: '王伟', sequence: 72 }))
    expect(await vote('boss', reviewId)).toMatchObject({ ok: true, data: { status: 'open', approvals: 1 } })
    expect(await listed('boss', reviewId)).toMatchObject({ approvals: 1, hasVoted: true })
    expect(await world.expectOk('wang-wei', 'identity', 'get-identity')).toMatchObject({
      status: 'none',
      review: { approvals: 1 },
    })
    expect(await vote('boss-reviewer', reviewId)).toMatchObject({ ok: true, data: { status: 'approved', approvals: 2 } })
    expect(await world.expectOk('wang-wei', 'identity', 'get-identity')).toMatchObject({ status: 'verified', maskedName: '王*' })
    expect(await wayOf('wang-wei')).toEqual({ way: 'vouched' })
    const { messages } = await world.expectOk('wang-wei', 'message', 'list-messages')
    expect(messages.map(({ kind }) => kind)).toEqual(['IDENTITY_VERIFIED'])
    expect(await listed('boss', reviewId)).toBeUndefined()
  })

  it('takes one vote of a member, whatever it is', async () => {
    const reviewId = await asks('twice', aPerson({ sequence: 73 }))
    await vote('boss', reviewId)
    for (const wish of [{ vote: 'approve' }, { vote: 'reject', reason: '不认识' }])
      expect(await vote('boss', reviewId, wish)).toMatchObject({ ok: false, error: { code: 'VOTED_ALREADY' } })
    expect(await wayOf('twice')).toBeUndefined()
  })

  it('ends with a rejection, whose reason the worker is told, and who may ask again', async () => {
    const reviewId = await asks('unknown', aPerson({ sequence: 74 }))
    await vote('boss', reviewId)
    expect(await vote('boss-reviewer', reviewId, { vote: 'reject' })).toMatchObject({ error: { code: 'REASON_MISSING' } })
    const told = { status: 'rejected', approvals: 1 }
    expect(await vote('boss-reviewer', reviewId, { vote: 'reject', reason: '不认识这个人' })).toMatchObject({ data: told })
    expect(await vote('boss', reviewId)).toMatchObject({ error: { code: 'REVIEW_CLOSED' } })
    const standing = await world.expectOk('unknown', 'identity', 'get-identity')
    expect(standing.review).toMatchObject({ status: 'rejected', reason: '不认识这个人' })
    const { messages } = await world.expectOk('unknown', 'message', 'list-messages')
    expect(messages).toMatchObject([{ kind: 'IDENTITY_REVIEW_REJECTED', values: { reason: '不认识这个人' } }])
    await askForReview(world, 'unknown', { person: aPerson({ sequence: 74 }), employerId: job.employerId })
  })

  it.each([
    ['the finance person', 'boss-finance', 'NOT_ALLOWED'],
    ['a member of another employer', 'rival', 'NOT_FOUND'],
    ['a worker', 'li-na', 'NOT_ALLOWED'],
  ])('takes no vote of %s', async (_who, member, code) => {
    const reviewId = await asks(`against-${member}`, aPerson({ sequence: 75 + member.length }))
    expect((await refusalOf(world, [member, 'identity', 'vote-review', { reviewId, vote: 'approve' }])).code).toBe(code)
  })

  it('verifies once when both approvals arrive at the same time', async () => {
    const reviewId = await asks('rush', aPerson({ sequence: 98 }))
    const answers = await Promise.all([vote('boss', reviewId), vote('boss-reviewer', reviewId)])
    const ends = answers.map((answer) => (answer.ok ? (answer.data as { status: string }).status : answer.error.code))
    expect(ends.sort()).toEqual(['approved', 'open'])
    const { messages } = await world.expectOk('rush', 'message', 'list-messages')
    expect(messages).toHaveLength(1)
  })

  it('is over for who was verified by the camera meanwhile', async () => {
    const person = aPerson({ sequence: 97 })
    const reviewId = await asks('faster', person)
    await verify(world, 'faster', person)
    expect(await listed('boss', reviewId)).toBeUndefined()
    expect(await vote('boss', reviewId)).toMatchObject({ error: { code: 'REVIEW_CLOSED' } })
    expect(await wayOf('faster')).toEqual({ way: 'face' })
  })

  it('gives no number to a second account', async () => {
    const person = aPerson({ sequence: 96 })
    const reviewId = await asks('late', person)
    await becomeWorker(world, 'early')
    await verify(world, 'early', person)
    await vote('boss', reviewId)
    expect(await vote('boss-reviewer', reviewId)).toMatchObject({ error: { code: 'ID_USED_BY_ANOTHER_ACCOUNT' } })
    expect(await wayOf('late')).toBeUndefined()
    expect(await listed('boss-reviewer', reviewId)).toMatchObject({ approvals: 1, hasVoted: false })
  })
})
