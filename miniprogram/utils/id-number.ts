/** What the phone can see by itself; `SHORT` and `EMPTY` are no mistakes while somebody is still typing. */
export type IdNumberProblem = 'EMPTY' | 'SHORT' | 'LONG' | 'CHARACTERS' | 'CHECK'

/** GB 11643-1999: the weights of the first seventeen digits, and the check character for each remainder of 11. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkCharacters = '10X98765432'
const length = 18

/** A number as it is sent: half-width, without spaces, with a capital X. */
export function tidyIdNumber(typed: string): string {
  return typed.normalize('NFKC').replace(/\s/g, '').toUpperCase()
}

/** What is wrong with an ID number as far as it goes, or undefined. A preview: the cloud reads it again and decides. */
export function idNumberProblem(typed: string): IdNumberProblem | undefined {
  const number = tidyIdNumber(typed)
  if (number === '') return 'EMPTY'
  if (!/^\d{0,17}$/.test(number) && !/^\d{17}[\dX]/.test(number)) return 'CHARACTERS'
  if (number.length < length) return 'SHORT'
  if (number.length > length) return 'LONG'
  return checkCharacter(number) === number.charAt(length - 1) ? undefined : 'CHECK'
}

function checkCharacter(number: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number.charAt(index)), 0)
  return checkCharacters.charAt(sum % checkCharacters.length)
}
