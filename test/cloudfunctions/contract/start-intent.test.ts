import { crashPoints } from '../../../cloudfunctions/shared/crash-points'
import {
  answerRight,
  crashOnceAt,
  eveningBefore,
  phoneCodeOf,
  postJob,
  refusalOf,
  registerEmployer,
  type JobKey,
} from '../../support/onboarding'
import { startWorld, type World } from '../../support/world'
import { openedOnly } from './opened-act'

let world: World
let job: JobKey
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: ['weixin'] })
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
  job = await postJob(world, 'boss')
})
afterEach(async () => {
  world.environment.crashPoint = () => undefined
  await world.mock('weixin').clearRules()
})
afterAll(() => world.close())

interface Key {
  employerId: string
  contractId: string
}
async function answered(persona: string, sequence: number): Promise<Key> {
  const agreement = await openedOnly(world, job, { persona, sequence })
  await answerRight(world, persona, agreement)
  const { employerId, contractId } = agreement
  return { employerId, contractId }
}

const byFace = (key: Key) => ({ ...key, method: 'face' as const })
const rowsOf = ({ contractId }: Key) =>
  world.environment.db.selectFrom('contract_intent').selectAll().where('contract_id', '=', contractId).execute()

async function intentEvents({ contractId }: Key): Promise<Record<string, unknown>[]> {
  const events = world.environment.db.selectFrom('contract_event').select('data').where('contract_id', '=', contractId)
  return (await events.where('event', '=', 'intent').execute()).map(({ data }) => data as Record<string, unknown>)
}

describe('confirming by face', () => {
  it('opens a check of the person that the worker is', async () => {
    const key = await answered('face', 1)
    const begun = await world.expectOk('face', 'contract', 'start-intent', byFace(key))
    expect(begun).toMatchObject({ status: 'open', screen: 'weixin-face', attemptsLeft: 5 })
    expect(await intentEvents(key)).toEqual([])
  })

  it('opens one check for taps that arrive at once, and hands it out again', async () => {
    const key = await answered('eager', 2)
    const before = await vendorCalls()
    await Promise.all(Array.from({ length: 3 }, () => world.call('eager', 'contract', 'start-intent', byFace(key))))
    const again = await world.expectOk('eager', 'contract', 'start-intent', byFace(key))
    expect(again).toMatchObject({ status: 'open' })
    expect(await vendorCalls()).toBe(before + 1)
    expect(await rowsOf(key)).toHaveLength(1)
  })

  it('is asked for anew when the answer of the vendor was lost, and that costs nothing', async () => {
    const key = await answered('lost', 3)
    const rule = { match: { operation: 'get-verify-id' }, effect: { fault: 'process-then-drop' }, times: 1 }
    await world.mock('weixin').post('/rules', rule)
    expect((await refusalOf(world, ['lost', 'contract', 'start-intent', byFace(key)])).code).toBe('VENDOR_UNAVAILABLE')
    const again = await world.expectOk('lost', 'contract', 'start-intent', byFace(key))
    expect(again).toMatchObject({ status: 'open', attemptsLeft: 5 })
  })

  it('is refused when the vendor opens none for us, and says why', async () => {
    const key = await answered('not-set-up', 4)
    await world.mock('weixin').post('/rules', { match: { operation: 'get-verify-id' }, effect: { errcode: 84001 }, times: 1 })
    expect(await refusalOf(world, ['not-set-up', 'contract', 'start-intent', byFace(key)])).toEqual({
      code: 'FACE_CHECK_NOT_OPENED',
      detail: { failure: 'CHECK_NOT_SET_UP' },
    })
    expect((await rowsOf(key)).map(({ status }) => status)).toEqual(['failed'])
  })

  it('comes after the questions', async () => {
    const { employerId, contractId } = await openedOnly(world, job, { persona: 'too-early', sequence: 5 })
    const refused = await refusalOf(world, ['too-early', 'contract', 'start-intent', byFace({ employerId, contractId })])
    expect(refused.code).toBe('QUESTIONS_NOT_ANSWERED')
  })

  it.each(
    crashPoints.filter((name) => name.startsWith('intent.') && !/query|save/.test(name)).map((name, at) => [name, at] as const),
  )('is possible again after a crash at %s', async (name, at) => {
    const persona = `crash-${String(at)}`
    const key = await answered(persona, 50 + at)
    crashOnceAt(world, name)
    expect((await refusalOf(world, [persona, 'contract', 'start-intent', byFace(key)])).code).toBe('INTERNAL_FAULT')
    await world.clock.advance('31s')
    expect(await world.expectOk(persona, 'contract', 'start-intent', byFace(key))).toMatchObject({ status: 'open' })
  })
})

async function vendorCalls(): Promise<number> {
  const log = (await world.mock('weixin').get('/log')) as { operation?: string; path?: string }[]
  return log.filter((entry) => JSON.stringify(entry).includes('getverifyid')).length
}

describe('confirming by SMS', () => {
  it('is done at once, and what is kept of the phone number is a keyed hash', async () => {
    const key = await answered('sms', 6)
    const phoneCode = await phoneCodeOf(world, 'sms', { phone: '13912345678' })
    const reply = await world.expectOk('sms', 'contract', 'start-intent', { ...key, method: 'sms', phoneCode })
    expect(reply.status).toBe('confirmed')
    const [event] = await intentEvents(key)
    expect(event).toMatchObject({ method: 'sms', provider: 'weixin' })
    expect(event?.['phoneReference']).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify([event, await rowsOf(key)])).not.toContain('13912345678')
  })

  it('takes a code once, and a code that is over not at all', async () => {
    const key = await answered('used', 7)
    const used = await phoneCodeOf(world, 'used')
    await world.expectOk('used', 'contract', 'start-intent', { ...key, method: 'sms', phoneCode: used })
    await world.clock.advance('11m')
    const request = { ...key, method: 'sms', phoneCode: used }
    expect((await refusalOf(world, ['used', 'contract', 'start-intent', request])).code).toBe('PHONE_CODE_EXPIRED')
    expect(await intentEvents(key)).toHaveLength(1)
  })

  it('costs nothing again within ten minutes', async () => {
    const key = await answered('twice', 8)
    const first = await world.expectOk('twice', 'contract', 'start-intent', {
      ...key,
      method: 'sms',
      phoneCode: await phoneCodeOf(world, 'twice'),
    })
    await world.clock.advance('9m')
    expect(await world.expectOk('twice', 'contract', 'start-intent', byFace(key))).toEqual(first)
    expect(await intentEvents(key)).toHaveLength(1)
  })
})
