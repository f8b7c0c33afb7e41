import fc from 'fast-check'
import { billNumber, readBillNumber } from '../../../../cloudfunctions/shared/domain/bill-number'

it('fits what WeChat Pay takes, and says its payout and attempt again', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.integer({ min: 1, max: 9999 }), (payoutId, attempt) => {
      const number = billNumber(payoutId, attempt)
      expect(number).toMatch(/^[0-9A-Za-z]{28,32}$/)
      expect(readBillNumber(number)).toEqual({ payoutId, attempt })
    }),
  )
})

it.each([
  '',
  'P',
  'X' + 'A'.repeat(26) + '1',
  'P' + 'A'.repeat(26) + '0',
  'P' + '7'.repeat(26) + '1',
  'P' + 'a'.repeat(26) + '1',
])('does not take %s for a number of ours', (text) => {
  expect(readBillNumber(text)).toBeUndefined()
})
