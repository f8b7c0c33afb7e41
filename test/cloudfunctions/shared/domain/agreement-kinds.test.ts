import { agreementKinds, kindFor, kindWords } from '../../../../cloudfunctions/shared/domain/agreement-kinds'

it.each([
  ['protected', 'protected'],
  ['adult', 'ordinary'],
  ['past-retirement', 'labour-service'],
] as const)('somebody %s signs the agreement that is %s', (band, kind) => {
  expect(kindFor(band)).toBe(kind)
})

it('each kind has a title of its own and says which relation it makes', () => {
  expect(new Set(agreementKinds.map((kind) => kindWords[kind].title)).size).toBe(agreementKinds.length)
  expect(kindWords['labour-service'].relation).toContain('不是劳动关系')
  expect(kindWords.protected.sections.map(({ text }) => text).join()).toContain('晚上 10 点到早上 6 点')
})
