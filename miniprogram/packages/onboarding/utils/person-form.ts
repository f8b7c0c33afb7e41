import { identityWords as words } from '../../../i18n/identity'
import { t } from '../../../i18n/index'
import { idNumberProblem, tidyIdNumber } from '../../../utils/id-number'

const length = 18
const fewest = 2

/** What is wrong with a name that somebody has finished typing. */
export function nameError(name: string): string {
  const typed = name.trim()
  if (typed === '') return t(words.nameMissing)
  if (/[\dA-Za-z]/.test(typed)) return t(words.nameLetters)
  return Array.from(typed).length < fewest ? t(words.nameShort) : ''
}

/** What is wrong with a number that somebody has finished typing. */
export function idError(idNumber: string): string {
  const missing = length - tidyIdNumber(idNumber).length
  switch (idNumberProblem(idNumber)) {
    case undefined:
      return ''
    case 'EMPTY':
      return t(words.numberMissing)
    case 'SHORT':
      return t(words.numberShort, { count: missing })
    case 'LONG':
      return t(words.numberLong, { count: -missing })
    case 'CHARACTERS':
      return t(words.numberCharacters)
    case 'CHECK':
      return t(words.numberCheck)
  }
}

/** What can be said already while a number is being typed: that it is short is no mistake yet. */
export function idErrorSoFar(idNumber: string): string {
  const problem = idNumberProblem(idNumber)
  return problem === 'EMPTY' || problem === 'SHORT' ? '' : idError(idNumber)
}
