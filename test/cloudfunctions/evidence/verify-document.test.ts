import { connect, type Database } from '../../../cloudfunctions/shared/store/connect'
import { findDocument } from '../../../cloudfunctions/shared/store/contract-documents'
import { sha256 } from '../../../cloudfunctions/shared/sha256'
import {
  aPerson,
  apply,
  becomeWorker,
  eveningBefore,
  postJob,
  refusalOf,
  registerEmployer,
  signFile,
  verify,
} from '../../support/onboarding'
import { startWorld, type World } from '../../support/world'

interface Key {
  employerId: string
  contractId: string
}
type Row = Pick<NonNullable<Awaited<ReturnType<typeof findDocument>>>, 'bytes' | 'sha256'>
let world: World
let key: Key
/** Another worker's agreement with the same employer: a file that verifies by itself. */
let otherKey: Key
/** The worker's revision as it was signed. */
let file: Row
/** Whoever is let into the database by the back door: the application itself never changes a file or an event. */
let owner: Database
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: ['weixin', 'certificate-authority'] })
  owner = connect(world.database.ownerUrl)
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
  const job = await postJob(world, 'boss')
  const engaged = async (persona: string, sequence: number): Promise<Key> => {
    await becomeWorker(world, persona)
    const taken = await apply(world, persona, job)
    await verify(world, persona, aPerson({ sequence }))
    await signFile(world, persona, taken)
    const { contractId } = await world.expectOk(persona, 'contract', 'open-agreement', ofApplication(taken))
    return { employerId: taken.employerId, contractId }
  }
  key = await engaged('li-na', 71)
  otherKey = await engaged('wang-lei', 72)
  file = await fileOf(key)
})
afterEach(() => put(file))
afterAll(async () => {
  await owner.destroy()
  await world.close()
})

const ofApplication = ({ employerId, applicationId }: { employerId: string; applicationId: string }) => ({
  employerId,
  applicationId,
})
const check = () => world.expectOk('li-na', 'evidence', 'verify-document', key)
async function broken(): Promise<string[]> {
  const { holds, checks } = await check()
  const names = checks.filter((each) => !each.holds).map((each) => each.check)
  expect(holds).toBe(names.length === 0)
  return names
}
async function fileOf(of: Key): Promise<Row> {
  const file = await findDocument(world.environment.db, of)
  if (file === undefined) throw new Error(`${of.contractId} has no file`)
  return file
}
const put = ({ bytes, sha256: hash }: Row) =>
  owner
    .updateTable('contract_document')
    .set({ bytes, sha256: hash })
    .where('contract_id', '=', key.contractId)
    .where('revision', '=', 2)
    .execute()
const setEvent = (event: string, actor: string) =>
  owner
    .updateTable('contract_event')
    .set({ actor })
    .where('contract_id', '=', key.contractId)
    .where('event', '=', event)
    .execute()

/** Within what is signed, and still a PDF. */
function edited(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  copy.write('6', '%PDF-1.'.length)
  return copy
}

describe('verifying a signed file', () => {
  it('finds that everything holds, and names the worker by mask alone', async () => {
    const { holds, checks, signers } = await check()
    expect(holds).toBe(true)
    expect(checks.map((each) => each.check)).toEqual([
      'whole-file',
      'worker-signature',
      'timestamps',
      'same-file',
      'evidence-chain',
    ])
    expect(signers).toHaveLength(1)
    expect(signers[0]).toMatchObject({ side: 'worker', name: '李*' })
    expect(JSON.stringify(signers)).not.toContain('李娜')
  })

  it.each([
    ['changed', edited, ['worker-signature', 'same-file']],
    ['continued', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('\n% more')]), ['whole-file', 'same-file']],
    ['no PDF', () => Buffer.from('hello'), ['whole-file', 'worker-signature', 'timestamps', 'same-file']],
  ] as const)('says what does not hold of a file that was %s, with a new hash beside it', async (_, change, expected) => {
    const bytes = change(file.bytes)
    await put({ bytes, sha256: sha256(bytes) })
    expect(await broken()).toEqual(expected)
  })

  it("does not take another agreement's file for this one, though it verifies by itself", async () => {
    await put(await fileOf(otherKey))
    expect(await broken()).toEqual(expect.arrayContaining(['worker-signature', 'same-file']))
  })

  it('says so when only the hash beside the file is another', async () => {
    await put({ ...file, sha256: '0'.repeat(64) })
    expect(await broken()).toEqual(['same-file'])
  })

  it.each(['opened', 'signed'])('says so when what was recorded of "%s" is another', async (event) => {
    const { actor } = await world.environment.db
      .selectFrom('contract_event')
      .select('actor')
      .where('contract_id', '=', key.contractId)
      .where('event', '=', event)
      .executeTakeFirstOrThrow()
    await setEvent(event, 'somebody else')
    expect(await broken()).toEqual(['evidence-chain'])
    await setEvent(event, actor)
  })

  it('is for the employer of the agreement as well, and for nobody else', async () => {
    expect((await world.expectOk('boss-finance', 'evidence', 'verify-document', key)).holds).toBe(true)
    expect((await refusalOf(world, ['wang-lei', 'evidence', 'verify-document', key])).code).toBe('NOT_FOUND')
  })

  it('has both signatures once the employer has signed, and misses the second when its file is gone', async () => {
    await world.expectOk('boss', 'contract', 'countersign', { contractIds: [key.contractId] })
    const { holds, checks, signers } = await check()
    expect(holds).toBe(true)
    expect(checks.map((each) => each.check)).toContain('employer-signature')
    expect(signers.map(({ side, name }) => [side, name])).toEqual([
      ['worker', '李*'],
      ['employer', '雇主 boss'],
    ])
    await owner.deleteFrom('contract_document').where('contract_id', '=', key.contractId).where('revision', '=', 3).execute()
    expect(await broken()).toEqual(['whole-file', 'employer-signature', 'timestamps', 'same-file'])
  })

  it('is not there for an agreement that nobody has signed', async () => {
    await owner.deleteFrom('contract_document').where('contract_id', '=', key.contractId).execute()
    expect((await refusalOf(world, ['li-na', 'evidence', 'verify-document', key])).code).toBe('NOT_FOUND')
  })
})
