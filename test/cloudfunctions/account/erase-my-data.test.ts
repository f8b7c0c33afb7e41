import { sql } from 'kysely'
import { consentVersions } from '../../../cloudfunctions/shared/domain/consent'
import { addIdentity } from '../../../cloudfunctions/shared/store/identities'
import { lockOpenVerification, markFinished } from '../../../cloudfunctions/shared/store/verifications'
import { emptyWorld } from '../../support/fixtures/empty'
import { approvedWork, oneRecord, type ApprovedWork } from '../../support/fixtures/work-done'
import { aShift, aWorker, aWorkplace } from '../../support/fixtures/workplace'
import { aPerson, becomeWorker, refusalOf, showFace, startVerification, verify } from '../../support/onboarding'
import { openidOf, startWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await startWorld({ mocks: ['weixin', 'wechat-pay'] })
})
beforeEach(async () => {
  await emptyWorld(world)
})
afterAll(() => world.close())

const eraseRefused = async (): Promise<string> => (await refusalOf(world, ['li-na', 'account', 'erase-my-data'])).code

async function paidWork(): Promise<ApprovedWork & { payoutId: string }> {
  const work = await approvedWork(world, ['li-na'], { payFenPerHour: 50_000 })
  const { payouts } = await world.expectOk(work.finance, 'payout', 'start-pay-run', { recordIds: work.recordIds })
  const payoutId = payouts[0]?.payoutId ?? ''
  return { ...work, payoutId }
}

async function isSomebodyWaiting(): Promise<boolean> {
  const waiting = sql<{ pid: number }>`select pid from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`
  return (await waiting.execute(world.environment.db)).rows.length > 0
}

describe('erasing', () => {
  it('waits until a shift is over, its record decided, and its pay arrived', async () => {
    await world.clock.set('2026-03-02T06:00:00+08:00')
    const workplace = await aWorkplace(world.environment)
    await aShift(world.environment, workplace, { workerId: await aWorker(world.environment, 'li-na') })
    expect(await eraseRefused()).toBe('ERASE_SHIFT_AHEAD')
    await emptyWorld(world)
    await oneRecord(world)
    expect(await eraseRefused()).toBe('ERASE_RECORD_OPEN')
    await emptyWorld(world)
    await approvedWork(world, ['li-na'])
    expect(await eraseRefused()).toBe('ERASE_MONEY_OPEN')
    await emptyWorld(world)
    await paidWork()
    expect(await eraseRefused()).toBe('ERASE_MONEY_OPEN')
  })

  it('takes name, number and checks away, keeps record and pay, and can be done again', async () => {
    const { payoutId, employerId, reviewer, recordIds } = await paidWork()
    const { transfer } = await world.expectOk('li-na', 'payout', 'get-confirmation', { employerId, payoutId })
    await world
      .mock('wechat-pay')
      .post('/confirmations', { package: transfer?.package, openid: 'oWORKCARD_LI_NA', decision: 'confirm' })
    await world.expectOk('li-na', 'payout', 'check-payout', { employerId, payoutId })
    await world.expectOk('li-na', 'account', 'erase-my-data')
    await world.expectOk('li-na', 'account', 'erase-my-data')
    const { db } = world.environment
    expect(await db.selectFrom('identity').selectAll().execute()).toEqual([])
    const [tombstone, ...others] = await db.selectFrom('erasure').select('tombstone').execute()
    expect([tombstone?.tombstone, others]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), []])
    const { request } = await db.selectFrom('payout').select('request').executeTakeFirstOrThrow()
    expect(Object.keys(request)).not.toContain('nameSealed')
    expect(await world.expectOk('li-na', 'payout', 'get-pay-slip', { employerId, payoutId })).toMatchObject({
      bill: { outBillNo: expect.any(String) as unknown },
    })
    const { workerNo } = await world.expectOk('li-na', 'account', 'get-work-card')
    const seen = await world.expectOk(reviewer, 'attendance', 'get-review', { recordId: recordIds[0] ?? '' })
    expect(seen).toMatchObject({ workerName: workerNo })
  })

  it('frees the number for the same person to be verified with again', async () => {
    await world.clock.set('2026-03-02T06:00:00+08:00')
    await becomeWorker(world, 'li-na')
    await verify(world, 'li-na', aPerson({ sequence: 71 }))
    await world.expectOk('li-na', 'account', 'erase-my-data')
    expect(await world.expectOk('li-na', 'identity', 'get-identity')).toMatchObject({ status: 'none' })
    const { messages } = await world.expectOk('li-na', 'message', 'list-messages')
    expect(messages).toEqual([])
    await becomeWorker(world, 'wang-lei')
    await verify(world, 'wang-lei', aPerson({ sequence: 71 }))
  })
})

