import { eveningBefore, refusalOf, registerEmployer } from '../../support/onboarding'
import { openidOf, startWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: [] })
})
afterAll(() => world.close())

const member = { openid: openidOf('boss'), name: '钱多', role: 'owner' }
const request = { name: '快送物流', creditCode: '91310000MA1K35TX0B', members: [member] }

describe('registering an employer', () => {
  it('is not for phones', async () => {
    expect((await refusalOf(world, ['li-na', 'account', 'register-employer', request])).code).toBe('NOT_ALLOWED')
  })

  it('takes a credit code once, and keeps nothing of the second try', async () => {
    await registerEmployer(world, 'boss', request.creditCode)
    const members = [{ ...member, openid: openidOf('other-boss') }]
    const refusal = await refusalOf(world, [{ kind: 'operator' }, 'account', 'register-employer', { ...request, members }])
    expect(refusal.code).toBe('EMPLOYER_ALREADY_REGISTERED')
    expect(await world.expectOk('other-boss', 'account', 'enter')).not.toHaveProperty('employer')
  })

  it('refuses one person twice among the members', async () => {
    const twice = { ...request, creditCode: '91310000MA1K35TX0C', members: [member, { ...member, role: 'finance' }] }
    expect(await refusalOf(world, [{ kind: 'operator' }, 'account', 'register-employer', twice])).toEqual({
      code: 'MALFORMED_REQUEST',
      detail: { field: 'members' },
    })
  })
})
