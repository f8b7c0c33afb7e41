import { failureOfErrCode, failureOfRefusal } from '../../../../../../cloudfunctions/shared/vendors/identity/tencent/outcomes'

/** Every ErrCode that the vendor publishes, but for 0 and 17. */
const published = [
  ...[1, 2, 3, 4, 8, 10, 12, 13, 14, 15, 16, 201, 202, 203, 204, 301, 302, 303],
  ...[1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008],
  ...[2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008, 2009, 2010, 2011, 2012, 2013, 2014, 2015, 2016, 2018],
]

describe('an ErrCode', () => {
  it.each(published)('%i has a cause of its own', (code) => {
    expect(failureOfErrCode(code)).not.toBe('OTHER_FAILURE')
  })

  it.each([-1, 5, 18, 2017, 99999])('%i, which is not published, is a failure all the same', (code) => {
    expect(failureOfErrCode(code)).toBe('OTHER_FAILURE')
  })
})

describe('a refusal', () => {
  it.each([
    ['FailedOperation.IdFormatError', 'NAME_OR_NUMBER_WRONG'],
    ['FailedOperation.IdNoExistSystem', 'NO_RECORD_OF_PERSON'],
    ['FailedOperation.IdPhotoNoExist', 'NO_PHOTO_ON_RECORD'],
    ['InvalidParameterValue.BizTokenExpired', 'TOOK_TOO_LONG'],
    ['InvalidParameterValue.BizTokenIllegal', undefined],
    ['AuthFailure.SignatureFailure', undefined],
    ['InternalError', undefined],
  ])('%s is the worker’s to mend: %s', (code, failure) => {
    expect(failureOfRefusal(code)).toBe(failure)
  })
})
