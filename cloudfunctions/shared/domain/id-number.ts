import { Refusal } from '../refusal'
import { ageOn } from './day'

/** GB 11643-1999: weights of the first seventeen digits, and the check character for each remainder of 11. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_CHARACTERS = '10X98765432'
/**
 * Provinces of GB/T 2260; 81, 82 and 83 are the residence permits of Hong Kong, Macau and Taiwan. Counties are not judged: they
 * are renamed and abolished, and the numbers of those born there stay.
 */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
)
const OLDEST = 130

export interface IdNumber {
  /** Eighteen characters; the last one is a digit or an upper-case X. */
  number: string
  /** `YYYY-MM-DD` */
  birthDate: string
}

/**
 * Reads an identity number as it was typed. Full-width characters, spaces and a small x are normalised. Refuses with
 * ID_NUMBER_MALFORMED, ID_NUMBER_CHECK_FAILED or ID_BIRTH_DATE_IMPOSSIBLE; `today` is a Shanghai day.
 */
export function read(typed: string, today: string): IdNumber {
  const number = typed.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  if (!/^\d{17}[\dX]$/.test(number) || !PROVINCES.has(number.slice(0, 2))) throw new Refusal('ID_NUMBER_MALFORMED')
  if (checkCharacter(number) !== number[17]) throw new Refusal('ID_NUMBER_CHECK_FAILED')
  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (!isPastDay(birthDate, today)) throw new Refusal('ID_BIRTH_DATE_IMPOSSIBLE')
  return { number, birthDate }
}

/** True for the two digits of a province of the mainland or Taiwan in GB/T 2260; permits (81, 82, 83) have none. */
export function isProvince(digits: string): boolean {
  return PROVINCES.has(digits) && !/^8/.test(digits)
}

/** The eighteenth character that belongs to the first seventeen digits (MOD 11-2). */
export function checkCharacter(number: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  return CHECK_CHARACTERS.charAt(sum % 11)
}

/** The first three and the last four characters; the rest is stars. */
export function mask(number: string): string {
  return number.slice(0, 3) + '*'.repeat(number.length - 7) + number.slice(-4)
}

/** True for a day (`YYYY-MM-DD`) that exists, on which somebody who is alive on the Shanghai day `today` may have been born. */
export function isPastDay(day: string, today: string): boolean {
  const parsed = new Date(`${day}T00:00:00Z`)
  const isReal = Number.isFinite(parsed.getTime()) && parsed.toISOString().startsWith(day)
  return isReal && day <= today && ageOn(day, today) <= OLDEST
}
