import { copyContract, engaged, opened, put, startAgreementWorld } from '../../support/agreement-life'
import { type JobKey } from '../../support/onboarding'
import type { World } from '../../support/world'

let world: World
let job: JobKey
beforeAll(async () => {
  ;({ world, job } = await startAgreementWorld())
})
afterAll(() => world.close())

const list = (persona: string, cursor?: string) =>
  world.expectOk(persona, 'agreement', 'list-agreements', cursor === undefined ? {} : { cursor })

describe("a worker's agreements", () => {
  it('are all there, newest first, also one that was declined or withdrawn', async () => {
    const first = await opened(world, 'li-na', { job, sequence: 1 })
    await world.expectOk('li-na', 'contract', 'decline-agreement', {
      employerId: first.employerId,
      contractId: first.contractId,
      reason: 'pay',
    })
    await world.clock.advance('1h')
    const second = await world.expectOk('li-na', 'job', 'apply-for-job', { ...job })
    const { employerId } = first
    const { contractId } = await world.expectOk('li-na', 'contract', 'open-agreement', {
      employerId,
      applicationId: second.applicationId,
    })
    const { agreements, nextCursor } = await list('li-na')
    expect(agreements).toMatchObject([
      { contractId, status: 'viewed', purpose: 'start', jobTitle: '分拣员', employerName: '雇主 boss' },
      { contractId: first.contractId, status: 'declined' },
    ])
    expect(agreements[1]).not.toHaveProperty('jobTitle')
    expect(agreements[1]?.title).toContain('协议')
    expect(nextCursor).toBeUndefined()
  })

  it('come page by page, each once, however many there are', async () => {
    const { contractId } = await engaged(world, 'many', { job, sequence: 2 })
    await copyContract(world, contractId, 45)
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await list('many', cursor)
      seen.push(...page.agreements.map((agreement) => agreement.contractId))
      cursor = page.nextCursor
    } while (cursor !== undefined)
    expect(seen).toHaveLength(46)
    expect(new Set(seen).size).toBe(46)
  })

  it("are nobody else's", async () => {
    const { contractId } = await opened(world, 'private', { job, sequence: 3 })
    await put(world, contractId, 'expired')
    const { agreements } = await list('li-na')
    expect(agreements.map((agreement) => agreement.contractId)).not.toContain(contractId)
  })
})
