import { endEngagement } from '../../../../cloudfunctions/shared/process/end-engagement'
import { lockContract } from '../../../../cloudfunctions/shared/store/contract-life'
import { type Opened, engaged, put, startAgreementWorld, statusOf } from '../../../support/agreement-life'
import { chainOf } from '../../../support/contract-chain'
import { apply, eveningBefore, refusalOf, type JobKey } from '../../../support/onboarding'
import { punchAt } from '../../../support/fixtures/work-done'
import type { World } from '../../../support/world'
import { consentVersions } from '../../../../cloudfunctions/shared/domain/consent'

let world: World
let job: JobKey
beforeAll(async () => {
  ;({ world, job } = await startAgreementWorld())
})
beforeEach(() => world.clock.set(eveningBefore))
afterAll(() => world.close())

/** An agreement whose ending both have signed. */
async function ended(persona: string, { sequence, lastDay }: { sequence: number; lastDay: string }): Promise<Opened> {
  const agreement = await engaged(world, persona, { job, sequence })
  await end(persona, agreement, lastDay)
  return agreement
}
async function end(persona: string, { employerId, contractId }: Opened, lastDay: string): Promise<void> {
  const ending = await world.expectOk(persona, 'agreement', 'propose-ending', { employerId, contractId, lastDay })
  await put(world, ending.contractId, 'signed')
  const { db, now } = world.environment
  await db.transaction().execute(async (transaction) => {
    await endEngagement(transaction, await lockContract(transaction, ending), { at: now(), actor: 'm' })
  })
}
const shiftsOf = ({ applicationId }: Opened) =>
  world.environment.db.selectFrom('shift').selectAll().where('application_id', '=', applicationId).execute()
const card = (persona: string) => world.expectOk(persona, 'account', 'get-work-card')

describe('an engagement that both have ended', () => {
  it('gives up what was planned after the last day, and leads to another job', async () => {
    const agreement = await ended('li-na', { sequence: 1, lastDay: '2026-03-01' })
    expect(await statusOf(world, agreement.contractId)).toBe('terminated')
    expect((await chainOf(world, agreement.contractId)).names.at(-1)).toBe('ended')
    expect(await shiftsOf(agreement)).toEqual([])
    expect((await card('li-na')).nextStep.code).toBe('FIND_JOB')
  })

  it('keeps a shift until the last day, for which cover and clocking in stay open', async () => {
    const agreement = await ended('until-then', { sequence: 2, lastDay: '2026-03-02' })
    expect(await shiftsOf(agreement)).toHaveLength(1)
    expect((await card('until-then')).nextStep.code).toBe('ENROL_GUARANTEE')
    const [shift] = await shiftsOf(agreement)
    await world.clock.set('2026-03-02T07:50:00+08:00')
    const request = punchAt(world, { employerId: agreement.employerId, shiftId: shift?.shift_id ?? '' })
    expect((await refusalOf(world, ['until-then', 'attendance', 'clock-in', request])).code).toBe('COVER_NOT_IN_FORCE')
    await world.clock.set('2026-03-02T17:00:00+08:00')
    expect((await card('until-then')).nextStep.code).toBe('FIND_JOB')
    const next = { employerId: agreement.employerId, applicationId: agreement.applicationId }
    expect((await refusalOf(world, ['until-then', 'job', 'take-next-shift', next])).code).toBe('AGREEMENT_ENDED')
  })

  it('refuses cover and clocking in for a shift after the last day that something hangs on', async () => {
    const agreement = await engaged(world, 'planned', { job, sequence: 3 })
    const [shift] = await shiftsOf(agreement)
    const { employerId } = agreement
    const shiftId = shift?.shift_id ?? ''
    await giveCover(agreement)
    await end('planned', agreement, '2026-03-01')
    expect(await shiftsOf(agreement)).toHaveLength(1)
    const shown = await card('planned')
    expect(shown.nextStep.code).toBe('FIND_JOB')
    expect(shown).not.toHaveProperty('engagement')
    const cover = { employerId, shiftId, consentVersion: consentVersions.cover }
    expect((await refusalOf(world, ['planned', 'guarantee', 'enrol', cover])).code).toBe('AGREEMENT_ENDED')
    await world.clock.set('2026-03-02T07:50:00+08:00')
    const request = punchAt(world, { employerId, shiftId })
    expect((await refusalOf(world, ['planned', 'attendance', 'clock-in', request])).code).toBe('AGREEMENT_ENDED')
    const { shifts } = await world.expectOk('boss', 'attendance', 'get-employer-today')
    expect(shifts.map((each) => each.shiftId)).not.toContain(shiftId)
  })

  it('lets the worker apply for the same job again', async () => {
    const { contractId } = await ended('comes-back', { sequence: 4, lastDay: '2026-03-01' })
    const { employerId, applicationId } = await apply(world, 'comes-back', job)
    const agreement = await world.expectOk('comes-back', 'contract', 'open-agreement', { employerId, applicationId })
    expect(agreement).toMatchObject({ status: 'viewed', purpose: 'start' })
    expect(agreement.contractId).not.toBe(contractId)
    expect((await card('comes-back')).nextStep.code).toBe('SIGN_AGREEMENT')
  })

  async function giveCover({ employerId, applicationId }: Opened): Promise<void> {
    const { db, newId, now } = world.environment
    const [shift] = await shiftsOf({ employerId, applicationId, contractId: '' })
    if (shift === undefined) throw new Error('no shift')
    const order = { cover_id: newId(), order_no: newId(), plan_code: 'P', quote_id: 'q', status: 'refused' as const }
    const times = { cover_from: now(), cover_to: now(), requested_at: now() }
    await db
      .insertInto('cover')
      .values({
        employer_id: employerId,
        shift_id: shift.shift_id,
        worker_id: shift.worker_id,
        ...order,
        ...times,
        premium_fen: 1,
        sum_insured_fen: 1,
      })
      .execute()
  }
})
