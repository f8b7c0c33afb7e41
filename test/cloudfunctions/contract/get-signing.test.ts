import { answerRight, eveningBefore, postJob, prepareToSign, registerEmployer, type JobKey } from '../../support/onboarding'
import { startWorld, type World } from '../../support/world'
import { openedOnly } from './opened-act'

let world: World
let job: JobKey
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: ['weixin'] })
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
  job = await postJob(world, 'boss')
})
afterAll(() => world.close())

describe('what is left to do before signing', () => {
  it('begins with three questions, whose right options stay in the cloud', async () => {
    const { employerId, contractId, textSha256 } = await openedOnly(world, job, { persona: 'new', sequence: 1 })
    const signing = await world.expectOk('new', 'contract', 'get-signing', { employerId, contractId })
    expect(signing).toMatchObject({ status: 'viewed', textSha256, answered: [], attemptsLeft: 5 })
    expect(signing.questions).toHaveLength(3)
    for (const question of signing.questions) expect(Object.keys(question)).toEqual(['term', 'options'])
    expect(signing).not.toHaveProperty('confirmedUntil')
  })

  it('names the face check that is open, until it has run out', async () => {
    const agreement = await openedOnly(world, job, { persona: 'open', sequence: 2 })
    const { employerId, contractId } = agreement
    await answerRight(world, 'open', agreement)
    const begun = await world.expectOk('open', 'contract', 'start-intent', { employerId, contractId, method: 'face' })
    const { open } = await world.expectOk('open', 'contract', 'get-signing', { employerId, contractId })
    expect(begun).toMatchObject({ status: 'open', ...open })
    await world.clock.advance('25h')
    expect(await world.expectOk('open', 'contract', 'get-signing', { employerId, contractId })).not.toHaveProperty('open')
    await world.clock.set(eveningBefore)
  })

  it('ends with until when the intent is good', async () => {
    const agreement = await openedOnly(world, job, { persona: 'ready', sequence: 3 })
    await prepareToSign(world, 'ready', agreement)
    const { employerId, contractId } = agreement
    const { confirmedUntil, answered } = await world.expectOk('ready', 'contract', 'get-signing', { employerId, contractId })
    expect(answered).toHaveLength(3)
    expect(Date.parse(confirmedUntil ?? '')).toBe(world.environment.now().getTime() + 600_000)
  })
})
