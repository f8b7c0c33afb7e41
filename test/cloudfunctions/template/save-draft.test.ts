import { eveningBefore, refusalOf, registerEmployer } from '../../support/onboarding'
import { startWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: [] })
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
})
afterAll(() => world.close())

const kind = 'labour-service'
const sections = [{ heading: '一、 钱', text: ' 每小时 {时薪}\n按分钟算 ' }]

describe('a draft', () => {
  it('is kept as it is typed, finished or not, tidied up', async () => {
    await world.expectOk('boss', 'template', 'save-draft', { kind, sections })
    const { draft, version } = await world.expectOk('boss', 'template', 'read-template', { kind })
    expect(draft?.sections).toEqual([{ heading: '钱', text: '每小时 {时薪} 按分钟算' }])
    expect(version).toBe(1)
  })

  it('is not written over by somebody who has not seen it', async () => {
    const { draft } = await world.expectOk('boss', 'template', 'read-template', { kind })
    const seenSha256 = draft?.sha256
    await world.expectOk('boss', 'template', 'save-draft', { kind, sections: [{ heading: '二', text: '改过' }], seenSha256 })
    const late = { kind, sections: [{ heading: '三', text: '晚了' }] }
    for (const request of [late, { ...late, seenSha256 }])
      expect((await refusalOf(world, ['boss', 'template', 'save-draft', request])).code).toBe('TEMPLATE_DRAFT_CHANGED')
    const kept = await world.expectOk('boss', 'template', 'read-template', { kind })
    expect(kept.draft?.sections).toEqual([{ heading: '二', text: '改过' }])
  })

  it.each([
    ['NOT_ALLOWED', 'boss-reviewer', { sections }],
    ['NOT_ALLOWED', 'boss-finance', { sections }],
    ['MALFORMED_REQUEST', 'boss', { sections: [{ heading: '长', text: '字'.repeat(1201) }] }],
    ['MALFORMED_REQUEST', 'boss', { sections: Array.from({ length: 21 }, () => sections[0]) }],
    ['MALFORMED_REQUEST', 'boss', { kind: 'ordinary', sections }],
    ['MALFORMED_REQUEST', 'boss', { sections, title: '别的名字' }],
  ])('is refused with %s for %s', async (code, who, request) => {
    expect((await refusalOf(world, [who, 'template', 'save-draft', { kind, ...request }])).code).toBe(code)
  })
})
