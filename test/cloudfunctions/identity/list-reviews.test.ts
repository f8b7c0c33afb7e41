import { aPerson, apply, askForReview, becomeWorker, postJob, registerEmployer, type JobKey } from '../../support/onboarding'
import { startWorld, type World } from '../../support/world'

let world: World
let job: JobKey
beforeAll(async () => {
  world = await startWorld({ at: '2026-03-02T12:00:00+08:00', mocks: ['weixin', 'tencent-faceid'] })
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
  job = await postJob(world, 'boss')
})
afterAll(() => world.close())

describe('the people who wait to be vouched for', () => {
  it('are none as long as nobody has asked', async () => {
    expect(await world.expectOk('boss', 'identity', 'list-reviews')).toEqual({ reviews: [] })
  })

  it('come in the order in which they asked, and each member sees what they have done', async () => {
    for (const [index, persona] of ['first', 'second'].entries()) {
      await becomeWorker(world, persona)
      await apply(world, persona, job)
      const person = aPerson({ sequence: 81 + index })
      await askForReview(world, persona, { person, employerId: job.employerId })
      await world.clock.advance('1m')
    }
    const { reviews } = await world.expectOk('boss', 'identity', 'list-reviews')
    expect(reviews.map(({ askedAt }) => askedAt)).toEqual(['2026-03-02T04:00:00.000Z', '2026-03-02T04:01:00.000Z'])
    await world.expectOk('boss', 'identity', 'vote-review', { reviewId: reviews[0]?.reviewId, vote: 'approve' })
    const voted = async (who: string): Promise<boolean[]> =>
      (await world.expectOk(who, 'identity', 'list-reviews')).reviews.map(({ hasVoted }) => hasVoted)
    expect([await voted('boss'), await voted('boss-reviewer')]).toEqual([
      [true, false],
      [false, false],
    ])
  })
})
