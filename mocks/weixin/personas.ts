/** What the face check leads to, by the end of the openid; everyone else passes. */
const faceResults: readonly (readonly [string, number])[] = [
  ['_FACE_FAILS', 10004],
  ['_FACE_CANCELLED', 90002],
  ['_FACE_UNSUPPORTED', 90001],
  ['_CAMERA_DENIED', 90008],
]

export const facePassed = 10000

/** The verify_ret that the stand-in page suggests for this user. */
export function suggestedVerifyRet(openid: string): number {
  return faceResults.find(([suffix]) => openid.endsWith(suffix))?.[1] ?? facePassed
}

/** `li-na` → `oWORKCARD_LI_NA`: known ahead, so that other vendors can choose outcomes by its end. */
export function openidOf(persona: string): string {
  return `oWORKCARD_${persona.toUpperCase().replaceAll('-', '_')}`
}

/** Whether this app could have such a user. */
export function isOpenid(openid: string): boolean {
  return /^oWORKCARD_[A-Z0-9_]{1,32}$/.test(openid)
}
