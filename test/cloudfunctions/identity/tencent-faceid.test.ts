import { crashPoints } from '../../../cloudfunctions/shared/crash-points'
import { chooseProvider, showFaceToEid } from '../../support/identity-providers'
import { aPerson, becomeWorker, crashOnceAt, refusalOf, showFace, startVerification, type Person } from '../../support/onboarding'
import { openidOf, startWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await startWorld({ mocks: ['weixin', 'tencent-faceid'] })
})
beforeEach(async () => {
  chooseProvider(world, 'tencent-faceid')
  await world.clock.set('2026-03-02T12:00:00+08:00')
})
afterEach(() => world.mock('tencent-faceid').clearRules())
afterAll(() => world.close())

/** A permit of Taiwan and a permanent residence card of 2023, both born 1990-03-07. */
const taiwan = '830000199003070019'
const card = '911156199003070017'

async function pass(persona: string, person: Person): Promise<void> {
  const { status } = await world.expectOk(persona, 'identity', 'get-identity')
  if (status === 'verified') return
  const { verificationId, verifyId } = await startVerification(world, persona, person)
  // a check that was passed cannot be gone through again
  await showFaceToEid(world, persona, { token: verifyId }).catch(() => undefined)
  await world.expectOk(persona, 'identity', 'finish-verification', { verificationId })
}

describe('a face check by E证通', () => {
  it('leads to its screen, counts only when the vendor says so, and keeps the identity', async () => {
    await becomeWorker(world, 'li-na')
    const person = aPerson({ sequence: 41 })
    const { verificationId, verifyId } = await startVerification(world, 'li-na', person)
    const { open, screen } = await world.expectOk('li-na', 'identity', 'get-identity')
    expect([screen, open?.screen, open?.verifyId]).toEqual(['eid', 'eid', verifyId])
    const finish = ['li-na', 'identity', 'finish-verification', { verificationId }] as const
    expect((await refusalOf(world, [...finish])).code).toBe('VERIFICATION_NOT_FINISHED')
    await showFaceToEid(world, 'li-na', { token: verifyId })
    expect(await world.expectOk(...finish)).toEqual({ status: 'verified', verifiedAt: '2026-03-02T04:00:00.000Z' })
  })

  it('is over after ten minutes', async () => {
    await becomeWorker(world, 'slow')
    const { verificationId } = await startVerification(world, 'slow', aPerson({ sequence: 42 }))
    await world.clock.advance('11m')
    const refusal = await refusalOf(world, ['slow', 'identity', 'finish-verification', { verificationId }])
    expect(refusal.code).toBe('VERIFICATION_EXPIRED')
  })

  it.each([
    ['another person', { eid_info: 'another person' }],
    ['garbage', { eid_info: 'garbage' }],
    ['no identity at all', { eid_info: 'absent' }],
    ['a pass that contradicts itself', { text: { Sim: '12.00' } }],
  ])('verifies nobody on %s', async (_what, effect) => {
    const persona = `lied-${String(_what.length)}`
    await becomeWorker(world, persona)
    const { verificationId, verifyId } = await startVerification(world, persona, aPerson({ sequence: 60 + _what.length }))
    await showFaceToEid(world, persona, { token: verifyId })
    await world.mock('tencent-faceid').post('/rules', { match: { operation: 'get-eid-result' }, effect, times: 1 })
    const finish = [persona, 'identity', 'finish-verification', { verificationId }] as const
    expect((await refusalOf(world, [...finish])).code).toBe('VENDOR_UNAVAILABLE')
    expect((await world.expectOk(persona, 'identity', 'get-identity')).status).toBe('started')
    expect(await world.expectOk(...finish)).toMatchObject({ status: 'verified' })
  })

  it.each(crashPoints.filter((name) => name.startsWith('identity.')).map((name, index) => [name, index] as const))(
    'is reached after a crash at %s, at the cost of no more than one attempt',
    async (name, index) => {
      const persona = `eid-crash-${String(index)}`
      const person = aPerson({ sequence: 400 + index })
      await becomeWorker(world, persona)
      crashOnceAt(world, name)
      await pass(persona, person).catch(() => pass(persona, person))
      const { status, attemptsLeft } = await world.expectOk(persona, 'identity', 'get-identity')
      expect(status).toBe('verified')
      expect(attemptsLeft).toBeGreaterThanOrEqual(4)
    },
  )
})

