import { crashPoints } from '../../../cloudfunctions/shared/crash-points'
import { aPerson, becomeWorker, crashOnceAt, refusalOf, showFace, startVerification, type Person } from '../../support/onboarding'
import { openidOf, startWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await startWorld({ mocks: ['weixin'] })
})
beforeEach(() => world.clock.set('2026-03-02T12:00:00+08:00'))
afterEach(() => world.mock('weixin').clearRules())
afterAll(() => world.close())

/** Starts or goes on with a check, shows the face, and has it finished unless it was already. */
async function pass(persona: string, person: Person): Promise<{ verificationId: string }> {
  const { status } = await world.expectOk(persona, 'identity', 'get-identity')
  if (status === 'verified') return newestOf(persona)
  const { verificationId, verifyId } = await startVerification(world, persona, person)
  // the platform refuses a face that has passed already
  await showFace(world, persona, { verifyId }).catch(() => undefined)
  await world.expectOk(persona, 'identity', 'finish-verification', { verificationId })
  return { verificationId }
}

function newestOf(persona: string): Promise<{ verificationId: string }> {
  return world.environment.db
    .selectFrom('verification')
    .innerJoin('worker', 'worker.worker_id', 'verification.worker_id')
    .select('verification_id as verificationId')
    .where('worker.openid', '=', openidOf(persona))
    .orderBy('verification.started_at', 'desc')
    .executeTakeFirstOrThrow()
}

