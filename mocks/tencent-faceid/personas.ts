import { eidCodes, type IdCardResult, type PhoneResult, type ResultDetail } from './results'

/** What the vendor finds out about somebody; what is left out goes well. */
export interface Fate {
  /** ErrCode of the face check; 17 leaves it. */
  eid?: number
  idCard?: IdCardResult
  phone?: PhoneResult
  detail?: ResultDetail
}

/** By the first six digits of the ID number: a prefecture that never was, so the number belongs to nobody. */
const byRegion: Readonly<Record<string, Fate>> = {
  '119901': { eid: 2016 },
  '119902': { eid: 2006, idCard: '-1', phone: '-4', detail: 'NameIdCardMismatch' },
  '119903': { eid: 2005, idCard: '-5', phone: '-9' },
  '119904': { eid: 1002 },
  '119905': { eid: 1003 },
  '119906': { eid: 2007 },
  '119907': { eid: 302 },
  '119908': { eid: 1007 },
  '119909': { eid: 204 },
  '119910': { eid: 16 },
  '119911': { eid: 1001, idCard: '-4', phone: '-11' },
  '119912': { eid: 2018, idCard: '-7', phone: '-12' },
  '119913': { eid: 17 },
  '119914': { phone: '-4', detail: 'PhoneNameIdCardMismatch' },
  '119915': { phone: '-13' },
  '119916': { eid: 2001, idCard: '-6', phone: '-11' },
}

/** By the end of an openid, as in the mock of the WeChat platform, when the stand-in of the camera page tells one. */
const byOpenid: readonly (readonly [string, number])[] = [
  ['_FACE_FAILS', 2016],
  ['_FACE_CANCELLED', 17],
  ['_FACE_UNSUPPORTED', 1007],
  ['_CAMERA_DENIED', 1007],
]

export function fateOf(idCard: string): Fate {
  return byRegion[idCard.slice(0, 6)] ?? {}
}

/** The ErrCode that the camera page suggests. */
export function suggestedErrCode(idCard: string, openid = ''): number {
  const byEnd = byOpenid.find(([suffix]) => openid.endsWith(suffix))?.[1]
  return byEnd ?? fateOf(idCard).eid ?? eidCodes.passed
}
