import { emptyWorld } from '../../support/fixtures/empty'
import { codeOf } from '../../support/fixtures/pay'
import { creditEscrow } from '../../support/fixtures/work-done'
import { aWorkplace } from '../../support/fixtures/workplace'
import { startWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await startWorld({ mocks: ['weixin', 'wechat-pay'] })
})
beforeEach(async () => {
  await emptyWorld(world)
})
afterAll(() => world.close())

it('credits the escrow once for a reference, and refuses another amount under it', async () => {
  const { employerId } = await aWorkplace(world.environment)
  expect(await creditEscrow(world, employerId, { amountFen: 500, reference: 'slip-7' })).toBe(500)
  expect(await creditEscrow(world, employerId, { amountFen: 500, reference: 'slip-7' })).toBe(500)
  const other = { employerId, amountFen: 501, reference: 'slip-7' }
  expect(codeOf(await world.call({ kind: 'operator' }, 'payout', 'credit-escrow', other))).toBe('KEY_REUSED_WITH_OTHER_DATA')
  const nobody = { ...other, employerId: '01890000-0000-7000-8000-000000000009' }
  expect(codeOf(await world.call({ kind: 'operator' }, 'payout', 'credit-escrow', nobody))).toBe('NOT_FOUND')
  expect(codeOf(await world.call('li-na', 'payout', 'credit-escrow', other))).toBe('NOT_ALLOWED')
})
