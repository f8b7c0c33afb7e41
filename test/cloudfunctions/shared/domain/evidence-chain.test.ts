import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { genesis, isIntact, linkHash, type Link } from '../../../../cloudfunctions/shared/domain/evidence-chain'

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

function chainOf(records: readonly object[]): Link[] {
  const links: Link[] = []
  for (const record of records) {
    const previousHash = links.at(-1)?.hash ?? genesis
    links.push({ record, previousHash, hash: linkHash(previousHash, record, hash) })
  }
  return links
}
const records = fc.array(fc.record({ kind: fc.string(), value: fc.integer() }), { minLength: 1, maxLength: 8 })

it('is intact as it was made, and an empty one too', () => {
  fc.assert(
    fc.property(records, (made) => {
      expect(isIntact(chainOf(made), hash)).toBe(true)
    }),
  )
  expect(isIntact([], hash)).toBe(true)
})

it('breaks when any record is edited or any but the last is lost', () => {
  fc.assert(
    fc.property(records, fc.nat(), (made, pick) => {
      const links = chainOf(made)
      const index = pick % links.length
      const edited = links.map((link, at) => (at === index ? { ...link, record: { ...link.record, value: 0.5 } } : link))
      expect(isIntact(edited, hash)).toBe(false)
      if (index < links.length - 1)
        expect(
          isIntact(
            links.filter((_, at) => at !== index),
            hash,
          ),
        ).toBe(false)
    }),
  )
})

it('has a known value', () => {
  expect(linkHash(genesis, { b: 1, a: 'x' }, (text) => text)).toBe(`${'0'.repeat(64)}{"a":"x","b":1}`)
})
