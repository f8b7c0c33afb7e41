import { keepPaper } from '../../support/contract-papers'
import { aPerson, engage, eveningBefore, postJob, refusalOf, registerEmployer, type JobKey } from '../../support/onboarding'
import { startWorld, type World } from '../../support/world'

let world: World
let job: JobKey
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: ['weixin', 'certificate-authority'] })
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
  await registerEmployer(world, 'other-boss', '91310000MA1K35TX1B')
  job = await postJob(world, 'boss')
  await signed('li-na', '李娜', 91)
  await world.clock.advance('1h')
  await signed('wang-wei', '王伟', 92)
})
afterAll(() => world.close())

async function signed(persona: string, name: string, sequence: number): Promise<void> {
  const { employerId, applicationId } = await engage(world, persona, { job, person: aPerson({ name, sequence }) })
  const { contractId } = await world.expectOk(persona, 'contract', 'open-agreement', { employerId, applicationId })
  await keepPaper(world, { employerId, contractId }, Buffer.from('signed by the worker'))
}

describe('what waits for the counter-signature', () => {
  it('is listed by name, job and time, who waits longest first', async () => {
    const { contracts, count } = await world.expectOk('boss', 'contract', 'list-to-countersign')
    expect(count).toBe(2)
    expect(contracts).toMatchObject([
      { workerName: '李娜', jobTitle: '分拣员', signedAt: new Date(eveningBefore).toISOString() },
      { workerName: '王伟', jobTitle: '分拣员' },
    ])
  })

  it('shows the worker who has looked', async () => {
    await world.expectOk('boss', 'contract', 'list-to-countersign')
    const { accesses } = await world.expectOk('li-na', 'account', 'list-data-access')
    expect(accesses.filter(({ purpose }) => purpose === 'counter-signing')).toHaveLength(1)
  })

  it('has nothing of another employer, and is for an owner alone', async () => {
    expect(await world.expectOk('other-boss', 'contract', 'list-to-countersign')).toEqual({ contracts: [], count: 0 })
    expect((await refusalOf(world, ['boss-finance', 'contract', 'list-to-countersign'])).code).toBe('NOT_ALLOWED')
  })
})
