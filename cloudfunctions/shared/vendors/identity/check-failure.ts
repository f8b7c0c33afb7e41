import type { FaceFailure } from './failures'

/** Why a check did not get somebody through, in words that lead to a next tap: the older words, and what E证通 tells besides. */
export type CheckFailure =
  | FaceFailure
  /** Glasses, a mask, bad light, a picture instead of a face: try again in better light. */
  | 'FACE_NOT_LIVE'
  | 'FACE_UNCLEAR'
  /** The register knows nobody, or has no usable photo: only the way without a face leads on. */
  | 'NO_RECORD_OF_PERSON'
  | 'NO_PHOTO_ON_RECORD'
  | 'DOCUMENT_EXPIRED'
  | 'DOCUMENT_UNREADABLE'
  /** Of this check: another one may be started. */
  | 'ATTEMPTS_USED_UP'
  /** Of this ID number, at the vendor, until midnight in Shanghai. */
  | 'DAILY_LIMIT'
  /** The vendor's trouble: it costs the worker no attempt. */
  | 'CHECK_UNAVAILABLE'
  /** Ours: the merchant is not set up for it. */
  | 'CHECK_NOT_SET_UP'
