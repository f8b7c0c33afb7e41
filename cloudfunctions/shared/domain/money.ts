/** Integer division, a half rounded up: 5/10 is 1. Both are whole; the dividend is not negative. */
export function divideHalfUp(dividend: number, divisor: number): number {
  if (!Number.isSafeInteger(dividend) || !Number.isSafeInteger(dividend * 2 + divisor) || dividend < 0)
    throw new RangeError('amounts are whole, safe and not negative')
  return Math.floor((dividend * 2 + divisor) / (divisor * 2))
}

/** Pay for whole minutes at a rate per hour, in fen. */
export function payFor(minutes: number, fenPerHour: number): number {
  return divideHalfUp(minutes * fenPerHour, 60)
}

/** The sum of amounts in fen. */
export function sumFen(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0)
}
