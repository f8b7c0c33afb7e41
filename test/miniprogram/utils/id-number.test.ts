import { idNumberProblem, tidyIdNumber } from '../../../miniprogram/utils/id-number'
import * as rule from '../../../cloudfunctions/shared/domain/id-number'
import { idNumberBorn } from '../../support/builders/id-numbers'

const numbers = [1, 2, 3, 14, 150, 999].map((sequence) => idNumberBorn('1990-03-07', sequence))
const endsInX = numbers
  .concat(Array.from({ length: 40 }, (_, index) => idNumberBorn('1985-12-31', index)))
  .find((each) => each.endsWith('X'))

it.each(numbers)('finds nothing wrong with %s', (number) => {
  expect(idNumberProblem(number)).toBeUndefined()
})

it('takes full-width digits, spaces and a small x as the cloud does', () => {
  const typed = ` ${(endsInX ?? '').toLowerCase().replace('1', '１')} `
  expect(idNumberProblem(typed)).toBeUndefined()
  expect(tidyIdNumber(typed)).toBe(rule.read(typed, '2026-11-21').number)
})

it.each([
  ['', 'EMPTY'],
  ['  ', 'EMPTY'],
  ['1101011990', 'SHORT'],
  ['11010119900307001', 'SHORT'],
  [`${numbers[0] ?? ''}3`, 'LONG'],
  ['1101X', 'CHARACTERS'],
  ['王', 'CHARACTERS'],
  ['11010119900307001A', 'CHARACTERS'],
])('says of "%s" that it is %s', (typed, problem) => {
  expect(idNumberProblem(typed)).toBe(problem)
})

it('finds every single wrong digit, as the cloud does', () => {
  const [number = ''] = numbers
  for (let place = 0; place < 17; place += 1) {
    const wrong = `${number.slice(0, place)}${((Number(number.charAt(place)) + 1) % 10).toString()}${number.slice(place + 1)}`
    expect(idNumberProblem(wrong)).toBe('CHECK')
  }
})
