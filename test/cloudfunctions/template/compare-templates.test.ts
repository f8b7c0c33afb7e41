import { eveningBefore, refusalOf, registerEmployer } from '../../support/onboarding'
import { draftMore, publishMore } from '../../support/templates'
import { startWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: [] })
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
})
afterAll(() => world.close())

const kind = 'labour-service'

describe('two versions of a template', () => {
  it('are compared section by section, also with the draft', async () => {
    await publishMore(world, 'boss', { kind, text: '每月发一次手套。' })
    const { sections } = await world.expectOk('boss', 'template', 'read-template', { kind })
    const edited = sections.slice(1).map((section) => ({ ...section, text: section.text.replace('一次手套', '两双手套') }))
    await world.expectOk('boss', 'template', 'save-draft', { kind, sections: edited })
    const published = await world.expectOk('boss-finance', 'template', 'compare-templates', { kind, from: 1, to: 2 })
    expect(published.sections.filter(({ change }) => change !== 'same')).toEqual([
      { change: 'added', heading: '还有', pieces: [{ kind: 'added', text: '每月发一次手套。' }] },
    ])
    const draft = await world.expectOk('boss-finance', 'template', 'compare-templates', { kind, from: 2, to: 'draft' })
    const changed = draft.sections.filter(({ change }) => change !== 'same')
    expect(changed.map(({ change, heading }) => [change, heading])).toEqual([
      ['removed', '双方'],
      ['changed', '还有'],
    ])
    expect(changed[1]?.pieces.filter(({ kind: piece }) => piece === 'added').map(({ text }) => text)).toEqual(['两双'])
  })

  it.each([
    { from: 1, to: 9 },
    { from: 9, to: 1 },
    { from: 2, to: 'draft', kind: 'part-time' },
  ])('are refused when there is no such version: %j', async (versions) => {
    expect((await refusalOf(world, ['boss', 'template', 'compare-templates', { kind, ...versions }])).code).toBe('NOT_FOUND')
  })

  it('are refused when nobody has begun a draft', async () => {
    const request = { kind: 'cooperation', from: 1, to: 'draft' }
    expect((await refusalOf(world, ['boss', 'template', 'compare-templates', request])).code).toBe('NOT_FOUND')
    await draftMore(world, 'boss', { kind: 'cooperation', text: '新的。' })
    expect((await world.expectOk('boss', 'template', 'compare-templates', request)).sections.at(-1)?.change).toBe('added')
  })
})
