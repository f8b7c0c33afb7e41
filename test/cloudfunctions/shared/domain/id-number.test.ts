import fc from 'fast-check'
import * as idNumber from '../../../../cloudfunctions/shared/domain/id-number'
import { Refusal } from '../../../../cloudfunctions/shared/refusal'
import { idNumberBorn } from '../../../support/builders/id-numbers'

const today = '2026-03-02'
const complete = (seventeen: string): string => seventeen + idNumber.checkCharacter(seventeen)
const refused = (number: string): string | undefined => {
  try {
    idNumber.read(number, today)
    return undefined
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error)
  }
}

describe('an ID number', () => {
  it('reads the published example of GB 11643, whose check character is X', () => {
    expect(idNumber.read('11010519491231002X', today)).toEqual({ number: '11010519491231002X', birthDate: '1949-12-31' })
  })

  it.each([
    ['a small x', '11010519491231002x'],
    ['spaces in between', ' 110105 19491231 002X '],
    ['full-width characters', '１１０１０５１９４９１２３１００２Ｘ'],
  ])('normalises %s', (_what, typed) => {
    expect(idNumber.read(typed, today).number).toBe('11010519491231002X')
  })

  it.each([
    ['fifteen digits, void since 2013', '110105491231002', 'ID_NUMBER_MALFORMED'],
    ['letters', 'ABCDEFGHIJKLMNOPQR', 'ID_NUMBER_MALFORMED'],
    ['a region that never was', complete('99010119900307001'), 'ID_NUMBER_MALFORMED'],
    ['a wrong check character', '110105194912310021', 'ID_NUMBER_CHECK_FAILED'],
    ["the vendor's own sample, which is not valid", '310101199801011234', 'ID_NUMBER_CHECK_FAILED'],
    ['30 February', complete('11010119900230001'), 'ID_BIRTH_DATE_IMPOSSIBLE'],
    ['29 February 1900, which was no leap year', complete('11010119000229001'), 'ID_BIRTH_DATE_IMPOSSIBLE'],
    ['a birth tomorrow', complete('11010120260303001'), 'ID_BIRTH_DATE_IMPOSSIBLE'],
    ['an age of more than 130', complete('44052418800101001'), 'ID_BIRTH_DATE_IMPOSSIBLE'],
  ])('refuses %s', (_what, number, code) => {
    expect(refused(number)).toBe(code)
  })

  it.each([
    ['Hong Kong', '81000019900307001'],
    ['Macau', '82000019900307001'],
    ['Taiwan', '83000019900307001'],
    ['29 February 2000', '11010120000229001'],
    ['someone born today', '11010120260302001'],
  ])('takes the number of %s', (_what, seventeen) => {
    expect(refused(complete(seventeen))).toBeUndefined()
  })

  it('notices every wrong character and every swap of neighbours', () => {
    const change = fc.record({ at: fc.nat(17), to: fc.constantFrom(...Array.from('0123456789X')), swap: fc.boolean() })
    const born = fc.date({ min: new Date('1950-01-01'), max: new Date('2009-12-31'), noInvalidDate: true })
    const property = fc.property(born, fc.integer({ min: 1, max: 999 }), change, (date, sequence, { at, to, swap }) => {
      const good = idNumberBorn(date.toISOString().slice(0, 10), sequence)
      const next = good[at + 1] ?? ''
      const bad =
        swap && next !== ''
          ? good.slice(0, at) + next + (good[at] ?? '') + good.slice(at + 2)
          : good.slice(0, at) + to + good.slice(at + 1)
      expect(refused(good)).toBeUndefined()
      if (bad !== good) expect(refused(bad)).toBeDefined()
    })
    fc.assert(property, { numRuns: 500 })
  })

  it('shows the first three and the last four characters', () => {
    expect(idNumber.mask('11010519491231002X')).toBe('110***********002X')
  })
})
