import { connect, type Database } from '../../../cloudfunctions/shared/store/connect'
import { addDocument, findDocument } from '../../../cloudfunctions/shared/store/contract-documents'
import { listContractEvents } from '../../../cloudfunctions/shared/store/contract-proof'
import { sha256 } from '../../../cloudfunctions/shared/sha256'
import { chainOf } from '../../support/contract-chain'
import {
  aPerson,
  apply,
  becomeWorker,
  engage,
  eveningBefore,
  postJob,
  refusalOf,
  registerEmployer,
} from '../../support/onboarding'
import { startWorld, type World } from '../../support/world'

interface Key {
  employerId: string
  contractId: string
}
let world: World
let key: Key
/** The application never removes a row of this table: its owner empties it between the tests. */
let owner: Database
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: ['weixin', 'certificate-authority'] })
  owner = connect(world.database.ownerUrl)
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
  await registerEmployer(world, 'other-boss', '91310000MA1K35TX1B')
  const job = await postJob(world, 'boss')
  const { employerId, applicationId } = await engage(world, 'li-na', { job, person: aPerson({ sequence: 61 }) })
  const { contractId } = await world.expectOk('li-na', 'contract', 'open-agreement', { employerId, applicationId })
  key = { employerId, contractId }
  await becomeWorker(world, 'wang-lei')
  await apply(world, 'wang-lei', job)
})
beforeEach(async () => {
  await owner.deleteFrom('contract_document').execute()
})
afterAll(async () => {
  await owner.destroy()
  await world.close()
})

/** Bytes of which no two neighbours are alike, so that parts in a wrong order are seen. */
const aFile = (length: number, start: number): Buffer =>
  Buffer.from(Array.from({ length }, (_, index) => (start + index * 7) % 251))

const keep = (revision: 1 | 2 | 3, bytes: Buffer): Promise<boolean> =>
  addDocument(world.environment.db, { ...key, revision, bytes, sha256: sha256(bytes), madeAt: world.environment.now() })

/** Who is recorded to have taken a copy, in the order of the chain. */
const downloads = async (): Promise<string[]> => {
  const events = await listContractEvents(world.environment.db, key)
  return events.filter(({ record }) => record.event === 'downloaded').map(({ record }) => record.actor)
}

const read = (part: number) => world.expectOk('li-na', 'evidence', 'read-document', { ...key, part })

