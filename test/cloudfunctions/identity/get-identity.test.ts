import { consentVersions } from '../../../cloudfunctions/shared/domain/consent'
import { aPerson, becomeWorker, startVerification, verify } from '../../support/onboarding'
import { startWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await startWorld({ at: '2026-03-02T12:00:00+08:00', mocks: ['weixin'] })
})
afterAll(() => world.close())

describe('the state of the real-name check', () => {
  it('names the consents that are asked for before anything was done', async () => {
    await becomeWorker(world, 'new')
    expect(await world.expectOk('new', 'identity', 'get-identity')).toEqual({
      status: 'none',
      consentVersions: { idNumber: consentVersions['id-number'], face: consentVersions.face },
      phoneConsentVersion: consentVersions.phone,
      screen: 'weixin-face',
      attemptsLeft: 5,
    })
  })

  it('lets a worker go on with a check that is open', async () => {
    await becomeWorker(world, 'resumes')
    const { verificationId, verifyId } = await startVerification(world, 'resumes', aPerson({ sequence: 31 }))
    const { status, open, maskedName } = await world.expectOk('resumes', 'identity', 'get-identity')
    expect({ status, maskedName }).toEqual({ status: 'started', maskedName: '李*' })
    expect(open).toMatchObject({ verificationId, verifyId })
  })

  it('shows masks only once the worker is verified', async () => {
    await becomeWorker(world, 'done')
    await verify(world, 'done', aPerson({ sequence: 32 }))
    expect(await world.expectOk('done', 'identity', 'get-identity')).toMatchObject({
      status: 'verified',
      maskedName: '李*',
      maskedIdNumber: expect.stringMatching(/^110\*{11}\d{3}[\dX]$/) as string,
      verifiedAt: '2026-03-02T04:00:00.000Z',
    })
  })
})
