import { consentVersions } from '../../../cloudfunctions/shared/domain/consent'
import { aPerson, becomeWorker, refusalOf, showFace, startVerification, verify } from '../../support/onboarding'
import { openidOf, startWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await startWorld({ at: '2026-03-02T12:00:00+08:00', mocks: ['weixin'] })
})
afterAll(() => world.close())
afterEach(() => world.mock('weixin').clearRules())

const consents = { idNumber: consentVersions['id-number'], face: consentVersions.face }

describe('starting a face check', () => {
  it('stores two consents, and the person only sealed and masked', async () => {
    await becomeWorker(world, 'li-na')
    const person = aPerson({ name: '欧阳娜', sequence: 11 })
    const { attemptsLeft } = await startVerification(world, 'li-na', person)
    expect(attemptsLeft).toBe(5)
    const { db } = world.environment
    const given = await db
      .selectFrom('consent')
      .select(['scope', 'version'])
      .where('openid', '=', openidOf('li-na'))
      .orderBy('scope')
      .execute()
    expect(given.map(({ scope }) => scope)).toEqual(['face', 'id-number', 'privacy'])
    const rows = await db.selectFrom('verification').selectAll().where('masked_name', '=', '欧*').execute()
    expect(rows).toMatchObject([{ status: 'started', masked_id_number: '110***********0118' }])
    expect(JSON.stringify(rows)).not.toContain('欧阳娜')
    expect(JSON.stringify(rows)).not.toContain(person.idNumber)
  })

  it.each([
    ['NAME_MALFORMED', { name: 'Li Na' }],
    ['ID_NUMBER_MALFORMED', { idNumber: '110105491231002' }],
    ['ID_NUMBER_CHECK_FAILED', { idNumber: '110105194912310021' }],
    ['UNDER_SIXTEEN', aPerson({ birthDate: '2010-03-03' })],
    ['CONSENT_MISSING', { consents: { ...consents, face: '2020-01-01' } }],
  ])('is refused with %s before the vendor hears of it', async (code, change) => {
    await becomeWorker(world, 'wang-wei')
    const request = { ...aPerson({ sequence: 12 }), consents, ...change }
    expect((await refusalOf(world, ['wang-wei', 'identity', 'start-verification', request])).code).toBe(code)
    expect((await world.expectOk('wang-wei', 'identity', 'get-identity')).status).toBe('none')
  })

  it('hands the open check of the same person out again, and makes a new one for another person', async () => {
    await becomeWorker(world, 'zhao-min')
    const first = await startVerification(world, 'zhao-min', aPerson({ sequence: 13 }))
    const again = await startVerification(world, 'zhao-min', aPerson({ sequence: 13 }))
    expect(again).toEqual(first)
    const other = await startVerification(world, 'zhao-min', aPerson({ sequence: 14 }))
    expect(other.verificationId).not.toBe(first.verificationId)
    expect(other.attemptsLeft).toBe(4)
  })

  it('costs nothing when the answer of the vendor was lost, and starts again cleanly', async () => {
    await becomeWorker(world, 'lost')
    const request = { ...aPerson({ sequence: 15 }), consents }
    await world
      .mock('weixin')
      .post('/rules', { match: { operation: 'get-verify-id' }, effect: { fault: 'process-then-drop' }, times: 1 })
    expect((await refusalOf(world, ['lost', 'identity', 'start-verification', request])).code).toBe('VENDOR_UNAVAILABLE')
    expect(await world.expectOk('lost', 'identity', 'get-identity')).toMatchObject({ status: 'none', attemptsLeft: 5 })
    expect((await startVerification(world, 'lost', aPerson({ sequence: 15 }))).attemptsLeft).toBe(5)
  })

  it('says nothing of a number that belongs to another account, and is refused to someone who is verified', async () => {
    await becomeWorker(world, 'first')
    await verify(world, 'first', aPerson({ sequence: 16 }))
    await becomeWorker(world, 'second')
    const request = { ...aPerson({ sequence: 16, name: '王伟' }), consents }
    expect(await world.expectOk('second', 'identity', 'start-verification', request)).toMatchObject({ attemptsLeft: 5 })
    expect((await refusalOf(world, ['first', 'identity', 'start-verification', request])).code).toBe('ALREADY_VERIFIED')
  })

  it('is locked after five failures until the next midnight in Shanghai', async () => {
    const persona = 'chen-face-fails'
    await becomeWorker(world, persona)
    for (let left = 5; left > 0; left--) {
      const { verificationId, verifyId, attemptsLeft } = await startVerification(world, persona, aPerson({ sequence: 17 }))
      expect(attemptsLeft).toBe(left)
      await showFace(world, persona, { verifyId })
      await world.expectOk(persona, 'identity', 'finish-verification', { verificationId })
    }
    const request = { ...aPerson({ sequence: 17 }), consents }
    const refusal = await refusalOf(world, [persona, 'identity', 'start-verification', request])
    expect(refusal).toEqual({ code: 'FACE_ATTEMPTS_USED_UP', detail: { until: '2026-03-02T16:00:00.000Z' } })
    await world.clock.set('2026-03-03T00:00:00+08:00')
    expect((await startVerification(world, persona, aPerson({ sequence: 17 }))).attemptsLeft).toBe(5)
  })

  it('opens one check for taps that arrive at once', async () => {
    await becomeWorker(world, 'double')
    const request = { ...aPerson({ sequence: 18 }), consents }
    await Promise.all(Array.from({ length: 4 }, () => world.call('double', 'identity', 'start-verification', request)))
    const { db } = world.environment
    const open = await db
      .selectFrom('verification')
      .innerJoin('worker', 'worker.worker_id', 'verification.worker_id')
      .select('verification_id')
      .where('openid', '=', openidOf('double'))
      .where('status', 'in', ['requested', 'started'])
      .execute()
    expect(open).toHaveLength(1)
  })
})
