import { crashPoints } from '../../../cloudfunctions/shared/crash-points'
import { sha256 } from '../../../cloudfunctions/shared/sha256'
import { findDocument, type ContractDocument } from '../../../cloudfunctions/shared/store/contract-documents'
import { chainOf } from '../../support/contract-chain'
import { keepPaper, workerPaper } from '../../support/contract-papers'
import {
  aPerson,
  crashOnceAt,
  engage,
  eveningBefore,
  postJob,
  refusalOf,
  registerEmployer,
  sign,
  type JobKey,
} from '../../support/onboarding'
import { startWorld, type World } from '../../support/world'

let world: World
let job: JobKey
let paper: Buffer
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: ['weixin', 'certificate-authority'] })
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
  await registerEmployer(world, 'other-boss', '91310000MA1K35TX1B')
  job = await postJob(world, 'boss')
  paper = await workerPaper(world)
})
afterEach(() => world.mock('certificate-authority').clearRules())
afterAll(() => world.close())

/** The contract of a worker who has signed; with the file unless it is said otherwise. */
async function signed(persona: string, sequence: number, { hasFile = true } = {}): Promise<string> {
  const { employerId, applicationId } = await engage(world, persona, { job, person: aPerson({ sequence }) })
  const { contractId } = await world.expectOk(persona, 'contract', 'open-agreement', { employerId, applicationId })
  if (hasFile) await keepPaper(world, { employerId, contractId }, paper)
  return contractId
}
const seal = (...contractIds: string[]) => world.expectOk('boss', 'contract', 'countersign', { contractIds })
const contractOf = (contractId: string) =>
  world.environment.db.selectFrom('contract').selectAll().where('contract_id', '=', contractId).executeTakeFirstOrThrow()
async function fileOf(contractId: string): Promise<ContractDocument> {
  const file = await findDocument(world.environment.db, { employerId: job.employerId, contractId })
  if (file === undefined) throw new Error(`${contractId} has no file`)
  return file
}

