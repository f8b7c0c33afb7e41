import { sql } from 'kysely'
import { ownParts } from '../../../cloudfunctions/shared/store/own-data'
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

let world: World
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: ['weixin', 'certificate-authority'] })
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
  await becomeWorker(world, 'li-na')
  const taken = await apply(world, 'li-na', await postJob(world, 'boss'))
  await verify(world, 'li-na', aPerson({ sequence: 61 }))
  await signFile(world, 'li-na', taken)
})
afterAll(() => world.close())

type Row = Readonly<Record<string, unknown>>

/** A whole copy: its rows by part. */
async function copyOf(who: string): Promise<ReadonlyMap<string, Row[]>> {
  const copy = new Map<string, Row[]>()
  let next: { part: string; after: string } | undefined
  do {
    const page = await world.expectOk(who, 'account', 'export-my-data', next === undefined ? {} : { next })
    copy.set(page.part, [...(copy.get(page.part) ?? []), ...page.rows.map((row) => Object.fromEntries(Object.entries(row)))])
    next = page.next
  } while (next !== undefined)
  return copy
}

it('gives everything in full to the worker: the person in plain, the signed agreement with its history and the drawn lines', async () => {
  const copy = await copyOf('li-na')
  expect([...copy.keys()]).toEqual(Object.keys(ownParts))
  const { name, idNumber } = aPerson({ sequence: 61 })
  for (const part of ['identity', 'verification']) expect(copy.get(part)).toMatchObject([{ name, id_number: idNumber }])
  const [contract] = copy.get('contract') ?? []
  expect(contract?.['contract_event']).toHaveLength(7)
  expect(contract?.['contract_intent']).toMatchObject([{ method: 'sms', status: 'passed' }])
  expect(contract?.['contract_answer']).toHaveLength(3)
  expect(contract?.['signature']).toMatchObject({ strokes: expect.any(Array) as unknown })
  expect(copy.get('consent')).toHaveLength(3)
  expect(JSON.stringify([...copy])).not.toMatch(/sealed|_index/i)
})

it('gives nothing of anybody else, and of what is not there no row', async () => {
  await becomeWorker(world, 'wang-lei')
  const copy = await copyOf('wang-lei')
  const filled = [...copy].filter(([, rows]) => rows.length > 0).map(([part]) => part)
  expect(filled).toEqual(['worker', 'account', 'consent', 'data_access'])
})

it('stands once a day among who saw the name, as the worker', async () => {
  await world.clock.advance('1d')
  await copyOf('li-na')
  const { accesses } = await world.expectOk('li-na', 'account', 'list-data-access')
  expect(accesses.map(({ purpose, at, employerName }) => ({ purpose, at, employerName }))).toEqual([
    { purpose: 'own-copy', at: '2026-03-02T10:00:00.000Z' },
    { purpose: 'own-copy', at: '2026-03-01T10:00:00.000Z' },
  ])
})

it('refuses a part that there is not', async () => {
  const odd = ['li-na', 'account', 'export-my-data', { next: { part: 'ledger_entry', after: '' } }] as const
  expect((await refusalOf(world, [...odd])).code).toBe('MALFORMED_REQUEST')
})

// a file that they have sent themselves to be verified is gone within a day
it('knows every table that names a worker or an openid, but for members of employers and files to verify', async () => {
  const { rows } = await sql<{ name: string }>`select distinct table_name as name from information_schema.columns
    natural join information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and column_name in ('worker_id', 'openid')`.execute(
    world.environment.db,
  )
  const missing = rows.map(({ name }) => name).filter((name) => !Object.hasOwn(ownParts, name))
  expect(missing.sort()).toEqual(['member', 'uploaded_part'])
})
