import { identityWords as words } from '../../../../i18n/identity'
import { t } from '../../../../i18n/index'
import { failureOf } from '../../../../i18n/refusals'
import type { AppError, ErrorCode } from '../../../../utils/app-error'
import { idNumberProblem, tidyIdNumber } from '../../../../utils/id-number'

/** What the person has given, as it is on the page. */
export interface Form {
  name: string
  idNumber: string
  consentNumber: boolean
  consentFace: boolean
}
/** What is wrong with each part, in words; empty where nothing is. */
export interface Problems {
  nameError: string
  idError: string
  consentError: string
}
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

/** What keeps a form from being sent. */
export function problemsOf({ name, idNumber, consentNumber, consentFace }: Form): Problems {
  return {
    nameError: nameError(name),
    idError: idError(idNumber),
    consentError: consentNumber && consentFace ? '' : t(words.consentMissing),
  }
}

export function isSendable({ nameError: name, idError: id, consentError: consent }: Problems): boolean {
  return name === '' && id === '' && consent === ''
}

const fieldOf: Partial<Record<ErrorCode, keyof Problems>> = {
  NAME_MALFORMED: 'nameError',
  ID_NUMBER_MALFORMED: 'idError',
  ID_NUMBER_CHECK_FAILED: 'idError',
  ID_BIRTH_DATE_IMPOSSIBLE: 'idError',
  CONSENT_MISSING: 'consentError',
}

/** The field at which a refusal of the cloud belongs, with the words for it. */
export function problemOf(error: AppError): Partial<Problems> {
  const field = fieldOf[error.code]
  return field ? { [field]: failureOf(error).sentence } : {}
}
