import fc from 'fast-check'
import * as idDocument from '../../../../cloudfunctions/shared/domain/id-document'
import { checkCharacter } from '../../../../cloudfunctions/shared/domain/id-number'
import { Refusal } from '../../../../cloudfunctions/shared/refusal'

const today = '2026-03-02'
const complete = (seventeen: string): string => seventeen + checkCharacter(seventeen)
const read = (number: string): idDocument.IdDocument => idDocument.read(number, today)
const refusalOf = (number: string): string | undefined => {
  try {
    read(number)
    return undefined
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error)
  }
}

describe('an identity card', () => {
  it.each([
    ['the published example of GB 11643', '11010519491231002X', { birthDate: '1949-12-31', sex: 'female' }],
    ['the other published example', '440524198001010013', { birthDate: '1980-01-01', sex: 'male' }],
    ['a county of Chongqing before it left Sichuan', complete('51020219760307001'), { birthDate: '1976-03-07', sex: 'male' }],
    [
      'a district of Beijing that was abolished in 2010',
      complete('11010319850630002'),
      { birthDate: '1985-06-30', sex: 'female' },
    ],
    ['a prefecture of Hainan while it was Guangdong', complete('44600119700228003'), { birthDate: '1970-02-28', sex: 'male' }],
    ['a county that no list has', complete('11999919900307001'), { birthDate: '1990-03-07', sex: 'male' }],
    ['Taiwan as a province', complete('71010119900307002'), { birthDate: '1990-03-07', sex: 'female' }],
    ['29 February 2000', complete('11010120000229001'), { birthDate: '2000-02-29', sex: 'male' }],
    ['29 February 2024', complete('11010120240229001'), { birthDate: '2024-02-29', sex: 'male' }],
    ['someone born today', complete('11010120260302001'), { birthDate: '2026-03-02', sex: 'male' }],
    ['someone of a hundred and thirty', complete('11010118960302001'), { birthDate: '1896-03-02', sex: 'male' }],
    ['sequence 000', complete('11010119900307000'), { birthDate: '1990-03-07', sex: 'female' }],
    ['sequence 999', complete('11010119900307999'), { birthDate: '1990-03-07', sex: 'male' }],
  ])('of %s is read', (_what, number, said) => {
    expect(read(number)).toEqual({ kind: 'identity-card', number, ...said })
  })

  const provinces = '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71'
  it.each(provinces.split(' '))('of province %s is read', (province) => {
    expect(read(complete(`${province}010119900307001`)).kind).toBe('identity-card')
  })

  it.each([
    ['a small x', '11010519491231002x'],
    ['spaces', ' 110105 19491231 002X '],
    ['a no-break space and a tab', '110105\u00a019491231\t002X'],
    ['full-width characters', '１１０１０５１９４９１２３１００２Ｘ'],
    ['a small full-width x', '11010519491231002ｘ'],
  ])('is normalised when it is typed with %s', (_what, typed) => {
    expect(read(typed).number).toBe('11010519491231002X')
  })

  it.each([
    ['nothing', '', 'ID_NUMBER_MALFORMED'],
    ['seventeen characters', '1101051949123100', 'ID_NUMBER_MALFORMED'],
    ['nineteen characters', '11010519491231002X1', 'ID_NUMBER_MALFORMED'],
    ['fifteen digits, void since 2013', '110105491231002', 'ID_NUMBER_MALFORMED'],
    ['an X in the middle', '1101051949X231002X', 'ID_NUMBER_MALFORMED'],
    ['a cross instead of an X', '11010519491231002×', 'ID_NUMBER_MALFORMED'],
    ['Chinese digits', '一一〇一〇五一九四九一二三一〇〇二Ｘ', 'ID_NUMBER_MALFORMED'],
    ['a hyphen', '110105-19491231-002X', 'ID_NUMBER_MALFORMED'],
    ['a line of SQL', "1' or '1'='1", 'ID_NUMBER_MALFORMED'],
    ['region 00', complete('00010119900307001'), 'ID_NUMBER_MALFORMED'],
    ['region 10', complete('10010119900307001'), 'ID_NUMBER_MALFORMED'],
    ['region 84', complete('84000019900307001'), 'ID_NUMBER_MALFORMED'],
    ['a wrong check character', '110105194912310021', 'ID_NUMBER_CHECK_FAILED'],
    ['X where a digit belongs', '44052419800101001X', 'ID_NUMBER_CHECK_FAILED'],
    ["the vendor's own sample", '310101199801011234', 'ID_NUMBER_CHECK_FAILED'],
    ['month 00', complete('11010119900007001'), 'ID_BIRTH_DATE_IMPOSSIBLE'],
    ['month 13', complete('11010119901307001'), 'ID_BIRTH_DATE_IMPOSSIBLE'],
    ['day 00', complete('11010119900300001'), 'ID_BIRTH_DATE_IMPOSSIBLE'],
    ['31 April', complete('11010119900431001'), 'ID_BIRTH_DATE_IMPOSSIBLE'],
    ['30 February', complete('11010119900230001'), 'ID_BIRTH_DATE_IMPOSSIBLE'],
    ['29 February 1900', complete('11010119000229001'), 'ID_BIRTH_DATE_IMPOSSIBLE'],
    ['29 February 2023', complete('11010120230229001'), 'ID_BIRTH_DATE_IMPOSSIBLE'],
    ['a birth tomorrow', complete('11010120260303001'), 'ID_BIRTH_DATE_IMPOSSIBLE'],
    ['the year 0000', complete('11010100000101001'), 'ID_BIRTH_DATE_IMPOSSIBLE'],
    ['an age of more than 130', complete('44052418800101001'), 'ID_BIRTH_DATE_IMPOSSIBLE'],
  ])('is refused with %s', (_what, number, code) => {
    expect(refusalOf(number)).toBe(code)
  })
})

