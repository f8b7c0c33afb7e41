import { askForMove, askRefused, messagesOf, moveOf, runJobs, showTakenFace, twoAccounts } from '../../support/fixtures/moves'
import { eveningBefore, refusalOf } from '../../support/onboarding'
import { startWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: ['weixin'] })
})
beforeEach(() => world.clock.set(eveningBefore))
afterAll(() => world.close())

describe('an identity on another account', () => {
  it('stays where it is when that account objects, and is locked for thirty days', async () => {
    const { old, next, person } = await twoAccounts(world, 'object', 6)
    const { moveId } = await askForMove(world, next)
    expect((await refusalOf(world, [next, 'identity', 'object-to-move', { moveId }])).code).toBe('NOT_FOUND')
    expect((await refusalOf(world, [old, 'identity', 'cancel-move', { moveId }])).code).toBe('NOT_FOUND')
    await world.expectOk(old, 'identity', 'object-to-move', { moveId })
    expect(await moveOf(world, old)).toMatchObject({ status: 'objected', side: 'old', lockedUntil: '2026-03-31T10:00:00.000Z' })
    expect(await messagesOf(world, next)).toEqual(['IDENTITY_MOVE_OBJECTED'])
    await world.clock.advance('8d')
    await runJobs(world)
    expect(await world.expectOk(old, 'identity', 'get-identity')).toMatchObject({ status: 'verified' })
    await showTakenFace(world, next, person)
    expect(await askRefused(world, next)).toBe('MOVE_LOCKED')
  })

  it('cannot be objected to once it has moved, and goes back by another face check', async () => {
    const { old, next, person } = await twoAccounts(world, 'late', 8)
    const { moveId } = await askForMove(world, next)
    await world.clock.advance('7d')
    await runJobs(world)
    expect((await refusalOf(world, [old, 'identity', 'object-to-move', { moveId }])).code).toBe('MOVE_OVER')
    await world.expectOk(old, 'account', 'become-worker')
    await showTakenFace(world, old, person)
    await askForMove(world, old)
    expect(await moveOf(world, next)).toMatchObject({ status: 'waiting', side: 'old' })
  })
})
