import { numeral } from '../../../../cloudfunctions/shared/domain/chinese-numeral'

it.each([
  [1, '一'],
  [9, '九'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [23, '二十三'],
])('%d is %s', (value, words) => {
  expect(numeral(value)).toBe(words)
})
