import {
  firstNoticeDay,
  lastDayToRenew,
  requirePossibleEnd,
  requireValidOn,
  standingOn,
} from '../../../../cloudfunctions/shared/domain/id-document-validity'
import { Refusal } from '../../../../cloudfunctions/shared/refusal'

const until = '2039-03-04'

describe('a document', () => {
  it.each([
    ['2039-02-01', 'valid'],
    ['2039-02-02', 'ends-soon'],
    ['2039-03-04', 'ends-soon'],
    ['2039-03-05', 'ended'],
  ])('stands on %s as %s', (day, standing) => {
    expect(standingOn(until, day)).toBe(standing)
  })

  it('may be renewed from the day on which its holder is told', () => {
    expect(firstNoticeDay(until)).toBe('2039-02-02')
    expect([lastDayToRenew('2039-02-01') >= until, lastDayToRenew('2039-02-02') >= until]).toEqual([false, true])
  })

  it.each([
    [until, '2039-03-04'],
    [null, '2999-12-31'],
    [undefined, '2999-12-31'],
  ])('that is valid until %s is good for a shift on %s', (validUntil, day) => {
    expect(() => {
      requireValidOn(validUntil, day)
    }).not.toThrow()
  })

  it('that has ended is good for no shift', () => {
    expect(() => {
      requireValidOn(until, '2039-03-05')
    }).toThrow(new Refusal('DOCUMENT_ENDED'))
  })
})

describe('the end of a document', () => {
  it.each(['2026-03-02', '2028-02-29', '2046-03-02'])('may be %s', (validUntil) => {
    expect(() => {
      requirePossibleEnd(validUntil, '2026-03-02')
    }).not.toThrow()
  })

  it.each([
    ['2026-03-01', 'DOCUMENT_DATE_PAST'],
    ['2026-02-30', 'DOCUMENT_DATE_IMPOSSIBLE'],
    ['2027-13-01', 'DOCUMENT_DATE_IMPOSSIBLE'],
    ['2046-04-01', 'DOCUMENT_DATE_IMPOSSIBLE'],
  ] as const)('is not %s: %s', (validUntil, code) => {
    expect(() => {
      requirePossibleEnd(validUntil, '2026-03-02')
    }).toThrow(new Refusal(code))
  })
})