describe("the vendor's own limit of a day", () => {
  it('locks the worker until midnight in Shanghai, and no longer', async () => {
    await becomeWorker(world, 'often')
    const person = aPerson({ sequence: 43 })
    const { verificationId, verifyId } = await startVerification(world, 'often', person)
    await showFaceToEid(world, 'often', { token: verifyId, errCode: 2018 })
    const until = '2026-03-02T16:00:00.000Z'
    expect(await world.expectOk('often', 'identity', 'finish-verification', { verificationId })).toEqual({
      status: 'failed',
      failure: 'DAILY_LIMIT',
      attemptsLeft: 0,
      lockedUntil: until,
    })
    const { consentVersions } = await world.expectOk('often', 'identity', 'get-identity')
    const again = { ...person, consents: consentVersions }
    expect(await refusalOf(world, ['often', 'identity', 'start-verification', again])).toEqual({
      code: 'FACE_ATTEMPTS_USED_UP',
      detail: { until },
    })
    await world.clock.set('2026-03-03T00:00:00+08:00')
    expect((await startVerification(world, 'often', person)).attemptsLeft).toBe(5)
  })
})

describe('another choice of the vendor', () => {
  it('leaves a check that is open with the vendor that opened it', async () => {
    await becomeWorker(world, 'switched')
    chooseProvider(world, 'weixin')
    const { verificationId, verifyId } = await startVerification(world, 'switched', aPerson({ sequence: 44 }))
    chooseProvider(world, 'tencent-faceid')
    const { open, screen } = await world.expectOk('switched', 'identity', 'get-identity')
    expect([screen, open?.screen]).toEqual(['eid', 'weixin-face'])
    await showFace(world, 'switched', { verifyId })
    expect(await world.expectOk('switched', 'identity', 'finish-verification', { verificationId })).toMatchObject({
      status: 'verified',
    })
    const { provider } = await world.environment.db
      .selectFrom('verification')
      .innerJoin('worker', 'worker.worker_id', 'verification.worker_id')
      .select('provider')
      .where('openid', '=', openidOf('switched'))
      .executeTakeFirstOrThrow()
    expect(provider).toBe('weixin')
  })
})

describe('a document', () => {
  it('of Taiwan is checked by E证通, and refused with its kind by WeChat', async () => {
    await becomeWorker(world, 'islander')
    const person = { name: '林美玲', idNumber: taiwan }
    const { consentVersions } = await world.expectOk('islander', 'identity', 'get-identity')
    chooseProvider(world, 'weixin')
    const request = { ...person, consents: consentVersions }
    expect(await refusalOf(world, ['islander', 'identity', 'start-verification', request])).toEqual({
      code: 'DOCUMENT_NOT_SUPPORTED',
      detail: { kind: 'residence-permit' },
    })
    chooseProvider(world, 'tencent-faceid')
    await pass('islander', person)
    expect((await world.expectOk('islander', 'identity', 'get-identity')).status).toBe('verified')
  })

  it.each(['weixin', 'tencent-faceid'] as const)('of a permanent resident is refused with its kind by %s', async (name) => {
    chooseProvider(world, name)
    await becomeWorker(world, `resident-${name}`)
    const { consentVersions } = await world.expectOk(`resident-${name}`, 'identity', 'get-identity')
    const request = { name: 'MARIA GONZALEZ', idNumber: card, consents: consentVersions }
    expect(await refusalOf(world, [`resident-${name}`, 'identity', 'start-verification', request])).toEqual({
      code: 'DOCUMENT_NOT_SUPPORTED',
      detail: { kind: 'permanent-residence-card' },
    })
  })
})