describe('reading the file of an agreement', () => {
  it('gives it in parts that can be joined as they are', async () => {
    const file = aFile(150_001, 3)
    await keep(2, file)
    const parts = [await read(1), await read(2), await read(3)]
    expect(Buffer.from(parts.map(({ base64 }) => base64).join(''), 'base64').equals(file)).toBe(true)
    for (const [index, part] of parts.entries())
      expect(part).toMatchObject({ part: index + 1, parts: 3, bytes: 150_001, sha256: sha256(file) })
  })

  it('keeps every answer under the 100 KB of a cloud function', async () => {
    await keep(2, aFile(60_001, 1))
    expect(Buffer.byteLength(JSON.stringify(await read(1)))).toBeLessThan(100_000)
  })

  it('gives the newest revision, and keeps the ones before', async () => {
    const [text, completed] = [aFile(10, 1), aFile(30, 3)]
    await keep(1, text)
    await keep(3, completed)
    expect((await read(1)).base64).toBe(completed.toString('base64'))
    expect((await findDocument(world.environment.db, { ...key, revision: 1 }))?.bytes.equals(text)).toBe(true)
  })

  it('never writes over a revision', async () => {
    const first = aFile(10, 1)
    expect([await keep(2, first), await keep(2, aFile(10, 9))]).toEqual([true, false])
    expect((await read(1)).base64).toBe(first.toString('base64'))
    await expect(world.environment.db.deleteFrom('contract_document').execute()).rejects.toThrow('permission denied')
  })

  it('names it after the agreement, and no folder', async () => {
    await keep(2, aFile(10, 1))
    const { name } = await read(1)
    expect(name).toMatch(new RegExp(`^[\\p{L}\\p{N}-]+-${key.contractId.slice(-8)}\\.pdf$`, 'u'))
  })

  it.each([
    ['a part after the last', 2],
    ['a part far after it', 1000],
  ])('knows nothing of %s', async (_, part) => {
    await keep(2, aFile(60_000, 1))
    expect((await refusalOf(world, ['li-na', 'evidence', 'read-document', { ...key, part }])).code).toBe('NOT_FOUND')
  })

  it.each([0, -1, 1.5, 1001])('refuses %d, which is no part', async (part) => {
    expect((await refusalOf(world, ['li-na', 'evidence', 'read-document', { ...key, part }])).code).toBe('MALFORMED_REQUEST')
  })

  it('knows nothing of a file that was never made', async () => {
    expect((await refusalOf(world, ['li-na', 'evidence', 'read-document', { ...key, part: 1 }])).code).toBe('NOT_FOUND')
  })

  it('gives it to the employer as well, and says to anybody else that there is none', async () => {
    await keep(2, aFile(10, 1))
    expect((await world.expectOk('boss-reviewer', 'evidence', 'read-document', { ...key, part: 1 })).parts).toBe(1)
    for (const stranger of ['wang-lei', 'other-boss'])
      expect((await refusalOf(world, [stranger, 'evidence', 'read-document', { ...key, part: 1 }])).code).toBe('NOT_FOUND')
  })

  it('lets the worker see who of the employer read it, once a day, and not that they did so themselves', async () => {
    await keep(2, aFile(10, 1))
    const looks = async (): Promise<(string | undefined)[]> => {
      const { accesses } = await world.expectOk('li-na', 'account', 'list-data-access', {})
      return accesses.filter(({ purpose }) => purpose === 'agreement-file').map(({ employerName }) => employerName)
    }
    await world.clock.set('2026-03-05T09:00:00+08:00')
    const before = await looks()
    await read(1)
    expect(await looks()).toEqual(before)
    for (const who of ['boss', 'boss', 'boss-finance'])
      await world.expectOk(who, 'evidence', 'read-document', { ...key, part: 1 })
    expect(await looks()).toEqual(['雇主 boss', '雇主 boss', ...before])
  })

  it('has both in the chain who take a copy in the same minute', async () => {
    await keep(2, aFile(10, 1))
    await world.clock.advance('2m')
    const before = (await downloads()).length
    await read(1)
    await world.expectOk('boss', 'evidence', 'read-document', { ...key, part: 1 })
    expect(new Set((await downloads()).slice(before)).size).toBe(2)
  })

  it('puts into the chain who has taken a copy, once a minute and whole', async () => {
    await keep(2, aFile(70_000, 1))
    const before = (await downloads()).length
    await world.clock.advance('2m')
    await read(1)
    await read(2)
    await read(1)
    expect((await downloads()).slice(before)).toEqual([expect.stringMatching(/^WK/)])
    await world.clock.advance('2m')
    await world.expectOk('boss', 'evidence', 'read-document', { ...key, part: 1 })
    expect((await downloads()).slice(before)).toHaveLength(2)
    expect((await chainOf(world, key.contractId)).isWhole).toBe(true)
  })
})

describe('the agreement', () => {
  const opened = async () => {
    const { employer_id: employerId, application_id: applicationId } = await world.environment.db
      .selectFrom('contract')
      .select(['employer_id', 'application_id'])
      .where('contract_id', '=', key.contractId)
      .executeTakeFirstOrThrow()
    return world.expectOk('li-na', 'contract', 'open-agreement', { employerId, applicationId })
  }

  it('tells of its file once there is one', async () => {
    expect(await opened()).not.toHaveProperty('document')
    const file = aFile(61_000, 5)
    await keep(2, file)
    expect((await opened()).document).toEqual({ sha256: sha256(file), bytes: 61_000 })
  })
})
