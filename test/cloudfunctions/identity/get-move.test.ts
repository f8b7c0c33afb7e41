import { askRefused, moveOf, showTakenFace } from '../../support/fixtures/moves'
import { aPerson, becomeWorker, eveningBefore, startVerification, verify } from '../../support/onboarding'
import { startWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: ['weixin'] })
})
beforeEach(() => world.clock.set(eveningBefore))
afterAll(() => world.close())

describe('an identity on another account', () => {
  it('is offered only to a face that has passed, for an hour, and the number typed alone tells nothing', async () => {
    await becomeWorker(world, 'offer-old')
    await verify(world, 'offer-old', aPerson({ sequence: 1 }))
    await becomeWorker(world, 'offer-new')
    await startVerification(world, 'offer-new', aPerson({ sequence: 1 }))
    expect(await moveOf(world, 'offer-new')).toEqual({ status: 'none' })
    expect(await askRefused(world, 'offer-new')).toBe('FACE_CHECK_TOO_OLD')
    await showTakenFace(world, 'offer-new', aPerson({ sequence: 1 }))
    expect(await moveOf(world, 'offer-new')).toMatchObject({ status: 'offered', maskedName: '李*' })
    expect(await world.expectOk('offer-new', 'identity', 'get-identity')).toMatchObject({ status: 'none', move: 'offered' })
    expect(await moveOf(world, 'offer-old')).toEqual({ status: 'none' })
    await world.clock.advance('1h')
    expect(await moveOf(world, 'offer-new')).toEqual({ status: 'none' })
    expect(await askRefused(world, 'offer-new')).toBe('FACE_CHECK_TOO_OLD')
  })
})