describe('erasing in the middle of a day', () => {
  const persona = 'chen-face-fails'
  const person = aPerson({ sequence: 72 })
  const consents = { idNumber: consentVersions['id-number'], face: consentVersions.face }
  const checks = () => world.environment.db.selectFrom('verification').selectAll().execute()

  beforeEach(async () => {
    await world.clock.set('2026-03-02T12:00:00+08:00')
    await becomeWorker(world, persona)
  })

  it('buys no new attempt, and what goes on counting names nobody', async () => {
    for (let failed = 0; failed < 4; failed += 1) {
      const { verificationId, verifyId } = await startVerification(world, persona, person)
      await showFace(world, persona, { verifyId })
      await world.expectOk(persona, 'identity', 'finish-verification', { verificationId })
    }
    const { verifyId } = await startVerification(world, persona, person)
    const [known] = await checks()
    await world.expectOk(persona, 'account', 'erase-my-data')
    await world.expectOk(persona, 'account', 'erase-my-data')
    const until = '2026-03-02T16:00:00.000Z'
    const shown = await world.expectOk(persona, 'identity', 'get-identity')
    expect(shown).toMatchObject({ status: 'none', attemptsLeft: 0, lockedUntil: until })
    expect([shown.maskedName, shown.failure, shown.open]).toEqual([undefined, undefined, undefined])
    expect(await refusalOf(world, [persona, 'identity', 'start-verification', { ...person, consents }])).toEqual({
      code: 'FACE_ATTEMPTS_USED_UP',
      detail: { until },
    })
    const kept = await checks()
    expect(kept.map(({ status }) => status)).toEqual(Array(5).fill('failed'))
    for (const trace of [known?.masked_name, known?.masked_id_number, known?.id_number_index, known?.birth_date, verifyId])
      expect([trace, JSON.stringify(kept).includes(trace ?? '')]).toEqual([expect.stringMatching(/./), false])
    expect(kept.map((row) => row.name_sealed + row.id_number_sealed)).toEqual(Array(5).fill(''))
    await world.clock.set('2026-03-03T00:00:00+08:00')
    expect((await startVerification(world, persona, person)).attemptsLeft).toBe(5)
  })

  it('takes the identity too that a face check saves at that moment', async () => {
    const { db } = world.environment
    const { verificationId } = await startVerification(world, persona, person)
    const check = await db.selectFrom('verification').selectAll().executeTakeFirstOrThrow()
    const key = { workerId: check.worker_id, verificationId }
    let erasing: Promise<unknown> | undefined
    await db.transaction().execute(async (finishing) => {
      await lockOpenVerification(finishing, key)
      erasing = world.expectOk(persona, 'account', 'erase-my-data')
      while (!(await isSomebodyWaiting())) continue
      const at = world.environment.now()
      await addIdentity(finishing, {
        workerId: check.worker_id,
        nameSealed: check.name_sealed,
        idNumberSealed: check.id_number_sealed,
        idNumberIndex: check.id_number_index,
        maskedName: check.masked_name,
        maskedIdNumber: check.masked_id_number,
        birthDate: check.birth_date,
        verifiedAt: at,
        way: 'face',
      })
      await markFinished(finishing, key, { status: 'verified', failure: null, at })
    })
    await erasing
    expect(await db.selectFrom('identity').selectAll().execute()).toEqual([])
    expect(await db.selectFrom('erasure').select('worker_id').execute()).toEqual([{ worker_id: key.workerId }])
  })

  it('leaves no row of a check that passed, or that counts no more', async () => {
    await becomeWorker(world, 'li-na')
    await startVerification(world, 'li-na', person)
    await world.clock.set('2026-03-03T12:00:00+08:00')
    await verify(world, 'li-na', person)
    expect(await checks()).not.toEqual([])
    await world.expectOk('li-na', 'account', 'erase-my-data')
    expect(await checks()).toEqual([])
  })

  it('buys no new reading of a photo', async () => {
    const { db } = world.environment
    const { worker_id } = await db
      .selectFrom('worker')
      .select('worker_id')
      .where('openid', '=', openidOf(persona))
      .executeTakeFirstOrThrow()
    const rows = ['2026-03-01', '2026-03-02'].map((day) => ({ worker_id, day, readings: 10 }))
    await db.insertInto('document_reading').values(rows).execute()
    await world.expectOk(persona, 'account', 'erase-my-data')
    const request = { photo: '/9j/', consents: { idNumber: consents.idNumber } }
    expect((await refusalOf(world, [persona, 'identity', 'read-document', request])).code).toBe('PHOTO_READINGS_USED_UP')
    expect(await db.selectFrom('document_reading').select('day').execute()).toEqual([{ day: '2026-03-02' }])
  })
})
