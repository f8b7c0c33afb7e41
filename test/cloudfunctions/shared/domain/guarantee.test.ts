import * as guarantee from '../../../../cloudfunctions/shared/domain/guarantee'
import { Refusal } from '../../../../cloudfunctions/shared/refusal'
import { morningShift } from '../../../support/builders/work-cards'

const at = (time: string): Date => new Date(`2026-03-02T${time}+08:00`)

describe('the window of cover', () => {
  it('spans an hour before and after the shift', () => {
    expect(guarantee.coverWindow(morningShift, at('06:00:00'))).toEqual({ from: at('07:00:00'), to: at('18:00:00') })
  })

  it('never begins in the past: asked for late, it begins half a minute later', () => {
    expect(guarantee.coverWindow(morningShift, at('07:50:00')).from).toEqual(at('07:50:30'))
  })

  it('reaches across midnight', () => {
    const night = { startsAt: at('22:00:00'), endsAt: new Date('2026-03-03T06:00:00+08:00') }
    expect(guarantee.coverWindow(night, at('12:00:00')).to).toEqual(new Date('2026-03-03T07:00:00+08:00'))
  })

  it.each(['07:59:31', '08:00:00', '12:00:00'])('is refused at %s, when it could not begin before the shift', (time) => {
    expect(() => guarantee.coverWindow(morningShift, at(time))).toThrow(new Refusal('COVER_TOO_LATE'))
  })
})

describe('a request for cover', () => {
  const insurable = { isVerified: true, isSigned: true, hasEnded: false }

  it.each([undefined, 'requested', 'refused'] as const)('is possible when there is %s', (live) => {
    expect(() => {
      guarantee.requireInsurable({ ...insurable, live })
    }).not.toThrow()
  })

  it.each([
    ['NOT_VERIFIED', { ...insurable, isVerified: false, isSigned: false }],
    ['AGREEMENT_NOT_SIGNED', { ...insurable, isSigned: false }],
    ['AGREEMENT_ENDED', { ...insurable, hasEnded: true }],
    ['COVER_ALREADY_REQUESTED', { ...insurable, live: 'pending' }],
    ['COVER_ALREADY_REQUESTED', { ...insurable, live: 'in-force' }],
  ] as const)('is refused with %s', (code, state) => {
    expect(() => {
      guarantee.requireInsurable(state)
    }).toThrow(new Refusal(code))
  })
})

describe("the insurer's word", () => {
  const statuses = ['requested', 'pending', 'in-force', 'refused'] as const

  it('moves cover forward only: repeated, late or older news changes nothing', () => {
    const moving = statuses.flatMap((from) =>
      (['pending', 'in-force', 'refused'] as const).filter((to) => guarantee.moves(from, to)).map((to) => `${from} → ${to}`),
    )
    expect(moving).toEqual([
      'requested → pending',
      'requested → in-force',
      'requested → refused',
      'pending → in-force',
      'pending → refused',
    ])
  })

  it.each([
    ['AGE_OUT_OF_RANGE', 'COVER_REFUSED_AGE'],
    ['OCCUPATION_CLASS_NOT_COVERED', 'COVER_REFUSED_CLASS'],
    ['UNDERWRITING_REFUSED', 'COVER_REFUSED_OTHER'],
    ['A_CODE_OF_NEXT_YEAR', 'COVER_REFUSED_OTHER'],
  ])('%s means %s', (code, refusal) => {
    expect(guarantee.refusalOf(code)).toBe(refusal)
  })

  it('covers classes one to four', () => {
    expect([1, 4, 5, 6].map(guarantee.coversClass)).toEqual([true, true, false, false])
  })
})
