/**
 * Every reason to say no, as a fact. The mini-program turns each into a sentence and a next tap (i18n/refusals.ts);
 * the first group comes from the door itself, the others from rules.
 */
export const refusalCodes = [
  // the door
  'MALFORMED_REQUEST',
  'UNKNOWN_ACTION',
  'NO_SESSION',
  'NOT_ALLOWED',
  'BODY_TOO_LARGE',
  'TOO_MANY_REQUESTS',
  'KEY_REUSED_WITH_OTHER_DATA',
  'STILL_WORKING_ON_IT',
  'NOT_FOUND',
  'VENDOR_UNAVAILABLE',
  'INTERNAL_FAULT',
  'LOGIN_CODE_UNKNOWN',
  // account
  'PRIVACY_NOT_ACCEPTED',
  'NO_EMPLOYER_MEMBERSHIP',
  'EMPLOYER_ALREADY_REGISTERED',
  'ERASE_SHIFT_AHEAD',
  'ERASE_RECORD_OPEN',
  'ERASE_MONEY_OPEN',
  // identity
  'NAME_MALFORMED',
  'ID_NUMBER_MALFORMED',
  'ID_NUMBER_CHECK_FAILED',
  'ID_BIRTH_DATE_IMPOSSIBLE',
  'UNDER_SIXTEEN',
  'DOCUMENT_NOT_SUPPORTED',
  'CONSENT_MISSING',
  'ALREADY_VERIFIED',
  'ID_USED_BY_ANOTHER_ACCOUNT',
  'FACE_ATTEMPTS_USED_UP',
  'FACE_CHECK_NOT_OPENED',
  'VERIFICATION_EXPIRED',
  'VERIFICATION_NOT_FINISHED',
  'NOT_VERIFIED',
  'DOCUMENT_ENDED',
  'DOCUMENT_DATE_PAST',
  'DOCUMENT_DATE_IMPOSSIBLE',
  'DOCUMENT_DATE_KNOWN',
  'PHONE_CODE_EXPIRED',
  'PHONE_NOT_COVERED',
  'PERSON_NOT_CONFIRMED',
  'CHECKS_USED_UP',
  'PHOTO_BLURRED',
  'PHOTO_WITHOUT_CARD',
  'PHOTO_TOO_LARGE',
  'PHOTO_UNREADABLE',
  'PHOTO_NOT_ORIGINAL',
  'PHOTO_READINGS_USED_UP',
  'PHOTO_READING_DOWN',
  'REVIEW_ALREADY_OPEN',
  'REVIEW_CLOSED',
  'VOTED_ALREADY',
  'ID_ON_ANOTHER_ACCOUNT',
  'FACE_CHECK_TOO_OLD',
  'MOVE_ALREADY_ASKED',
  'MOVE_LOCKED',
  'MOVE_ACCOUNT_IN_USE',
  'MOVE_OVER',
  // job
  'JOB_CLOSED',
  'JOB_FULL',
  'ALREADY_APPLIED',
  'TOO_OLD_FOR_JOB',
  'ADULTS_ONLY_JOB',
  'MINOR_NIGHT_WORK',
  'MINOR_DAY_TOO_LONG',
  'MINOR_WORK_TOO_HARD',
  'SHIFT_OVERLAPS_ANOTHER',
  'SHIFT_NOT_FINISHED',
  'SITE_RADIUS_OUT_OF_RANGE',
  'SHIFT_TIMES_IMPOSSIBLE',
  // contract
  'AGREEMENT_NOT_SIGNED',
  'AGREEMENT_ALREADY_SIGNED',
  'AGREEMENT_DECLINED',
  'AGREEMENT_COMPLETED',
  'AGREEMENT_TEXT_CHANGED',
  'SIGNATURE_TOO_SMALL',
  'TEXT_NOT_READ',
  // guarantee
  'COVER_ALREADY_REQUESTED',
  'COVER_NOT_IN_FORCE',
  'COVER_TOO_LATE',
  'COVER_REFUSED_AGE',
  'COVER_REFUSED_CLASS',
  'COVER_REFUSED_OTHER',
  // attendance
  'SHIFT_NOT_OPEN',
  'TOO_EARLY_TO_CLOCK_IN',
  'SHIFT_ALREADY_OVER',
  'ALREADY_CLOCKED_IN',
  'NOT_CLOCKED_IN',
  'TOO_FAR_FROM_SITE',
  'PLACE_UNCERTAIN',
  'RECORD_ALREADY_DECIDED',
  'REASON_MISSING',
  // payout
  'NOTHING_TO_PAY',
  'RECORD_NOT_APPROVED',
  'RECORD_ALREADY_IN_PAY_RUN',
  'ESCROW_TOO_LOW',
  'AMOUNT_TOO_SMALL',
  'PAYOUT_NOT_CONFIRMABLE',
  'PAYOUT_NOT_RELEASED',
  // vendors at the door of notify
  'NOTIFICATION_NOT_GENUINE',
  'NOTIFICATION_NOT_OURS',
] as const

/** A fact that stops a request. */
export type RefusalCode = (typeof refusalCodes)[number]

/** What a sentence may need beside the code: plain values only, no personal data. */
export type RefusalDetail = Readonly<Record<string, string | number | boolean>>

/** We understood, and the answer is no. Anything else that is thrown is a fault. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly detail: RefusalDetail = {},
  ) {
    super(code)
    this.name = 'Refusal'
  }
}