describe('finishing a face check', () => {
  it('keeps the identity, tells the worker, and repeats its answer', async () => {
    await becomeWorker(world, 'li-na')
    const { verificationId, verifyId } = await startVerification(world, 'li-na', aPerson({ sequence: 21 }))
    await showFace(world, 'li-na', { verifyId })
    const reply = await world.expectOk('li-na', 'identity', 'finish-verification', { verificationId })
    expect(reply).toEqual({ status: 'verified', verifiedAt: '2026-03-02T04:00:00.000Z' })
    await world.clock.advance('1h')
    expect(await world.expectOk('li-na', 'identity', 'finish-verification', { verificationId })).toEqual(reply)
    const { messages } = await world.expectOk('li-na', 'message', 'list-messages')
    expect(messages.map(({ kind }) => kind)).toEqual(['IDENTITY_VERIFIED'])
  })

  it.each([
    ['face-fails', 'FACE_DOES_NOT_MATCH'],
    ['face-cancelled', 'CANCELLED_BY_WORKER'],
    ['face-unsupported', 'PHONE_NOT_SUPPORTED'],
    ['camera-denied', 'CAMERA_NOT_ALLOWED'],
  ])('stores that it failed for a persona %s, with the reason and the attempts that are left', async (persona, failure) => {
    const who = `sun-${persona}`
    await becomeWorker(world, who)
    const { verificationId, verifyId } = await startVerification(world, who, aPerson({ sequence: 22 }))
    await showFace(world, who, { verifyId })
    const reply = await world.expectOk(who, 'identity', 'finish-verification', { verificationId })
    expect(reply).toEqual({ status: 'failed', failure, attemptsLeft: 4 })
    expect(await world.expectOk(who, 'identity', 'finish-verification', { verificationId })).toEqual(reply)
    expect(await world.expectOk(who, 'identity', 'get-identity')).toMatchObject({ status: 'failed', failure, attemptsLeft: 4 })
  })

  it("believes the platform and not the phone: a check that nobody took isn't finished, and one that is over has expired", async () => {
    await becomeWorker(world, 'hasty')
    const { verificationId } = await startVerification(world, 'hasty', aPerson({ sequence: 23 }))
    const finish = ['hasty', 'identity', 'finish-verification', { verificationId }] as const
    expect((await refusalOf(world, [...finish])).code).toBe('VERIFICATION_NOT_FINISHED')
    await world.clock.advance('61m')
    expect((await refusalOf(world, [...finish])).code).toBe('VERIFICATION_EXPIRED')
    expect(await world.expectOk('hasty', 'identity', 'get-identity')).toMatchObject({
      status: 'failed',
      failure: 'TOOK_TOO_LONG',
    })
  })

  it("refuses another worker's check as if there were none", async () => {
    await becomeWorker(world, 'owner')
    await becomeWorker(world, 'thief')
    const { verificationId } = await startVerification(world, 'owner', aPerson({ sequence: 24 }))
    expect((await refusalOf(world, ['thief', 'identity', 'finish-verification', { verificationId }])).code).toBe('NOT_FOUND')
  })

  it('gives a number to one of two accounts that pass with it at the same time', async () => {
    const people = ['twin-a', 'twin-b']
    const started = []
    for (const persona of people) {
      await becomeWorker(world, persona)
      const { verificationId, verifyId } = await startVerification(world, persona, aPerson({ sequence: 25 }))
      await showFace(world, persona, { verifyId })
      started.push({ persona, verificationId })
    }
    const answers = await Promise.all(
      started.map(({ persona, verificationId }) => world.call(persona, 'identity', 'finish-verification', { verificationId })),
    )
    const codes = answers.map((answer) => (answer.ok ? 'verified' : answer.error.code)).sort()
    expect(codes).toEqual(['ID_ON_ANOTHER_ACCOUNT', 'verified'])
  })

  it.each(crashPoints.filter((name) => name.startsWith('identity.')).map((name, index) => [name, index] as const))(
    'is reached after a crash at %s, at the cost of no more than one attempt',
    async (name, index) => {
      const persona = `crash-${String(index)}`
      const person = aPerson({ sequence: 200 + index })
      await becomeWorker(world, persona)
      crashOnceAt(world, name)
      const { verificationId } = await pass(persona, person).catch(() => pass(persona, person))
      expect(await world.expectOk(persona, 'identity', 'finish-verification', { verificationId })).toMatchObject({
        status: 'verified',
      })
      expect((await world.expectOk(persona, 'identity', 'get-identity')).attemptsLeft).toBeGreaterThanOrEqual(4)
    },
  )

  it('makes nobody verified by a check that another phone has replaced while the platform was asked', async () => {
    await becomeWorker(world, 'two-phones')
    const { verificationId, verifyId } = await startVerification(world, 'two-phones', aPerson({ sequence: 27 }))
    await showFace(world, 'two-phones', { verifyId })
    const slow = { fault: 'delay', delay_ms: 700 }
    await world.mock('weixin').post('/rules', { match: { operation: 'query-verify-info' }, effect: slow, times: 1 })
    const [finished] = await Promise.all([
      world.call('two-phones', 'identity', 'finish-verification', { verificationId }),
      startVerification(world, 'two-phones', aPerson({ sequence: 28 })),
    ])
    expect(finished).toMatchObject({ ok: true, data: { status: 'failed', failure: 'CANCELLED_BY_WORKER', attemptsLeft: 4 } })
    expect((await world.expectOk('two-phones', 'identity', 'get-identity')).status).not.toBe('verified')
  })

  it('stays open while the platform is down, and finishes later', async () => {
    await becomeWorker(world, 'patient')
    const { verificationId, verifyId } = await startVerification(world, 'patient', aPerson({ sequence: 26 }))
    await showFace(world, 'patient', { verifyId })
    await world
      .mock('weixin')
      .post('/rules', { match: { operation: 'query-verify-info' }, effect: { fault: 'drop-before' }, times: 1 })
    const finish = ['patient', 'identity', 'finish-verification', { verificationId }] as const
    expect((await refusalOf(world, [...finish])).code).toBe('VENDOR_UNAVAILABLE')
    expect(await world.expectOk('patient', 'identity', 'finish-verification', { verificationId })).toMatchObject({
      status: 'verified',
    })
  })
})
