import { emptyDatabase, freshDatabase, type TestDatabase } from '../../../support/database/fresh'
import { query } from './observe'

const made: TestDatabase[] = []

afterEach(async () => {
  for (const database of made.splice(0)) await database.drop()
})

async function keep(database: Promise<TestDatabase>): Promise<TestDatabase> {
  made.push(await database)
  return database
}

const countTables = `select count(*)::int as count from pg_tables where schemaname = 'public'`

it('is migrated, and the application has the grants of the migrations', async () => {
  const { appUrl } = await keep(freshDatabase())
  expect(await query(appUrl, countTables)).not.toEqual([{ count: 0 }])
  expect(await query(appUrl, 'select 1 as one from ledger_entry')).toEqual([])
  await expect(query(appUrl, 'delete from ledger_entry')).rejects.toThrow('permission denied')
})

it('is nobody else’s: what one test writes, another does not see', async () => {
  const [one, other] = await Promise.all([keep(freshDatabase()), keep(freshDatabase())])
  await query(one.ownerUrl, 'create table mine ()')
  await expect(query(other.ownerUrl, 'select from mine')).rejects.toThrow('does not exist')
})

it('is empty if asked for so, for a mock vendor that makes its own tables', async () => {
  const { ownerUrl } = await keep(emptyDatabase())
  expect(await query(ownerUrl, countTables)).toEqual([{ count: 0 }])
})

it('is gone after it was dropped, and can be dropped again', async () => {
  const { ownerUrl, drop } = await freshDatabase()
  await drop()
  await drop()
  await expect(query(ownerUrl, 'select 1')).rejects.toThrow('does not exist')
})
