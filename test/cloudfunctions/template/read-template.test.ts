import { defaultTemplate } from '../../../cloudfunctions/shared/domain/default-templates'
import { eveningBefore, refusalOf, registerEmployer } from '../../support/onboarding'
import { draftMore, publishMore } from '../../support/templates'
import { startWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: [] })
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
})
afterAll(() => world.close())

const kept = () => world.environment.db.selectFrom('agreement_template').select(['kind', 'version', 'published_by']).execute()

describe('reading a template', () => {
  it('gives the text that every employer begins with as version 1, and keeps it from its first use on', async () => {
    const read = () => world.expectOk('boss-reviewer', 'template', 'read-template', { kind: 'part-time' })
    const first = await read()
    expect(first).toMatchObject({ ...defaultTemplate('part-time'), version: 1, newestVersion: 1, signed: 0 })
    expect(first.variables).toContainEqual({ name: '时薪', required: true })
    expect(await kept()).toEqual([])
    const drafts = await Promise.allSettled([1, 2].map(() => draftMore(world, 'boss', { kind: 'part-time', text: '新的。' })))
    expect(drafts.map(({ status }) => status)).toContain('fulfilled')
    expect(await kept()).toEqual([{ kind: 'part-time', version: 1, published_by: null }])
    expect(await read()).toMatchObject({ ...first, publishedAt: world.environment.now().toISOString() })
  })

  it('gives the newest with the draft of the next, and every earlier one as it was', async () => {
    await publishMore(world, 'boss', { kind: 'cooperation', text: '第二版。' })
    const sha256 = await draftMore(world, 'boss', { kind: 'cooperation', text: '第三版。' })
    const newest = await world.expectOk('boss', 'template', 'read-template', { kind: 'cooperation' })
    expect(newest).toMatchObject({ version: 2, newestVersion: 2, draft: { sha256 } })
    expect(newest.sections.at(-1)?.text).toBe('第二版。')
    expect(newest.draft?.sections.at(-1)?.text).toBe('第三版。')
    const first = await world.expectOk('boss', 'template', 'read-template', { kind: 'cooperation', version: 1 })
    expect(first).toMatchObject({ ...defaultTemplate('cooperation'), version: 1, newestVersion: 2 })
    expect(first.draft).toBeUndefined()
  })

  it('says who may edit it: owners, while the others read', async () => {
    const mayEdit = async (who: string) =>
      (await world.expectOk(who, 'template', 'read-template', { kind: 'cooperation' })).mayEdit
    expect([await mayEdit('boss'), await mayEdit('boss-reviewer'), await mayEdit('boss-finance')]).toEqual([true, false, false])
  })

  it('refuses a version that there is not, and everybody who is no member', async () => {
    const kind = 'cooperation'
    expect((await refusalOf(world, ['boss', 'template', 'read-template', { kind, version: 3 }])).code).toBe('NOT_FOUND')
    expect((await refusalOf(world, ['stranger', 'template', 'read-template', { kind }])).code).toBe('NOT_ALLOWED')
  })
})
