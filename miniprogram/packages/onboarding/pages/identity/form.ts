import { identityWords as words } from '../../../../i18n/identity'
import { t } from '../../../../i18n/index'
import { failureOf } from '../../../../i18n/refusals'
import type { AppError, ErrorCode } from '../../../../utils/app-error'
import { idError, nameError } from '../../utils/person-form'

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
