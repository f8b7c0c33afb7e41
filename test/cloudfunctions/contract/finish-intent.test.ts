import { crashPoints } from '../../../cloudfunctions/shared/crash-points'
import {
  answerRight,
  becomeWorker,
  crashOnceAt,
  eveningBefore,
  phoneCodeOf,
  postJob,
  refusalOf,
  registerEmployer,
  showFace,
  type JobKey,
} from '../../support/onboarding'
import { startWorld, type World } from '../../support/world'
import { actOf, openedOnly } from './opened-act'

let world: World
let job: JobKey
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: ['weixin', 'certificate-authority'] })
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
  job = await postJob(world, 'boss')
})
afterEach(async () => {
  world.environment.crashPoint = () => undefined
  await world.mock('weixin').clearRules()
})
afterAll(() => world.close())

interface Begun {
  agreement: Awaited<ReturnType<typeof openedOnly>>
  key: { employerId: string; contractId: string; intentId: string }
  verifyId: string
}

async function begin(persona: string, agreement: Begun['agreement']): Promise<Begun> {
  const { employerId, contractId } = agreement
  const begun = await world.expectOk(persona, 'contract', 'start-intent', { employerId, contractId, method: 'face' })
  if (begun.status !== 'open') throw new Error('expected an open check')
  return { agreement, key: { employerId, contractId, intentId: begun.intentId }, verifyId: begun.verifyId }
}

async function begun(persona: string, sequence: number): Promise<Begun> {
  const agreement = await openedOnly(world, job, { persona, sequence })
  await answerRight(world, persona, agreement)
  return begin(persona, agreement)
}

const finish = (persona: string, { key }: Begun) => world.expectOk(persona, 'contract', 'finish-intent', key)

async function intentEvents({ key }: Begun): Promise<unknown[]> {
  const events = world.environment.db.selectFrom('contract_event').select('data').where('contract_id', '=', key.contractId)
  return (await events.where('event', '=', 'intent').execute()).map(({ data }) => data)
}

describe('the end of a face check for an intent', () => {
  it("counts by the vendor's word, and is recorded with the vendor's number", async () => {
    const check = await begun('li-na', 1)
    expect((await refusalOf(world, ['li-na', 'contract', 'finish-intent', check.key])).code).toBe('VERIFICATION_NOT_FINISHED')
    await showFace(world, 'li-na', check)
    expect((await finish('li-na', check)).status).toBe('confirmed')
    const { agreement, key, verifyId } = check
    const data = { method: 'face', provider: 'weixin', reference: key.intentId.replaceAll('-', ''), requestId: verifyId }
    expect(await intentEvents(check)).toEqual([{ textSha256: agreement.textSha256, ...data }])
    await world.expectOk('li-na', 'contract', 'sign-agreement', actOf(agreement))
  })

  it('is recorded once for taps that arrive at once, and again gives the same', async () => {
    const check = await begun('eager', 2)
    await showFace(world, 'eager', check)
    const [first, second] = await Promise.all([finish('eager', check), finish('eager', check)])
    expect(second).toEqual(first)
    expect(await finish('eager', check)).toEqual(first)
    expect(await intentEvents(check)).toHaveLength(1)
  })

  it('that failed leaves the other way open, and costs an attempt', async () => {
    const check = await begun('failing', 3)
    await showFace(world, 'failing', { ...check, result: 10004 })
    expect(await finish('failing', check)).toEqual({ status: 'failed', failure: 'FACE_DOES_NOT_MATCH', attemptsLeft: 4 })
    expect(await intentEvents(check)).toEqual([])
    const { employerId, contractId } = check.key
    const phoneCode = await phoneCodeOf(world, 'failing')
    await world.expectOk('failing', 'contract', 'start-intent', { employerId, contractId, method: 'sms', phoneCode })
    await world.expectOk('failing', 'contract', 'sign-agreement', actOf(check.agreement))
  })

  it('with five failures in a day leads to the SMS, which is still there', async () => {
    const first = await begun('locked', 4)
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      const check = attempt === 1 ? first : await begin('locked', first.agreement)
      await showFace(world, 'locked', { ...check, result: 10004 })
      await finish('locked', check)
    }
    const { employerId, contractId } = first.key
    const again = { employerId, contractId, method: 'face' }
    expect((await refusalOf(world, ['locked', 'contract', 'start-intent', again])).code).toBe('FACE_ATTEMPTS_USED_UP')
    expect((await world.expectOk('locked', 'contract', 'get-signing', { employerId, contractId })).attemptsLeft).toBe(0)
    const phoneCode = await phoneCodeOf(world, 'locked')
    await world.expectOk('locked', 'contract', 'start-intent', { employerId, contractId, method: 'sms', phoneCode })
  })

  it('that took too long is over', async () => {
    const check = await begun('slow', 5)
    await world.clock.advance('25h')
    expect(await finish('slow', check)).toMatchObject({ status: 'failed', failure: 'TOOK_TOO_LONG' })
    await world.clock.set(eveningBefore)
  })

  it('is good for ten minutes of signing', async () => {
    const check = await begun('late', 6)
    await showFace(world, 'late', check)
    await finish('late', check)
    await world.clock.advance('601s')
    const refused = await refusalOf(world, ['late', 'contract', 'sign-agreement', actOf(check.agreement)])
    expect(refused.code).toBe('INTENT_TOO_OLD')
    const next = await begin('late', check.agreement)
    await showFace(world, 'late', next)
    await finish('late', next)
    await world.expectOk('late', 'contract', 'sign-agreement', actOf(check.agreement))
  })

  it('is no business of another worker', async () => {
    const check = await begun('owner', 7)
    await becomeWorker(world, 'thief')
    expect((await refusalOf(world, ['thief', 'contract', 'finish-intent', check.key])).code).toBe('NOT_FOUND')
  })

  it.each(crashPoints.filter((name) => /^intent\..*(query|save)/.test(name)).map((name, at) => [name, at] as const))(
    'is known after a crash at %s',
    async (name, at) => {
      const persona = `crash-${String(at)}`
      const check = await begun(persona, 80 + at)
      await showFace(world, persona, check)
      crashOnceAt(world, name)
      expect((await refusalOf(world, [persona, 'contract', 'finish-intent', check.key])).code).toBe('INTERNAL_FAULT')
      expect((await finish(persona, check)).status).toBe('confirmed')
      expect(await intentEvents(check)).toHaveLength(1)
    },
  )
})