describe('counter-signing', () => {
  it("adds the employer's signature after the worker's file, completes the contract and tells the worker", async () => {
    const contractId = await signed('li-na', 81)
    expect(await seal(contractId)).toEqual({ outcomes: [{ contractId, outcome: 'completed' }] })
    const file = await fileOf(contractId)
    expect(file.revision).toBe(3)
    expect(file.bytes.subarray(0, paper.length).equals(paper)).toBe(true)
    expect(file.bytes.length).toBeGreaterThan(paper.length)
    expect(file.sha256).toBe(sha256(file.bytes))
    const { status, counter_signature: kept } = await contractOf(contractId)
    expect(status).toBe('completed')
    const { names, last, isWhole } = await chainOf(world, contractId)
    expect({ names, isWhole }).toEqual({ names: ['sent', 'opened', 'signature', 'completed'], isWhole: true })
    expect(last).toMatchObject({ documentSha256: file.sha256 })
    expect(kept).toMatchObject(last ?? {})
    const { messages } = await world.expectOk('li-na', 'message', 'list-messages')
    expect(messages[0]?.kind).toBe('AGREEMENT_COMPLETED')
    const told = await world.expectOk('boss', 'message', 'list-messages')
    expect(told.messages[0]?.kind).toBe('AGREEMENT_SEALED')
  })

  it('says of each contract what became of it, and names one once', async () => {
    const [good, done] = [await signed('good', 82), await signed('done', 83)]
    await seal(done)
    const unknown = world.environment.newId()
    expect((await seal(done, good, unknown, good)).outcomes).toEqual([
      { contractId: done, outcome: 'refused', code: 'AGREEMENT_COMPLETED' },
      { contractId: good, outcome: 'completed' },
      { contractId: unknown, outcome: 'refused', code: 'NOT_FOUND' },
    ])
    expect((await chainOf(world, done)).names.filter((name) => name === 'completed')).toHaveLength(1)
  })

  it('signs nothing that the worker has not signed', async () => {
    const contractId = await signed('no-file', 84, { hasFile: false })
    const { db } = world.environment
    await db.updateTable('contract').set({ status: 'viewed' }).where('contract_id', '=', contractId).execute()
    expect((await seal(contractId)).outcomes).toEqual([{ contractId, outcome: 'refused', code: 'AGREEMENT_NOT_SIGNED' }])
    expect((await contractOf(contractId)).counter_signature).toBeNull()
  })

  it('lets work begin as before', async () => {
    const contractId = await signed('works', 85)
    await seal(contractId)
    const { nextStep } = await world.expectOk('works', 'account', 'get-work-card')
    expect(nextStep.code).toBe('ENROL_GUARANTEE')
  })

  it('leaves a contract as it was when the authority is down, and goes on with the others', async () => {
    const [unlucky, lucky] = [await signed('unlucky', 86), await signed('lucky', 87)]
    const rule = { match: { operation: 'simple-enroll' }, effect: { fault: 'process-then-drop' }, times: 1 }
    await world.mock('certificate-authority').post('/rules', rule)
    expect((await seal(unlucky, lucky)).outcomes).toEqual([
      { contractId: unlucky, outcome: 'refused', code: 'VENDOR_UNAVAILABLE' },
      { contractId: lucky, outcome: 'completed' },
    ])
    expect((await fileOf(unlucky)).revision).toBe(2)
    expect((await seal(unlucky)).outcomes).toEqual([{ contractId: unlucky, outcome: 'completed' }])
  })

  it('happens once for taps that arrive at once', async () => {
    const contractId = await signed('eager', 88)
    const replies = await Promise.all([seal(contractId), seal(contractId)])
    expect(replies.flatMap(({ outcomes }) => outcomes).filter(({ outcome }) => outcome === 'completed')).toHaveLength(1)
    const { names, isWhole } = await chainOf(world, contractId)
    expect(names.filter((name) => name === 'completed')).toHaveLength(1)
    expect(isWhole).toBe(true)
  })

  it.each(crashPoints.filter((name) => name.startsWith('countersign.')).map((name, index) => [name, index] as const))(
    'ends completed, once, after a crash at %s',
    async (name, index) => {
      const contractId = await signed(`crash-${String(index)}`, 800 + index)
      crashOnceAt(world, name)
      expect((await refusalOf(world, ['boss', 'contract', 'countersign', { contractIds: [contractId] }])).code).toBe(
        'INTERNAL_FAULT',
      )
      await seal(contractId)
      expect((await contractOf(contractId)).status).toBe('completed')
      expect((await chainOf(world, contractId)).names.filter((event) => event === 'completed')).toHaveLength(1)
    },
  )

  it('of an ending ends the agreement before it, once both have signed that', async () => {
    const contractId = await signed('leaves', 90)
    await seal(contractId)
    const { employerId } = job
    const lastDay = '2026-03-01'
    const ending = await world.expectOk('boss', 'agreement', 'offer-ending', { contractId, lastDay })
    expect((await seal(ending.contractId)).outcomes).toMatchObject([{ outcome: 'refused', code: 'AGREEMENT_NOT_SIGNED' }])
    expect((await contractOf(contractId)).status).toBe('completed')
    await sign(world, 'leaves', { ...ending, jobId: job.jobId, shiftId: '' })
    await keepPaper(world, { employerId, contractId: ending.contractId }, paper)
    expect((await seal(ending.contractId)).outcomes).toMatchObject([{ outcome: 'completed' }])
    expect((await contractOf(contractId)).status).toBe('terminated')
    expect((await contractOf(ending.contractId)).status).toBe('completed')
    const { messages } = await world.expectOk('leaves', 'message', 'list-messages')
    expect(messages[0]?.kind).toBe('AGREEMENT_ENDED')
    expect((await world.expectOk('leaves', 'account', 'get-work-card')).nextStep.code).toBe('FIND_JOB')
  })

  it('is for an owner of this employer alone', async () => {
    const contractId = await signed('guarded', 89)
    const request = { contractIds: [contractId] }
    expect((await refusalOf(world, ['boss-reviewer', 'contract', 'countersign', request])).code).toBe('NOT_ALLOWED')
    const { outcomes } = await world.expectOk('other-boss', 'contract', 'countersign', request)
    expect(outcomes).toEqual([{ contractId, outcome: 'refused', code: 'NOT_FOUND' }])
    expect((await contractOf(contractId)).status).toBe('signed')
  })
})
