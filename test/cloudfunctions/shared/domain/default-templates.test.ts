import { missingGlyphs } from '../../../../cloudfunctions/shared/document/missing-glyphs'
import { agreementKinds } from '../../../../cloudfunctions/shared/domain/agreement-kinds'
import { requireUsable, tidy } from '../../../../cloudfunctions/shared/domain/agreement-template'
import { addenda, defaultTemplate } from '../../../../cloudfunctions/shared/domain/default-templates'

it.each(agreementKinds)('every employer begins with a text of the kind %s that can be used', (kind) => {
  expect(() => {
    requireUsable(defaultTemplate(kind), missingGlyphs)
  }).not.toThrow()
  expect(tidy(defaultTemplate(kind))).toEqual(defaultTemplate(kind))
})

it('gives each kind a title of its own', () => {
  expect(new Set(agreementKinds.map((kind) => defaultTemplate(kind).title)).size).toBe(agreementKinds.length)
})

it('protects who is under eighteen with nothing that the documents cannot print', () => {
  const words = JSON.stringify(addenda.minors)
  expect(words).toContain('晚上 10 点到早上 6 点')
  expect(words).toContain('安排体检，费用由用工单位出')
  expect(missingGlyphs(words)).toEqual([])
})
