import { Kysely, Migrator, sql } from 'kysely'
import { migrations } from '../../../../cloudfunctions/shared/store/migrations/all'
import { postgresDialect } from '../../../../cloudfunctions/shared/store/connect'
import { emptyDatabase } from '../../../support/database/fresh'

const id = (last: number): string => `01950000-0000-7000-8000-${String(last).padStart(12, '0')}`

it('says the kind of every earlier agreement in the words of today, older than any version, and leaves its hash', async () => {
  const database = await emptyDatabase()
  const db = new Kysely<unknown>({ dialect: postgresDialect(database.ownerUrl, { connections: 1, milliseconds: 30_000 }) })
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } })
  await migrator.migrateTo('0014-agreement-life')
  const kinds = ['{"kind": "ordinary"}', '{"kind": "protected"}', '{"kind": "labour-service"}', '{"title": "用工协议"}']
  await sql.raw(placeToWork).execute(db)
  for (const [index, content] of kinds.entries()) await sql.raw(signedBefore(index + 1, content)).execute(db)

  const { error } = await migrator.migrateToLatest()
  expect(error).toBeUndefined()
  const { rows } = await sql<{ content: object; version: number; hash: string }>`
    select content, template_version as version, text_sha256 as hash from contract order by contract_id`.execute(db)
  expect(rows).toEqual([
    { content: { kind: 'labour-service' }, version: 0, hash: 'hash-1' },
    { content: { kind: 'labour-service', addendum: 'minors' }, version: 0, hash: 'hash-2' },
    { content: { kind: 'past-retirement' }, version: 0, hash: 'hash-3' },
    { content: { kind: 'labour-service', title: '用工协议' }, version: 0, hash: 'hash-4' },
  ])
  const { rows: jobs } = await sql`select employment_type as type from job`.execute(db)
  expect(jobs).toEqual([{ type: 'labour-service' }])
  await db.destroy()
  await database.drop()
})

const placeToWork = `
  insert into employer values ('${id(1)}', '单位', '91310000MA1K35TX0A', '2026-03-01');
  insert into site values ('${id(1)}', '${id(2)}', '一号仓', '浦东', '一号路', 31, 121, 200, 'Asia/Shanghai');
  insert into job (employer_id, job_id, site_id, title, description, pay_fen_per_hour, starts_at_local, ends_at_local,
    break_minutes, occupation_class, places, minimum_age, maximum_age, status, posted_at)
    values ('${id(1)}', '${id(3)}', '${id(2)}', '分拣员', '分拣', 2600, '08:00', '17:00', 60, 2, 20, 18, 60, 'open', '2026-03-01')`

function signedBefore(number: number, content: string): string {
  const [worker, application, contract] = [id(100 + number), id(200 + number), id(300 + number)]
  return `
    insert into account (openid, created_at) values ('openid-${String(number)}', '2026-03-01');
    insert into worker (worker_id, openid, worker_no, created_at)
      values ('${worker}', 'openid-${String(number)}', 'WK${String(number)}', '2026-03-01');
    insert into application (employer_id, application_id, job_id, worker_id, applied_at)
      values ('${id(1)}', '${application}', '${id(3)}', '${worker}', '2026-03-01');
    insert into contract (employer_id, contract_id, application_id, worker_id, status, purpose, template_version, content,
      text_sha256, sent_at, sign_by)
      values ('${id(1)}', '${contract}', '${application}', '${worker}', 'viewed', 'start', 2, '${content}',
        'hash-${String(number)}', '2026-03-01', '2026-03-08')`
}
