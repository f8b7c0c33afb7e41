import { askForMove, moveOf, twoAccounts } from '../../support/fixtures/moves'
import { eveningBefore } from '../../support/onboarding'
import { startWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: ['weixin'] })
})
beforeEach(() => world.clock.set(eveningBefore))
afterAll(() => world.close())

describe('an identity on another account', () => {
  it('may be asked for again after a change of mind', async () => {
    const { next } = await twoAccounts(world, 'mind', 7)
    const { moveId } = await askForMove(world, next)
    await world.expectOk(next, 'identity', 'cancel-move', { moveId })
    await askForMove(world, next)
    expect(await moveOf(world, next)).toMatchObject({ status: 'waiting' })
  })
})
