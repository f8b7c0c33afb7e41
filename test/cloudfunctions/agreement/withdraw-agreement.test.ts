import { sql } from 'kysely'
import { contractLife, contractStatuses } from '../../../cloudfunctions/shared/domain/contract-life'
import { crashPoints } from '../../../cloudfunctions/shared/crash-points'
import { type Opened, engaged, messagesOf, opened, put, startAgreementWorld, statusOf } from '../../support/agreement-life'
import { chainOf } from '../../support/contract-chain'
import { apply, crashOnceAt, eveningBefore, refusalOf, type JobKey } from '../../support/onboarding'
import type { World } from '../../support/world'

let world: World
let job: JobKey
beforeAll(async () => {
  ;({ world, job } = await startAgreementWorld())
})
beforeEach(() => world.clock.set(eveningBefore))
afterAll(() => world.close())

const no = (contractId: string) => ({ contractId, reason: 'job-filled' })
const withdraw = (contractId: string) => world.call('boss', 'agreement', 'withdraw-agreement', no(contractId))
const applications = ({ applicationId }: Opened) =>
  world.environment.db.selectFrom('application').selectAll().where('application_id', '=', applicationId).execute()

describe('withdrawing an agreement', () => {
  it('takes the application back, tells the worker, and leaves the agreement to be read', async () => {
    const agreement = await opened(world, 'li-na', { job, sequence: 1 })
    const { contractId, employerId, applicationId } = agreement
    const placesLeft = async () => (await world.expectOk('boss', 'job', 'get-job', { ...job })).placesLeft
    const before = await placesLeft()
    await world.expectOk('boss', 'agreement', 'withdraw-agreement', no(contractId))
    expect(await statusOf(world, contractId)).toBe('withdrawn')
    expect(await applications(agreement)).toEqual([])
    expect(await placesLeft()).toBe(before + 1)
    expect((await chainOf(world, contractId)).last).toEqual({ reason: 'job-filled' })
    expect((await messagesOf(world, 'li-na'))[0]).toBe('AGREEMENT_WITHDRAWN')
    expect((await world.expectOk('li-na', 'account', 'get-work-card')).nextStep.code).toBe('FIND_JOB')
    const read = await world.expectOk('li-na', 'contract', 'open-agreement', { employerId, applicationId, contractId })
    expect(read.status).toBe('withdrawn')
  })

  it('lets the worker apply for the same job again, for an agreement of its own', async () => {
    const { contractId } = await opened(world, 'again', { job, sequence: 2 })
    await withdraw(contractId)
    const { employerId, applicationId } = await apply(world, 'again', job)
    const agreement = await world.expectOk('again', 'contract', 'open-agreement', { employerId, applicationId })
    expect(agreement.status).toBe('viewed')
    expect(agreement.contractId).not.toBe(contractId)
  })

  it.each(contractStatuses.map((status, index) => [status, index] as const))(
    'does to an agreement that is %s what its life says',
    async (status, index) => {
      const agreement = await opened(world, `withdraw-${status}`, { job, sequence: 20 + index })
      const { contractId } = agreement
      await put(world, contractId, status)
      const before = await chainOf(world, contractId)
      const answer = await withdraw(contractId)
      const outcome = contractLife[status].withdraw
      expect(answer.ok ? { to: await statusOf(world, contractId) } : { refused: answer.error.code }).toEqual(outcome)
      if ('to' in outcome) return
      expect(await statusOf(world, contractId)).toBe(status)
      expect(await chainOf(world, contractId)).toEqual(before)
      expect(await applications(agreement)).toHaveLength(1)
    },
  )

  it('is refused once cover hangs on it', async () => {
    const agreement = await engaged(world, 'covered', { job, sequence: 40, status: 'signed' })
    const { db, newId, now } = world.environment
    const { shift_id, worker_id } = await db
      .selectFrom('shift')
      .select(['shift_id', 'worker_id'])
      .where('application_id', '=', agreement.applicationId)
      .executeTakeFirstOrThrow()
    const order = { cover_id: newId(), order_no: newId(), plan_code: 'P', quote_id: 'q', status: 'requested' as const }
    const times = { cover_from: now(), cover_to: now(), requested_at: now() }
    const money = { premium_fen: 1, sum_insured_fen: 1 }
    await db
      .insertInto('cover')
      .values({ employer_id: agreement.employerId, shift_id, worker_id, ...order, ...times, ...money })
      .execute()
    expect((await refusalOf(world, ['boss', 'agreement', 'withdraw-agreement', no(agreement.contractId)])).code).toBe(
      'AGREEMENT_IN_USE',
    )
    expect(await statusOf(world, agreement.contractId)).toBe('signed')
    expect(await applications(agreement)).toHaveLength(1)
  })

  it('leaves the engagement as it was when it is an ending', async () => {
    const agreement = await engaged(world, 'stays', { job, sequence: 41 })
    const ending = await world.expectOk('boss', 'agreement', 'offer-ending', {
      contractId: agreement.contractId,
      lastDay: '2026-03-02',
    })
    await world.expectOk('boss', 'agreement', 'withdraw-agreement', no(ending.contractId))
    expect(await statusOf(world, agreement.contractId)).toBe('completed')
    expect(await applications(agreement)).toMatchObject([{ ends_on: null }])
    expect((await world.expectOk('stays', 'account', 'get-work-card')).nextStep.code).toBe('ENROL_GUARANTEE')
  })

  it('takes the application back also when another agreement was replaced before it was signed', async () => {
    const agreement = await opened(world, 'replaced', { job, sequence: 43 })
    await sql`insert into contract (employer_id, contract_id, application_id, worker_id, status, purpose, template_version, content,
        text_sha256, sent_at, sign_by, closed_at)
      select employer_id, gen_random_uuid(), application_id, worker_id, 'superseded', purpose, template_version, content,
        text_sha256, sent_at, sign_by, sent_at from contract where contract_id = ${agreement.contractId}`.execute(
      world.environment.db,
    )
    expect((await withdraw(agreement.contractId)).ok).toBe(true)
    expect(await applications(agreement)).toEqual([])
  })

  it('leaves one of both when the worker declines at the same moment', async () => {
    const { employerId, contractId } = await opened(world, 'both', { job, sequence: 42 })
    const decline = world.call('both', 'contract', 'decline-agreement', { employerId, contractId, reason: 'pay' })
    const answers = await Promise.all([withdraw(contractId), decline])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await chainOf(world, contractId)).isWhole).toBe(true)
  })

  it.each(crashPoints.filter((name) => name.startsWith('withdraw.')).map((name, index) => [name, index] as const))(
    'ends withdrawn, once, after a crash at %s',
    async (name, index) => {
      const { contractId } = await opened(world, `crash-${String(index)}`, { job, sequence: 50 + index })
      crashOnceAt(world, name)
      expect((await withdraw(contractId)).ok).toBe(false)
      await withdraw(contractId)
      expect((await chainOf(world, contractId)).names).toEqual(['sent', 'opened', 'withdrawn'])
    },
  )

  it('is for an owner of this employer alone', async () => {
    const { contractId } = await opened(world, 'guarded', { job, sequence: 60 })
    const of = async (who: string) => (await refusalOf(world, [who, 'agreement', 'withdraw-agreement', no(contractId)])).code
    expect(await of('boss-reviewer')).toBe('NOT_ALLOWED')
    expect(await of('other-boss')).toBe('NOT_FOUND')
  })
})
