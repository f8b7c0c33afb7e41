import fc from 'fast-check'
import { divideHalfUp, payFor, sumFen } from '../../../../cloudfunctions/shared/domain/money'

it.each([
  [5, 10, 1],
  [4, 10, 0],
  [15, 10, 2],
  [0, 60, 0],
])('divides %i by %i to %i', (dividend, divisor, quotient) => {
  expect(divideHalfUp(dividend, divisor)).toBe(quotient)
})

it('refuses a negative or a broken amount', () => {
  expect(() => divideHalfUp(-1, 2)).toThrow(RangeError)
  expect(() => divideHalfUp(0.5, 2)).toThrow(RangeError)
})

it('pays a minute of an hourly rate, half up', () => {
  expect(payFor(1, 2530)).toBe(42)
  expect(payFor(1, 2550)).toBe(43)
  expect(payFor(480, 2500)).toBe(20_000)
})

it('is never more than half a fen away from the exact quotient', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 1, max: 1e6 }), (dividend, divisor) => {
      const twiceOff = Math.abs(divideHalfUp(dividend, divisor) * divisor - dividend) * 2
      expect(twiceOff).toBeLessThanOrEqual(divisor)
    }),
  )
})

it('adds nothing up to zero', () => {
  expect(sumFen([])).toBe(0)
  expect(sumFen([1, 2, 3])).toBe(6)
})
