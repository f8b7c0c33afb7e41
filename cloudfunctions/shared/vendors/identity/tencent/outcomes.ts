import type { CheckFailure } from '../check-failure'

/** ErrCode of E证通 (document 1007/115318; 2018 of 1007/108625). */
const failures: Readonly<Record<CheckFailure, readonly number[]>> = {
  CANCELLED_BY_WORKER: [],
  CAMERA_NOT_ALLOWED: [],
  PHONE_NOT_SUPPORTED: [1007],
  TOOK_TOO_LONG: [15],
  FACE_DOES_NOT_MATCH: [2016],
  NAME_OR_NUMBER_WRONG: [301, 2002, 2003, 2006],
  FACE_NOT_LIVE: [1002, 1003, 1004, 1005],
  FACE_UNCLEAR: [2004, 2010],
  NO_RECORD_OF_PERSON: [2005],
  NO_PHOTO_ON_RECORD: [2007, 2008, 2009],
  DOCUMENT_EXPIRED: [302],
  DOCUMENT_UNREADABLE: [303],
  ATTEMPTS_USED_UP: [16],
  DAILY_LIMIT: [2018],
  CHECK_UNAVAILABLE: [4, 8, 10, 12, 13, 14, 201, 202, 1001, 1006, 1008, 2001, 2011, 2012, 2013, 2014, 2015],
  CHECK_NOT_SET_UP: [1, 2, 3, 203, 204],
  OTHER_FAILURE: [],
}

export const ERR_PASSED = 0
export const ERR_NOT_FINISHED = 17

/** The failure that an ErrCode stands for; codes that are not listed are failures too. */
export function failureOfErrCode(errCode: number): CheckFailure {
  const found = keysOf(failures).find((failure) => failures[failure].includes(errCode))
  return found ?? 'OTHER_FAILURE'
}

/** Refusals of GetEidToken that the worker can mend. */
const refusals = new Map<string, CheckFailure>([
  ['FailedOperation.IdFormatError', 'NAME_OR_NUMBER_WRONG'],
  ['FailedOperation.NameFormatError', 'NAME_OR_NUMBER_WRONG'],
  ['FailedOperation.IdNameMisMatch', 'NAME_OR_NUMBER_WRONG'],
  ['FailedOperation.IdNoExistSystem', 'NO_RECORD_OF_PERSON'],
  ['FailedOperation.IdPhotoNoExist', 'NO_PHOTO_ON_RECORD'],
  ['InvalidParameterValue.BizTokenExpired', 'TOOK_TOO_LONG'],
])

/** The failure that a refusal stands for; undefined when it is a fault of the vendor or of our set-up. */
export function failureOfRefusal(code: string): CheckFailure | undefined {
  return refusals.get(code)
}

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  const isKey = (key: string): key is Key => key in record
  return Object.keys(record).filter(isKey)
}
