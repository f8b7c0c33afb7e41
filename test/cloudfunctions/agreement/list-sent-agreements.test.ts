import { addDocument } from '../../../cloudfunctions/shared/store/contract-documents'
import { copyContract, engaged, opened, put, startAgreementWorld } from '../../support/agreement-life'
import { refusalOf, type JobKey } from '../../support/onboarding'
import type { World } from '../../support/world'

let world: World
let job: JobKey
beforeAll(async () => {
  ;({ world, job } = await startAgreementWorld())
})
afterAll(() => world.close())

type Standing = CloudFunctions['agreement']['list-sent-agreements']['request']['standing']
const list = (standing: Standing, cursor?: string) =>
  world.expectOk('boss', 'agreement', 'list-sent-agreements', { standing, ...(cursor !== undefined && { cursor }) })

describe("an employer's agreements", () => {
  it('stand where they wait, by name, and each worker sees who looked', async () => {
    const waiting = await opened(world, 'waiting', { job, sequence: 1 })
    const expired = await opened(world, 'expired', { job, sequence: 2 })
    await put(world, expired.contractId, 'expired')
    const asking = await opened(world, 'asking', { job, sequence: 3 })
    const { employerId } = asking
    await world.expectOk('asking', 'agreement', 'ask-for-time', { employerId, contractId: asking.contractId })
    const toSeal = await engaged(world, 'to-seal', { job, sequence: 4, status: 'signed' })
    const sealed = await engaged(world, 'sealed', { job, sequence: 5 })
    const over = await engaged(world, 'over', { job, sequence: 6 })
    await put(world, over.contractId, 'terminated')
    const idsOf = async (standing: Standing) => (await list(standing)).agreements.map(({ contractId }) => contractId)
    expect(await idsOf('waiting')).toEqual([waiting.contractId])
    expect((await idsOf('to-decide')).sort()).toEqual([expired.contractId, asking.contractId].sort())
    expect(await idsOf('to-seal')).toEqual([toSeal.contractId])
    expect((await idsOf('in-force')).sort()).toEqual([toSeal.contractId, sealed.contractId].sort())
    expect(await idsOf('ended')).toEqual([over.contractId])
    const { counts, agreements } = await list('waiting')
    expect(counts).toEqual({ 'to-decide': 2, waiting: 1, 'to-seal': 1, 'in-force': 2, ended: 1 })
    expect(agreements).toMatchObject([{ workerName: '李娜', jobTitle: '分拣员', status: 'viewed', isOverdue: false }])
    const { accesses } = await world.expectOk('waiting', 'account', 'list-data-access', {})
    expect(accesses.filter(({ purpose }) => purpose === 'agreements')).toHaveLength(1)
  })

  it('are overdue once the employer is late to seal', async () => {
    await world.clock.advance('8d')
    const { agreements } = await list('to-seal')
    expect(agreements.map(({ isOverdue }) => isOverdue)).toEqual([true])
  })

  it('say whether there is a signed file, and under whose number it is asked for', async () => {
    const { employerId, contractId } = await engaged(world, 'with-file', { job, sequence: 8 })
    const fileOf = async (): Promise<boolean | undefined> => {
      const reply = await list('in-force')
      expect(reply.employerId).toBe(employerId)
      return reply.agreements.find((agreement) => agreement.contractId === contractId)?.hasFile
    }
    const file = { employerId, contractId, bytes: Buffer.from('%PDF'), sha256: 'a'.repeat(64), madeAt: world.environment.now() }
    await addDocument(world.environment.db, { ...file, revision: 1 })
    expect(await fileOf()).toBe(false)
    await addDocument(world.environment.db, { ...file, revision: 2 })
    expect(await fileOf()).toBe(true)
  })

  it('come page by page, each once', async () => {
    const { contractId } = await engaged(world, 'many', { job, sequence: 7 })
    await put(world, contractId, 'terminated')
    await copyContract(world, contractId, 45)
    const first = await list('ended')
    const second = await list('ended', first.nextCursor)
    expect(second.nextCursor).toBeUndefined()
    const ids = [...first.agreements, ...second.agreements].map((agreement) => agreement.contractId)
    expect(new Set(ids).size).toBe(first.counts.ended)
    expect(first.counts.ended).toBeGreaterThan(45)
    const wrong = { standing: 'waiting', cursor: 'x' }
    expect((await refusalOf(world, ['boss', 'agreement', 'list-sent-agreements', wrong])).code).toBe('MALFORMED_REQUEST')
  })

  it('are for its owners alone', async () => {
    const look = { standing: 'waiting' }
    expect((await refusalOf(world, ['boss-reviewer', 'agreement', 'list-sent-agreements', look])).code).toBe('NOT_ALLOWED')
    const { counts } = await world.expectOk('other-boss', 'agreement', 'list-sent-agreements', { standing: 'waiting' })
    expect(counts.waiting).toBe(0)
  })
})
