import type { CheckFailure } from './check-failure'

/** The documents that a check may be asked for. */
export type DocumentKind = 'identity-card' | 'residence-permit' | 'permanent-residence-card'

/** Somebody who is to go in front of the camera. */
export interface FaceSubject {
  /** Our number of this check: 5 to 32 of `0-9A-Za-z_-`, used once; the vendor gives it back. */
  reference: string
  openid: string
  name: string
  /** In upper case. */
  idNumber: string
}

/** A check that the phone can go through by its handle, or why it could not even begin. */
export type OpenedCheck =
  { status: 'open'; handle: string; expiresInSeconds: number } | { status: 'refused'; failure: CheckFailure }

export interface FaceQuestion extends FaceSubject {
  handle: string
}

export type CheckResult = { status: 'passed' } | { status: 'failed'; failure: CheckFailure } | { status: 'open' }

/** What the authority's register says to facts that somebody stated, without a face. */
export type RecordResult =
  | { status: 'match' }
  | { status: 'mismatch'; wrong: 'name-or-number' | 'phone' | 'unknown' }
  | { status: 'no-record' }
  | {
      status: 'refused'
      reason: 'NAME_MALFORMED' | 'ID_NUMBER_MALFORMED' | 'PHONE_MALFORMED' | 'PHONE_NOT_COVERED' | 'DAILY_LIMIT'
    }

/** `NAME_AND_NUMBER_DIFFER`: the register does not know them as one person, so that one of them may have been misread. */
export type CardWarning =
  'COPY' | 'PHOTO_OF_A_SCREEN' | 'EDITED' | 'TEMPORARY' | 'CUT_OFF' | 'COVERED' | 'NAME_AND_NUMBER_DIFFER' | 'OTHER'

/** What a picture of a card says; it fills a form and proves nothing. */
export type CardReading =
  | { status: 'read'; name: string; idNumber: string; warnings: readonly CardWarning[] }
  | { status: 'unreadable'; reason: 'BLURRED' | 'NO_CARD_IN_PICTURE' | 'PICTURE_TOO_LARGE' | 'NOT_A_PICTURE' | 'NOT_LEGIBLE' }

/** Checks without a face. All throw `VendorError`. */
export interface RecordChecks {
  compareName(person: { name: string; idNumber: string }): Promise<RecordResult>
  comparePhone(person: { name: string; idNumber: string; phone: string }): Promise<RecordResult>
  /** Takes a JPEG or PNG in base64, at most 3 MB; nobody keeps it. */
  readCard(imageBase64: string): Promise<CardReading>
}

/** Whoever checks that a face belongs to a document. The phone carries the handle and decides nothing. */
export interface IdentityProvider {
  readonly name: ProviderName
  /** The documents that it can check; for the others there is the way without a face. */
  readonly documents: readonly DocumentKind[]
  /** Throws `VendorError`. */
  openFaceCheck(subject: FaceSubject): Promise<OpenedCheck>
  /** Passed only on the vendor's own word about this very check and person. Throws `VendorError`. */
  readFaceCheck(question: FaceQuestion): Promise<CheckResult>
  /** Absent when the vendor has none. */
  readonly records?: RecordChecks
}

export const providerNames = ['weixin', 'tencent-faceid'] as const
export type ProviderName = (typeof providerNames)[number]
