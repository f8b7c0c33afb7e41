import { crashOnceAt, eveningBefore, refusalOf, registerEmployer } from '../../support/onboarding'
import { draftMore, withMore } from '../../support/templates'
import { startWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: [] })
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
})
afterAll(() => world.close())

const kind = 'labour-service'
const publish = (draftSha256: string, of: string = kind) =>
  ['boss', 'template', 'publish-template', { kind: of, draftSha256 }] as const

describe('publishing a template', () => {
  it('makes the draft the next version, for ever, and ends it', async () => {
    const draftSha256 = await draftMore(world, 'boss', { kind, text: '每月发一次手套。' })
    expect(await world.expectOk(...publish(draftSha256))).toEqual({ version: 2, asked: 0 })
    const template = await world.expectOk('boss', 'template', 'read-template', { kind })
    expect(template).toMatchObject({ version: 2, publishedAt: world.environment.now().toISOString() })
    expect(template).not.toHaveProperty('draft')
    expect(template.sections.at(-1)).toEqual({ heading: '还有', text: '每月发一次手套。' })
    const change = world.environment.db.updateTable('agreement_template').set({ version: 9 }).where('version', '=', 2)
    await expect(change.execute()).rejects.toThrow('permission denied')
  })

  it('goes to one of two who do it at once', async () => {
    const draftSha256 = await draftMore(world, 'boss', { kind, text: '每周发一次手套。' })
    const answers = await Promise.all([world.call(...publish(draftSha256)), world.call(...publish(draftSha256))])
    const codes = answers.map((answer) => (answer.ok ? 'published' : answer.error.code))
    expect(codes.sort()).toEqual(['TEMPLATE_DRAFT_CHANGED', 'published'])
    expect((await world.expectOk('boss', 'template', 'read-template', { kind })).version).toBe(3)
  })

  it('is whole when the process ends right after it', async () => {
    const draftSha256 = await draftMore(world, 'boss', { kind, text: '每天发一次手套。' })
    crashOnceAt(world, 'template.after-save')
    expect((await world.call(...publish(draftSha256))).ok).toBe(false)
    const { version, draft } = await world.expectOk('boss', 'template', 'read-template', { kind })
    expect([version, draft]).toEqual([4, undefined])
    const jobs = await world.environment.db.selectFrom('due_job').select('kind').execute()
    expect(jobs).toEqual(Array.from({ length: 3 }, () => ({ kind: 'renew-agreements' })))
  })

  it('refuses what is no other text, and a draft that is not the one that was seen', async () => {
    const of = 'cooperation'
    const { sections } = await world.expectOk('boss', 'template', 'read-template', { kind: of })
    const same = await world.expectOk('boss', 'template', 'save-draft', { kind: of, sections })
    expect((await refusalOf(world, [...publish(same.sha256, of)])).code).toBe('TEMPLATE_UNCHANGED')
    const request = { kind: of, sections: withMore({ sections }, '多一条。'), seenSha256: same.sha256 }
    await world.expectOk('boss', 'template', 'save-draft', request)
    expect((await refusalOf(world, [...publish(same.sha256, of)])).code).toBe('TEMPLATE_DRAFT_CHANGED')
  })

  it.each([
    ['TEMPLATE_EMPTY', ''],
    ['TEMPLATE_VARIABLE_UNKNOWN', '{工资}'],
    ['TEMPLATE_CHARACTER_MISSING', '𠮷'],
  ])('refuses with %s a text with "%s" in it, and keeps the draft', async (code, text) => {
    const of = 'past-retirement'
    const draftSha256 = await draftMore(world, 'boss', { kind: of, text })
    expect((await refusalOf(world, [...publish(draftSha256, of)])).code).toBe(code)
    const { version, draft } = await world.expectOk('boss', 'template', 'read-template', { kind: of })
    expect([version, draft?.sha256]).toEqual([1, draftSha256])
  })

  it('is for owners', async () => {
    const request = { kind, draftSha256: '0'.repeat(64) }
    for (const member of ['boss-reviewer', 'boss-finance'])
      expect((await refusalOf(world, [member, 'template', 'publish-template', request])).code).toBe('NOT_ALLOWED')
  })
})
