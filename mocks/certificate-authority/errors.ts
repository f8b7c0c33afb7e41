/** An enrolment that is refused: the HTTP status and the sentence that RFC 7030 §4.2.3 asks for in the body. */
export class EnrolmentRefusal extends Error {
  override name = 'EnrolmentRefusal'

  constructor(
    message: string,
    readonly status: 400 | 401 | 415 = 400,
  ) {
    super(message)
  }
}

/** Bits of PKIFailureInfo that a time-stamp authority may set (RFC 3161 §2.4.2). */
export const timeStampFailures = {
  badAlg: 0,
  badRequest: 2,
  badDataFormat: 5,
  timeNotAvailable: 14,
  unacceptedPolicy: 15,
  unacceptedExtension: 16,
  addInfoNotAvailable: 17,
  systemFailure: 25,
} as const

export type TimeStampFailure = keyof typeof timeStampFailures

/** A time-stamp that is refused; it is answered with PKIStatus rejection inside a well-formed reply. */
export class TimeStampRefusal extends Error {
  override name = 'TimeStampRefusal'

  constructor(
    readonly failure: TimeStampFailure,
    message: string,
  ) {
    super(message)
  }
}

/** True for the name of a bit of PKIFailureInfo, as a rule of the desk may give it. */
export function isTimeStampFailure(name: string): name is TimeStampFailure {
  return Object.hasOwn(timeStampFailures, name)
}
