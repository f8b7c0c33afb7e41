import fc from 'fast-check'
import * as agreement from '../../../../cloudfunctions/shared/domain/agreement'
import { genesis, isIntact } from '../../../../cloudfunctions/shared/domain/evidence-chain'
import { Refusal } from '../../../../cloudfunctions/shared/refusal'
import { sha256 } from '../../../../cloudfunctions/shared/sha256'
import { aSignature } from '../../../support/builders/agreements'

const at = new Date('2026-03-01T10:00:00Z')
const offered = { status: 'viewed', textSha256: 'a'.repeat(64), signBy: new Date('2026-03-08T10:00:00Z') } as const
const act = { textSha256: 'a'.repeat(64), readMilliseconds: 3000, strokes: aSignature }

describe('a signature', () => {
  it('is taken for the text that was read', () => {
    expect(() => {
      agreement.requireSignable(offered, act, at)
    }).not.toThrow()
  })

  it.each([
    ['AGREEMENT_ALREADY_SIGNED', { ...offered, status: 'signed' as const }, act],
    ['AGREEMENT_EXPIRED', { ...offered, signBy: new Date(at.getTime() - 1) }, act],
    ['AGREEMENT_NOT_OPENED', { ...offered, status: 'sent' as const }, act],
    ['AGREEMENT_TEXT_CHANGED', offered, { ...act, textSha256: 'b'.repeat(64) }],
    ['TEXT_NOT_READ', offered, { ...act, readMilliseconds: 2999 }],
  ] as const)('is refused with %s', (code, contract, attempt) => {
    expect(() => {
      agreement.requireSignable(contract, attempt, at)
    }).toThrow(new Refusal(code))
  })

  it.each([
    ['a dot', [[[5000, 5000]]]],
    [
      'a straight line',
      [
        [
          [1000, 5000],
          [9000, 5000],
        ],
      ],
    ],
    [
      'an upright line',
      [
        [
          [5000, 1000],
          [5000, 9000],
        ],
      ],
    ],
    [
      'a small tick',
      [
        [
          [5000, 5000],
          [5200, 5600],
          [5900, 4700],
        ],
      ],
    ],
    ['two dots far apart, which are no line', [[[100, 100]], [[9900, 9900]]]],
  ] as [string, [number, number][][]][])('is refused when it is %s', (_what, strokes) => {
    expect(() => {
      agreement.requireSignable(offered, { ...act, strokes }, at)
    }).toThrow(new Refusal('SIGNATURE_TOO_SMALL'))
  })
})

describe('the hash of the lines', () => {
  it('changes with a single point of the lines', () => {
    const moved: [number, number][][] = [[[1001, 2000], ...(aSignature[0] ?? []).slice(1)], ...aSignature.slice(1)]
    expect(agreement.strokesSha256(moved, sha256)).not.toBe(agreement.strokesSha256(aSignature, sha256))
  })
})

describe('the chain of events of a contract', () => {
  const event = fc.record({
    event: fc.constantFrom('opened', 'intent', 'signed'),
    at: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }),
    actor: fc.constant('WK00005724'),
    data: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer())),
  })

  it('is broken by any event that is edited, removed or moved', () => {
    const property = fc.property(fc.array(event, { minLength: 2, maxLength: 6 }), fc.nat(), (events, pick) => {
      const chain = chainOf(events)
      const at = pick % (chain.length - 1)
      const edited = chain.map((link, index) => (index === at ? { ...link, record: { ...link.record, actor: 'someone' } } : link))
      expect(isIntact(chain, sha256)).toBe(true)
      expect(isIntact(edited, sha256)).toBe(false)
      expect(
        isIntact(
          chain.filter((_link, index) => index !== at),
          sha256,
        ),
      ).toBe(false)
      expect(isIntact([...chain].reverse(), sha256)).toBe(false)
    })
    fc.assert(property, { numRuns: 100 })
  })
})

type Event = Omit<agreement.ContractEvent, 'contractId' | 'seq'>

function chainOf(events: readonly Event[]): ReturnType<typeof agreement.linkEvent>[] {
  const chain: ReturnType<typeof agreement.linkEvent>[] = []
  for (const event of events) {
    const record = { ...event, contractId: 'c1', seq: chain.length + 1 }
    chain.push(agreement.linkEvent(chain.at(-1)?.hash ?? genesis, record, sha256))
  }
  return chain
}
