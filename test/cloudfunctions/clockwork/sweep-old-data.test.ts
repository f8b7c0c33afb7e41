import { sql } from 'kysely'
import { callAction } from '../../../cloudfunctions/shared/action'
import { retention, retentionKinds, type RetentionKind } from '../../../cloudfunctions/shared/domain/retention'
import { actionsOf } from '../../../simulator/cloud/features'
import {
  aPerson,
  apply,
  askForReview,
  becomeWorker,
  eveningBefore,
  postJob,
  registerEmployer,
  showFace,
  startVerification,
  verify,
} from '../../support/onboarding'
import { startWorld, type World } from '../../support/world'

const start = Date.parse(eveningBefore)
const dayMs = 86_400_000

let world: World
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: ['weixin', 'tencent-faceid'] })
  world.environment.wireNow = () => new Date(start)
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
  const job = await postJob(world, 'boss')
  await becomeWorker(world, 'li-na')
  await verify(world, 'li-na', aPerson({ sequence: 61 }))
  await becomeWorker(world, 'sun-face-fails')
  const { verificationId, verifyId } = await startVerification(world, 'sun-face-fails', aPerson({ sequence: 62 }))
  await showFace(world, 'sun-face-fails', { verifyId })
  await world.expectOk('sun-face-fails', 'identity', 'finish-verification', { verificationId })
  await startVerification(world, 'sun-face-fails', aPerson({ sequence: 62 }))
  await becomeWorker(world, 'erased')
  await startVerification(world, 'erased', aPerson({ sequence: 64 }))
  await world.expectOk('erased', 'account', 'erase-my-data')
  await becomeWorker(world, 'unseen')
  await apply(world, 'unseen', job)
  const { reviewId } = await askForReview(world, 'unseen', { person: aPerson({ sequence: 63 }), employerId: job.employerId })
  await world.expectOk('boss', 'identity', 'vote-review', { reviewId, vote: 'reject', reason: '不认识' })
  const { db } = world.environment
  await sql`insert into document_reading (worker_id, day, readings)
    select worker_id, '2026-03-01', 1 from worker where openid like '%UNSEEN'`.execute(db)
  await sql`insert into uploaded_part (openid, upload_id, part, bytes, uploaded_at)
    values ('oSOMEBODY', gen_random_uuid(), 1, 'x', ${new Date(start)})`.execute(db)
  await sql`update vendor_token set expires_at = ${new Date(start)}`.execute(db)
})
afterAll(() => world.close())

async function turn(at: number, limit?: number): Promise<unknown> {
  const clock = (): Date => new Date(at)
  const event = { action: 'sweep-old-data', data: limit === undefined ? {} : { limit } }
  const environment = { ...world.environment, now: clock, wireNow: clock }
  const answer = await callAction(await actionsOf('clockwork'), { caller: { kind: 'timer' }, event }, environment)
  return answer.ok ? answer.data : answer.error
}

/** How many rows still hold what the kind is about. */
const held: Record<RetentionKind, string> = {
  'erased-check': `verification where verify_id = ''`,
  'check-handle': `verification where verify_id is not null or status in ('requested', 'started')`,
  'check-person': `verification where name_sealed <> '' or id_number_sealed <> '' or id_number_index <> ''`,
  'review-person': `identity_review where name_sealed <> '' or id_number_sealed <> '' or id_number_index <> ''`,
  message: 'message',
  'document-reading': 'document_reading',
  'uploaded-part': 'uploaded_part',
  reply: 'idempotency',
  'vendor-token': 'vendor_token',
}

/** Each term of days with the kinds that have it, shortest first. */
const terms = [...new Set(retentionKinds.map((kind) => retention[kind].days))]
  .sort((one, other) => one - other)
  .map((days) => [days, retentionKinds.filter((kind) => retention[kind].days === days).join(', ')] as const)

async function countOf(kind: RetentionKind): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.raw(held[kind])}`.execute(
    world.environment.db,
  )
  return rows[0]?.count ?? 0
}

describe('old data', () => {
  it.each(terms)('is kept for %i days, and gone on the next: %s', async (days) => {
    const kinds = retentionKinds.filter((kind) => retention[kind].days === days)
    const end = start + days * dayMs
    await turn(end - 1000)
    for (const kind of kinds) expect([kind, (await countOf(kind)) > 0]).toEqual([kind, true])
    // a count of one day is kept to the end of the next one, whatever the hour
    await turn(end + dayMs)
    for (const kind of kinds) expect([kind, await countOf(kind)]).toEqual([kind, 0])
  })

  it('leaves the identity, and a check that nobody finished has taken too long', async () => {
    const { db } = world.environment
    const { name_sealed } = await db.selectFrom('identity').select('name_sealed').executeTakeFirstOrThrow()
    expect(name_sealed).not.toBe('')
    const checks = await db.selectFrom('verification').select(['status', 'failure']).orderBy('started_at').execute()
    expect(checks.map(({ status, failure }) => failure ?? status).sort()).toEqual([
      'FACE_DOES_NOT_MATCH',
      'TOOK_TOO_LONG',
      'verified',
    ])
    expect(await world.expectOk('li-na', 'identity', 'get-identity')).toMatchObject({ status: 'verified' })
  })

  it('goes in as many turns as it takes, and a turn that finds nothing does nothing', async () => {
    for (const persona of ['one', 'two', 'three']) await becomeWorker(world, persona)
    const later = Date.now() + 400 * dayMs
    expect(await turn(later, 4)).toEqual({ swept: 4, finished: false })
    expect(await turn(later, 4)).toMatchObject({ finished: true })
    expect(await Promise.all([turn(later), turn(later)])).toEqual([
      { swept: 0, finished: true },
      { swept: 0, finished: true },
    ])
  })
})
