import { appendContractEvent } from '../../../../cloudfunctions/shared/process/append-contract-event'
import { lockContract } from '../../../../cloudfunctions/shared/store/contract-life'
import { engaged } from '../../../support/agreement-life'
import { chainOf } from '../../../support/contract-chain'
import { eveningBefore, postJob, registerEmployer } from '../../../support/onboarding'
import { startWorld, type World } from '../../../support/world'

let world: World
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: ['weixin'] })
})
afterAll(() => world.close())

it('adds what happens at the same moment one after the other, whoever has locked the contract before', async () => {
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
  const { employerId, contractId } = await engaged(world, 'li-na', { job: await postJob(world, 'boss'), sequence: 1 })
  const { db, now } = world.environment
  const reminded = { employerId, contractId, event: 'reminded', at: now(), actor: 'm', data: {} } as const
  const afterLock = (): Promise<void> =>
    db.transaction().execute(async (transaction) => {
      await lockContract(transaction, { employerId, contractId })
      await appendContractEvent(transaction, reminded)
    })
  const twice = (): Promise<void> =>
    db.transaction().execute(async (transaction) => {
      await appendContractEvent(transaction, reminded)
      await appendContractEvent(transaction, reminded)
    })
  const before = await chainOf(world, contractId)
  const all = Array.from({ length: 8 }, () => [afterLock(), twice(), appendContractEvent(db, reminded)]).flat()
  await Promise.all(all)
  const { names, isWhole } = await chainOf(world, contractId)
  expect(names.slice(before.names.length)).toEqual(Array(32).fill('reminded'))
  expect(isWhole).toBe(true)
})
