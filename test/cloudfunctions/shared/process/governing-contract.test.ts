import { findGoverningContract } from '../../../../cloudfunctions/shared/store/governing-contract'
import { aPerson, engage, eveningBefore, postJob, registerEmployer, sign, type Taken } from '../../../support/onboarding'
import { publishMore } from '../../../support/templates'
import { startWorld, type World } from '../../../support/world'

let world: World
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: ['weixin'] })
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
})
afterAll(() => world.close())

it('is the one that was signed when the shift began, also after a newer version has taken its place', async () => {
  const taken = await engage(world, 'li-na', { job: await postJob(world, 'boss'), person: aPerson({ sequence: 51 }) })
  const governing = ({ employerId, shiftId }: Taken) => findGoverningContract(world.environment.db, { employerId, shiftId })
  const before = await governing(taken)
  expect(before).toMatchObject({ version: 1, signedAt: new Date(eveningBefore) })

  await publishMore(world, 'boss', { kind: 'labour-service', text: '第二版。' })
  await world.expectOk({ kind: 'timer' }, 'clockwork', 'run-due-jobs')
  await world.clock.set('2026-03-02T18:00:00+08:00')
  const { employerId, applicationId } = taken
  const { shiftId } = await world.expectOk('li-na', 'job', 'take-next-shift', { employerId, applicationId })
  expect(await governing({ ...taken, shiftId })).toEqual(before)
  await sign(world, 'li-na', taken)
  expect(await governing(taken)).toEqual(before)
  expect(await governing({ ...taken, shiftId })).toMatchObject({ version: 2 })
})

it('is none for a shift that began before anything was signed', async () => {
  await world.clock.set(eveningBefore)
  const taken = await engage(world, 'wang-wei', { job: await postJob(world, 'boss'), person: aPerson({ sequence: 52 }) })
  const early = world.environment.db
    .updateTable('contract')
    .set({ signed_at: new Date('2026-03-02T08:00:01+08:00') })
    .where('application_id', '=', taken.applicationId)
  await early.execute()
  expect(await findGoverningContract(world.environment.db, taken)).toBeUndefined()
})
