import { consentVersions } from '../../../cloudfunctions/shared/domain/consent'
import { becomeWorker, eveningBefore, registerEmployer } from '../../support/onboarding'
import { startWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: [] })
})
afterAll(() => world.close())

describe('entering', () => {
  it('welcomes someone who was never here, and leaves no trace of them', async () => {
    expect(await world.expectOk('nobody', 'account', 'enter')).toEqual({
      privacyVersion: consentVersions.privacy,
      privacyAccepted: false,
      isWorker: false,
      serverTime: '2026-03-01T10:00:00.000Z',
    })
    expect(await world.environment.db.selectFrom('account').selectAll().execute()).toEqual([])
  })

  it('knows a worker, and a member of an employer', async () => {
    await becomeWorker(world, 'li-na')
    const employerId = await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
    expect(await world.expectOk('li-na', 'account', 'enter')).toMatchObject({ privacyAccepted: true, isWorker: true })
    expect(await world.expectOk('boss-finance', 'account', 'enter')).toMatchObject({
      isWorker: false,
      employer: { employerId, employerName: '雇主 boss', memberName: '钱多', role: 'finance' },
    })
  })

  it('refuses a call without a session', async () => {
    expect(await world.call({ kind: 'nobody' }, 'account', 'enter')).toMatchObject({ ok: false, error: { code: 'NO_SESSION' } })
  })
})
