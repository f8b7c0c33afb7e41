import { consentVersions } from '../../../cloudfunctions/shared/domain/consent'
import { eveningBefore, refusalOf } from '../../support/onboarding'
import { openidOf, startWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: [] })
})
afterAll(() => world.close())

describe('accepting the privacy notice', () => {
  const version = consentVersions.privacy

  it('is recorded once, with its version and time', async () => {
    const first = await world.expectOk('li-na', 'account', 'accept-privacy', { version })
    await world.clock.advance('1h')
    const second = await world.expectOk('li-na', 'account', 'accept-privacy', { version })
    expect(second).toEqual(first)
    const rows = await world.environment.db.selectFrom('consent').selectAll().where('openid', '=', openidOf('li-na')).execute()
    expect(rows).toMatchObject([{ scope: 'privacy', version, given_at: new Date(first.acceptedAt) }])
  })

  it('counts for the current text only', async () => {
    const refusal = await refusalOf(world, ['wang-wei', 'account', 'accept-privacy', { version: '2020-01-01' }])
    expect(refusal).toEqual({ code: 'PRIVACY_NOT_ACCEPTED', detail: { version } })
    expect((await world.expectOk('wang-wei', 'account', 'enter')).privacyAccepted).toBe(false)
  })

  it('cannot be changed or taken back in the store', async () => {
    await expect(world.environment.db.deleteFrom('consent').execute()).rejects.toThrow('permission denied')
  })
})
