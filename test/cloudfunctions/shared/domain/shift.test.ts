import { isOver, requireOver } from '../../../../cloudfunctions/shared/domain/shift'
import { Refusal } from '../../../../cloudfunctions/shared/refusal'
import { morningShift } from '../../../support/builders/work-cards'

const { startsAt, endsAt } = morningShift
const clockedInAt = new Date('2026-03-02T07:58:00+08:00')
const noon = new Date('2026-03-02T12:00:00+08:00')

describe('a shift', () => {
  it.each([
    ['is not over while it is ahead', { isCovered: false, now: new Date(startsAt.getTime() - 1) }, false],
    ['is over when it begins without cover, which can be had no more', { isCovered: false, now: startsAt }, true],
    ['can still be begun late with cover', { isCovered: true, now: noon }, false],
    ['is over when nobody came until its end', { isCovered: true, now: endsAt }, true],
    [
      'runs until the worker clocks out, past its end too',
      { isCovered: true, clockedInAt, now: new Date(endsAt.getTime() + 1) },
      false,
    ],
    ['is over when the worker has clocked out early', { isCovered: true, clockedInAt, clockedOutAt: noon, now: noon }, true],
  ])('%s', (_rule, { now, ...facts }, expected) => {
    expect(isOver({ ...morningShift, ...facts }, now)).toBe(expected)
  })

  it('must be over before the next one is taken', () => {
    expect(() => {
      requireOver({ ...morningShift, isCovered: true, clockedInAt }, noon)
    }).toThrow(new Refusal('SHIFT_NOT_FINISHED'))
  })
})
