/** Why a person did not get through, in words that lead to a next tap. */
export type FaceFailure =
  | 'CANCELLED_BY_WORKER'
  | 'CAMERA_NOT_ALLOWED'
  | 'PHONE_NOT_SUPPORTED'
  | 'TOOK_TOO_LONG'
  | 'FACE_DOES_NOT_MATCH'
  | 'NAME_OR_NUMBER_WRONG'
  | 'OTHER_FAILURE'

/** Values of `verify_ret` (document of queryVerifyInfo). */
const failures = new Map<number, FaceFailure>([
  [90001, 'PHONE_NOT_SUPPORTED'],
  [90002, 'CANCELLED_BY_WORKER'],
  [90003, 'CANCELLED_BY_WORKER'],
  [90004, 'CANCELLED_BY_WORKER'],
  [90005, 'CANCELLED_BY_WORKER'],
  [90006, 'CANCELLED_BY_WORKER'],
  [90008, 'CAMERA_NOT_ALLOWED'],
  [90009, 'CAMERA_NOT_ALLOWED'],
  [90010, 'CAMERA_NOT_ALLOWED'],
  [90017, 'TOOK_TOO_LONG'],
  [90107, 'TOOK_TOO_LONG'],
  [90109, 'PHONE_NOT_SUPPORTED'],
  [10002, 'FACE_DOES_NOT_MATCH'],
  [10003, 'NAME_OR_NUMBER_WRONG'],
  [10004, 'FACE_DOES_NOT_MATCH'],
])

/** The failure that a `verify_ret` stands for; codes that are not listed are failures too. */
export function failureOf(verifyRet: number): FaceFailure {
  return failures.get(verifyRet) ?? 'OTHER_FAILURE'
}
