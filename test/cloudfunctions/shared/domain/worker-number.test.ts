import fc from 'fast-check'
import { isWorkerNumber, workerNumber } from '../../../../cloudfunctions/shared/domain/worker-number'

const serial = fc.nat(9_999_999)

describe("a worker's number", () => {
  it('is WK and eight digits, also for a serial that is too long', () => {
    expect(workerNumber(572)).toBe('WK00005724')
    expect(workerNumber(281_474_976_710_655)).toMatch(/^WK6710655\d$/)
  })

  it('is taken as it was made', () => {
    fc.assert(fc.property(serial, (value) => isWorkerNumber(workerNumber(value))))
  })

  it('notices every wrong digit', () => {
    const property = fc.property(serial, fc.nat(7), fc.integer({ min: 1, max: 9 }), (value, at, step) => {
      const digits = workerNumber(value).slice(2)
      const wrong = String((Number(digits[at]) + step) % 10)
      expect(isWorkerNumber(`WK${digits.slice(0, at)}${wrong}${digits.slice(at + 1)}`)).toBe(false)
    })
    fc.assert(property)
  })

  it('notices every swap of neighbours', () => {
    const property = fc.property(serial, fc.nat(6), (value, at) => {
      const digits = workerNumber(value).slice(2)
      const swapped = digits.slice(0, at) + (digits[at + 1] ?? '') + (digits[at] ?? '') + digits.slice(at + 2)
      expect(isWorkerNumber(`WK${swapped}`)).toBe(swapped === digits)
    })
    fc.assert(property)
  })
})