describe('a residence permit', () => {
  it.each([
    ['81000019900307001', 'HK', 'male'],
    ['82000019900307002', 'MO', 'female'],
    ['83000019900307001', 'TW', 'male'],
    ['83000020000229002', 'TW', 'female'],
  ])('%s is read as of %s', (seventeen, home, sex) => {
    expect(read(complete(seventeen))).toMatchObject({ kind: 'residence-permit', home, sex })
  })

  it.each([
    ['a district of Hong Kong, which permits do not have', complete('81010119900307001'), 'ID_NUMBER_MALFORMED'],
    ['a county of 83', complete('83000119900307001'), 'ID_NUMBER_MALFORMED'],
    ['a wrong check character', `82000019900307001${checkCharacter('82000019900307002')}`, 'ID_NUMBER_CHECK_FAILED'],
    ['31 June', complete('81000019900631001'), 'ID_BIRTH_DATE_IMPOSSIBLE'],
    ['a birth tomorrow', complete('81000020260303001'), 'ID_BIRTH_DATE_IMPOSSIBLE'],
  ])('is refused with %s', (_what, number, code) => {
    expect(refusalOf(number)).toBe(code)
  })
})

describe('a permanent residence card', () => {
  it.each([
    ['91184019810805001', { birthDate: '1981-08-05', nationality: '840', sex: 'male' }],
    ['93184019900307002', { birthDate: '1990-03-07', nationality: '840', sex: 'female' }],
    ['94403619720229003', { birthDate: '1972-02-29', nationality: '036', sex: 'male' }],
  ])('of 2023, %s, is read', (seventeen, said) => {
    const number = complete(seventeen)
    expect(read(number)).toEqual({ kind: 'permanent-residence-card', number, ...said })
  })

  it.each([
    ['CAN110178060158', '1978-06-01', 'CAN'],
    ['can 1101 780601 58', '1978-06-01', 'CAN'],
    ['USA310100022938', '2000-02-29', 'USA'],
    ['DEU440126030215', '2026-03-02', 'DEU'],
    ['DEU440126030315', '1926-03-03', 'DEU'],
  ])('of 2017, %s, is read', (typed, birthDate, nationality) => {
    expect(read(typed)).toMatchObject({ kind: 'permanent-residence-card', birthDate, nationality, sex: undefined })
  })

  it.each([
    ['a province that is none', complete('99015619810805001'), 'ID_NUMBER_MALFORMED'],
    ['the permit of Hong Kong as a province', complete('98115619810805001'), 'ID_NUMBER_MALFORMED'],
    ['seventeen digits', '91115619810805001', 'ID_NUMBER_MALFORMED'],
    ['a wrong check character', `91115619810805001${checkCharacter('91115619810805002')}`, 'ID_NUMBER_CHECK_FAILED'],
    ['30 February', complete('91115619810230001'), 'ID_BIRTH_DATE_IMPOSSIBLE'],
    ['a birth tomorrow', complete('91115620260303001'), 'ID_BIRTH_DATE_IMPOSSIBLE'],
    ['two letters', 'CA1110178060158', 'ID_NUMBER_MALFORMED'],
    ['eleven digits', 'CAN11017806015', 'ID_NUMBER_MALFORMED'],
    ['a place of issue that is none', 'CAN990178060158', 'ID_NUMBER_MALFORMED'],
    ['month 13', 'CAN110178130158', 'ID_BIRTH_DATE_IMPOSSIBLE'],
    ['29 February 1901 or 2001', 'CAN110101022958', 'ID_BIRTH_DATE_IMPOSSIBLE'],
  ])('is refused with %s', (_what, number, code) => {
    expect(refusalOf(number)).toBe(code)
  })
})

describe('the check character', () => {
  const born = fc.date({ min: new Date('1897-01-01'), max: new Date('2026-03-02'), noInvalidDate: true })
  const start = fc.constantFrom('110101', '510202', '650102', '810000', '820000', '830000', '911156', '931840')
  const number = fc
    .tuple(start, born, fc.nat(999))
    .map(([first, date, order]) =>
      complete(first + date.toISOString().slice(0, 10).replaceAll('-', '') + String(order).padStart(3, '0')),
    )

  it('lets every real number of each kind pass', () => {
    fc.assert(
      fc.property(number, (good) => {
        expect(read(good).number).toBe(good)
      }),
    )
  })

  it('notices every wrong character and every swap of neighbours', () => {
    const change = fc.record({ at: fc.nat(17), to: fc.constantFrom(...Array.from('0123456789X')), swap: fc.boolean() })
    const property = fc.property(number, change, (good, { at, to, swap }) => {
      const characters = Array.from(good)
      if (swap && at < 17) characters.splice(at, 2, good.charAt(at + 1), good.charAt(at))
      else characters[at] = to
      const bad = characters.join('')
      if (bad !== good) expect(refusalOf(bad)).toBeDefined()
    })
    fc.assert(property, { numRuns: 1000 })
  })

  it('never lets a reading end in anything but a document or a refusal', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: fc.constantFrom('0', '1', '8', '9', 'X', 'x', 'C', 'A', 'N', ' ') }),
        ),
        (typed) => {
          expect(refusalOf(typed) ?? 'ID_').toMatch(/^ID_/)
        },
      ),
    )
  })
})
