import { isWorkerNumber } from '../../../cloudfunctions/shared/domain/worker-number'
import { becomeWorker, eveningBefore, refusalOf } from '../../support/onboarding'
import { openidOf, startWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: [] })
})
afterAll(() => world.close())

describe('becoming a worker', () => {
  it('needs the privacy notice', async () => {
    expect((await refusalOf(world, ['stranger', 'account', 'become-worker'])).code).toBe('PRIVACY_NOT_ACCEPTED')
  })

  it('gives a number with a right check digit, and the same account when it is asked again', async () => {
    await becomeWorker(world, 'li-na')
    const { workerId } = await world.expectOk('li-na', 'account', 'become-worker')
    const row = await world.environment.db
      .selectFrom('worker')
      .selectAll()
      .where('worker_id', '=', workerId)
      .executeTakeFirstOrThrow()
    expect(row.openid).toBe(openidOf('li-na'))
    expect(isWorkerNumber(row.worker_no)).toBe(true)
  })

  it('makes one worker of taps that arrive at once', async () => {
    const { privacyVersion } = await world.expectOk('wang-wei', 'account', 'enter')
    await world.expectOk('wang-wei', 'account', 'accept-privacy', { version: privacyVersion })
    const replies = await Promise.all(Array.from({ length: 5 }, () => world.expectOk('wang-wei', 'account', 'become-worker')))
    expect(new Set(replies.map(({ workerId }) => workerId)).size).toBe(1)
  })
})
