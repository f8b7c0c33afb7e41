import { randomBytes } from 'node:crypto'
import { callAction } from '../../../cloudfunctions/shared/action'
import type { Environment } from '../../../cloudfunctions/shared/context'
import { open } from '../../../cloudfunctions/shared/personal-data'
import { actionsOf } from '../../../simulator/cloud/features'
import {
  aPerson,
  apply,
  askForReview,
  becomeWorker,
  engage,
  eveningBefore,
  postJob,
  registerEmployer,
} from '../../support/onboarding'
import { emptyWorld } from '../../support/fixtures/empty'
import { approvedWork } from '../../support/fixtures/work-done'
import { startWorld, type World } from '../../support/world'

type Keys = ReturnType<Environment['settings']['personalData']>

let world: World
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: ['weixin', 'tencent-faceid', 'certificate-authority', 'wechat-pay'] })
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
  const job = await postJob(world, 'boss')
  await engage(world, 'li-na', { job, person: aPerson({ sequence: 61 }) })
  await engage(world, 'wang-wei', { job, person: aPerson({ name: '王伟', sequence: 63 }) })
  await becomeWorker(world, 'unseen')
  await apply(world, 'unseen', job)
  await askForReview(world, 'unseen', { person: aPerson({ sequence: 65 }), employerId: job.employerId })
})
afterAll(() => world.close())

function withNewKey(keys: Keys, id: string): Keys {
  return { ...keys, DATA_KEYS: [{ id, key: randomBytes(32).toString('base64') }, ...keys.DATA_KEYS] }
}

async function turn(keys: Keys, limit?: number): Promise<unknown> {
  const environment = { ...world.environment, settings: { ...world.environment.settings, personalData: () => keys } }
  const event = { action: 'rewrap-keys', data: limit === undefined ? {} : { limit } }
  const answer = await callAction(await actionsOf('clockwork'), { caller: { kind: 'timer' }, event }, environment)
  return answer.ok ? answer.data : answer.error
}

/** Every sealed value of the store with the name of its row, as it is bound. */
async function sealedValues(): Promise<{ row: string; sealed: string }[]> {
  const { db } = world.environment
  const identities = await db.selectFrom('identity').selectAll().execute()
  const checks = await db.selectFrom('verification').selectAll().execute()
  const reviews = await db.selectFrom('identity_review').selectAll().execute()
  const contracts = await db.selectFrom('contract').selectAll().execute()
  const people = [
    ...identities.map((row) => ({ ...row, name: `identity:${row.worker_id}` })),
    ...checks.map((row) => ({ ...row, name: `verification:${row.verification_id}` })),
    ...reviews.map((row) => ({ ...row, name: `identity-review:${row.review_id}` })),
  ]
  return [
    ...people.flatMap(({ name, name_sealed, id_number_sealed }) => [
      { row: `${name}:name`, sealed: name_sealed },
      { row: `${name}:id-number`, sealed: id_number_sealed },
    ]),
    ...contracts.map(({ contract_id, signature }) => ({
      row: `contract:${contract_id}:strokes`,
      sealed: (signature as { strokesSealed: string }).strokesSealed,
    })),
  ]
}

it('wraps every sealed value with the newest key, in as many turns as it takes, and opens all the while', async () => {
  const known = world.environment.settings.personalData()
  const keys = withNewKey(known, 'second')
  const before = await sealedValues()
  const plain = before.map((cell) => open(known, cell))
  expect(before).toHaveLength(12)
  expect(await turn(keys, 4)).toEqual({ rewrapped: 4, finished: false })
  expect((await sealedValues()).map((cell) => open(keys, cell)).sort()).toEqual([...plain].sort())
  expect(await turn(keys, 4)).toEqual({ rewrapped: 4, finished: false })
  expect(await turn(keys)).toEqual({ rewrapped: 4, finished: true })
  const newestAlone = { ...keys, DATA_KEYS: keys.DATA_KEYS.slice(0, 1) }
  expect((await sealedValues()).map((cell) => open(newestAlone, cell)).sort()).toEqual([...plain].sort())
  expect(await turn(keys)).toEqual({ rewrapped: 0, finished: true })
  await turn({ ...keys, DATA_KEYS: [...known.DATA_KEYS, ...newestAlone.DATA_KEYS] })
  expect((await sealedValues()).map((cell) => open(known, cell)).sort()).toEqual([...plain].sort())
})

it('may run in two copies at once: every value still opens, with the newest key alone', async () => {
  const first = withNewKey(world.environment.settings.personalData(), 'third')
  await turn(first)
  const keys = withNewKey(first, 'fourth')
  await Promise.all([turn(keys), turn(keys)])
  const newestAlone = { ...keys, DATA_KEYS: keys.DATA_KEYS.slice(0, 1) }
  for (const cell of await sealedValues()) expect(open(newestAlone, cell)).not.toBe('')
})

it('wraps the name of a transfer too, which has to be sent again as it was', async () => {
  await emptyWorld(world)
  const work = await approvedWork(world, ['zhao-min'], { payFenPerHour: 50_000 })
  await world.expectOk(work.finance, 'payout', 'start-pay-run', { recordIds: work.recordIds })
  const { db } = world.environment
  // the fixture has a name alone
  await db.updateTable('identity').set({ id_number_sealed: '' }).execute()
  const keys = withNewKey(world.environment.settings.personalData(), 'fifth')
  expect(await turn(keys)).toMatchObject({ finished: true })
  const { request, worker_id } = await db.selectFrom('payout').selectAll().executeTakeFirstOrThrow()
  const sealed = (request as { nameSealed: string }).nameSealed
  const newestAlone = { ...keys, DATA_KEYS: keys.DATA_KEYS.slice(0, 1) }
  expect(open(newestAlone, { sealed, row: `identity:${worker_id}:name` })).not.toBe('')
})
