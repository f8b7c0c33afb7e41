import type { CoverOrder, QuoteWish } from '../../../../../cloudfunctions/shared/vendors/insurer/client'

/** Where the insurer's business clock is set: 08:00 in Shanghai. */
export const START = '2026-11-24T00:00:00Z'

const shift = { from: new Date('2026-11-24T01:00:00Z'), to: new Date('2026-11-24T10:00:00Z') }
const birthDate = '1990-01-01'

/** A wish that the insurer takes. */
export function aWish(change: Partial<QuoteWish> = {}): QuoteWish {
  return { planCode: 'DAILY_ACCIDENT', occupationClass: 3, birthDate, ...shift, ...change }
}

/** An order of a person whom nobody else has ordered for. */
export function anOrder(orderNo: string, quoteId: string, change: Partial<CoverOrder> = {}): CoverOrder {
  return {
    quoteId,
    orderNo,
    name: '李娜',
    idNumber: nextIdNumber(),
    birthDate,
    ...shift,
    idempotencyKey: `key-${orderNo}`,
    ...change,
  }
}

let sequence = 0
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

function nextIdNumber(): string {
  const digits = `11010119900101${String((sequence += 1)).padStart(3, '0')}`
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return digits + '10X98765432'.charAt(sum % 11)
}
