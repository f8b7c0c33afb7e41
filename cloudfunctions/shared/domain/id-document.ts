import { Refusal } from '../refusal'
import * as idNumber from './id-number'

/** The documents of people who may work here without a further permit. */
export const documentKinds = ['identity-card', 'residence-permit', 'permanent-residence-card'] as const
export type DocumentKind = (typeof documentKinds)[number]

export interface IdDocument {
  kind: DocumentKind
  /** In upper case, without spaces. */
  number: string
  /** `YYYY-MM-DD` */
  birthDate: string
  /** What the sequence number says; the card of 2017 says nothing. */
  sex: 'male' | 'female' | undefined
  /** Where a holder of a residence permit is from: Hong Kong, Macau, Taiwan (ISO 3166-1). */
  home?: 'HK' | 'MO' | 'TW'
  /** ISO 3166-1, three digits on the card of 2023, three letters on that of 2017. */
  nationality?: string
}

/** Issued by the Ministry of Public Security since 2018-09-01; the six digits name no place inside the three. */
const RESIDENCE_PERMITS = new Map<string, IdDocument['home']>([
  ['810000', 'HK'],
  ['820000', 'MO'],
  ['830000', 'TW'],
])
const EIGHTEEN = /^\d{17}[\dX]$/
/** Three letters of the nationality, four digits of the place of issue, six of the birth, a sequence and a check digit. */
const CARD_OF_2017 = /^[A-Z]{3}\d{12}$/

/**
 * Reads the number of any of the documents as it was typed: full-width characters, spaces and small letters are normalised.
 * Refuses with ID_NUMBER_MALFORMED, ID_NUMBER_CHECK_FAILED or ID_BIRTH_DATE_IMPOSSIBLE; `today` is a Shanghai day.
 */
export function read(typed: string, today: string): IdDocument {
  const number = typed.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  if (CARD_OF_2017.test(number)) return readCardOf2017(number, today)
  if (number.startsWith('9')) return readCardOf2023(number, today)
  return readResident(number, today)
}

/** Mainland numbers, whatever became of their county, and residence permits, which share layout and check character. */
function readResident(number: string, today: string): IdDocument {
  const { birthDate } = idNumber.read(number, today)
  const sex = sexOf(number)
  if (!/^8[123]/.test(number)) return { kind: 'identity-card', number, birthDate, sex }
  const home = RESIDENCE_PERMITS.get(number.slice(0, 6))
  if (home === undefined) throw new Refusal('ID_NUMBER_MALFORMED')
  return { kind: 'residence-permit', number, birthDate, sex, home }
}

/** In use since 2023-12-01: 9, two digits of the province, three of the nationality, then as GB 11643. */
function readCardOf2023(number: string, today: string): IdDocument {
  if (!EIGHTEEN.test(number) || !idNumber.isProvince(number.slice(1, 3))) throw new Refusal('ID_NUMBER_MALFORMED')
  if (idNumber.checkCharacter(number) !== number[17]) throw new Refusal('ID_NUMBER_CHECK_FAILED')
  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (!idNumber.isPastDay(birthDate, today)) throw new Refusal('ID_BIRTH_DATE_IMPOSSIBLE')
  return { kind: 'permanent-residence-card', number, birthDate, sex: sexOf(number), nationality: number.slice(3, 6) }
}

/** Still valid until the day that is printed on it. How its check digit is made is not published, so it is not judged. */
function readCardOf2017(number: string, today: string): IdDocument {
  if (!idNumber.isProvince(number.slice(3, 5))) throw new Refusal('ID_NUMBER_MALFORMED')
  // of the two centuries that two digits of a year may mean, the one that has come
  const shortDate = `${number.slice(7, 9)}-${number.slice(9, 11)}-${number.slice(11, 13)}`
  const birthDate = [`20${shortDate}`, `19${shortDate}`].find((each) => idNumber.isPastDay(each, today))
  if (birthDate === undefined) throw new Refusal('ID_BIRTH_DATE_IMPOSSIBLE')
  return { kind: 'permanent-residence-card', number, birthDate, sex: undefined, nationality: number.slice(0, 3) }
}

/** The seventeenth digit is odd for men and even for women. */
function sexOf(number: string): 'male' | 'female' {
  return Number(number[16]) % 2 === 1 ? 'male' : 'female'
}
