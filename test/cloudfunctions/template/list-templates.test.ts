import { aPerson, engage, eveningBefore, postJob, registerEmployer } from '../../support/onboarding'
import { draftMore, publishMore } from '../../support/templates'
import { startWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: ['weixin'] })
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
})
afterAll(() => world.close())

describe('the list of templates', () => {
  it('has every kind before anything was signed, for every member', async () => {
    const { templates } = await world.expectOk('boss-finance', 'template', 'list-templates')
    expect(templates.map(({ kind, version, hasDraft, signed }) => [kind, version, hasDraft, signed])).toEqual([
      ['part-time', 1, false, 0],
      ['labour-service', 1, false, 0],
      ['cooperation', 1, false, 0],
      ['past-retirement', 1, false, 0],
    ])
    expect(templates[0]).not.toHaveProperty('publishedAt')
  })

  it('says how many are yet to sign again, which version is newest, and where a draft waits', async () => {
    await engage(world, 'li-na', { job: await postJob(world, 'boss'), person: aPerson({ sequence: 51 }) })
    const { version, asked } = await publishMore(world, 'boss', { kind: 'labour-service', text: '每月发一次手套。' })
    await draftMore(world, 'boss', { kind: 'labour-service', text: '每月发两次手套。' })
    const { templates } = await world.expectOk('boss-reviewer', 'template', 'list-templates')
    expect([version, asked]).toEqual([2, 1])
    expect(templates[1]).toEqual({
      kind: 'labour-service',
      title: '劳务协议',
      version: 2,
      publishedAt: world.environment.now().toISOString(),
      hasDraft: true,
      signed: 1,
      toSignAgain: 1,
    })
  })

  it("knows nothing of another employer's", async () => {
    await registerEmployer(world, 'rival', '91310000MA1K35TX1B')
    const { templates } = await world.expectOk('rival', 'template', 'list-templates')
    expect(templates.map(({ version, hasDraft, signed }) => [version, hasDraft, signed])).toEqual(
      templates.map(() => [1, false, 0]),
    )
  })
})
