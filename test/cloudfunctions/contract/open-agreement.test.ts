import { isIntact } from '../../../cloudfunctions/shared/domain/evidence-chain'
import { textSha256 } from '../../../cloudfunctions/shared/domain/agreement-text'
import { sha256 } from '../../../cloudfunctions/shared/sha256'
import {
  aPerson,
  apply,
  becomeWorker,
  eveningBefore,
  postJob,
  refusalOf,
  registerEmployer,
  verify,
  type JobKey,
} from '../../support/onboarding'
import { startWorld, type World } from '../../support/world'

let world: World
let job: JobKey
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: ['weixin'] })
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
  job = await postJob(world, 'boss')
})
afterAll(() => world.close())

describe('opening an agreement', () => {
  it('needs a verified name', async () => {
    await becomeWorker(world, 'hasty')
    const { employerId, applicationId } = await apply(world, 'hasty', job)
    expect((await refusalOf(world, ['hasty', 'contract', 'open-agreement', { employerId, applicationId }])).code).toBe(
      'NOT_VERIFIED',
    )
  })

  it('makes it once, with the hash of its exact text, and records the opening', async () => {
    await becomeWorker(world, 'li-na')
    const { employerId, applicationId } = await apply(world, 'li-na', job)
    await verify(world, 'li-na', aPerson({ sequence: 51 }))
    const open = () => world.expectOk('li-na', 'contract', 'open-agreement', { employerId, applicationId })
    const [first, second] = await Promise.all([open(), open()])
    expect(second).toEqual(first)
    const { title, templateVersion, keyTerms, sections } = first
    expect(textSha256({ title, templateVersion, keyTerms, sections }, sha256)).toBe(first.textSha256)
    const events = await world.environment.db
      .selectFrom('contract_event')
      .selectAll()
      .where('contract_id', '=', first.contractId)
      .execute()
    expect(events.map(({ event }) => event)).toEqual(['sent', 'opened'])
    const links = events.map(({ contract_id: contractId, seq, event, at, actor, data, previous_hash: previousHash, hash }) => ({
      record: { contractId, seq, event, at, actor, data },
      previousHash,
      hash,
    }))
    expect(isIntact(links, sha256)).toBe(true)
  })

  it('asks for the age limits of someone who applied before the check', async () => {
    await becomeWorker(world, 'young')
    const { employerId, applicationId } = await apply(world, 'young', job)
    await verify(world, 'young', aPerson({ birthDate: '2009-05-05', sequence: 52 }))
    expect((await refusalOf(world, ['young', 'contract', 'open-agreement', { employerId, applicationId }])).code).toBe(
      'ADULTS_ONLY_JOB',
    )
  })

  it.each([
    ['labour-service', 'minors', '2009-05-05'],
    ['past-retirement', undefined, '1964-12-31'],
  ])('makes the one of the kind %s, with %s appended, for who is born on %s', async (kind, addendum, birthDate) => {
    const persona = `one-of-${kind}`
    await becomeWorker(world, persona)
    const { employerId, applicationId } = await apply(
      world,
      persona,
      await postJob(world, 'boss', { job: { minimumAge: 16, maximumAge: 70 } }),
    )
    await verify(world, persona, aPerson({ birthDate, sequence: 54 }))
    const agreement = await world.expectOk(persona, 'contract', 'open-agreement', { employerId, applicationId })
    expect([agreement.kind, agreement.addendum, agreement.templateVersion]).toEqual([kind, addendum, 1])
    expect(await world.expectOk(persona, 'contract', 'open-agreement', { employerId, applicationId })).toEqual(agreement)
  })

  it("refuses another worker's application as if there were none", async () => {
    await becomeWorker(world, 'wang-wei')
    const { employerId, applicationId } = await apply(world, 'wang-wei', job)
    expect((await refusalOf(world, ['li-na', 'contract', 'open-agreement', { employerId, applicationId }])).code).toBe(
      'NOT_FOUND',
    )
  })
})
