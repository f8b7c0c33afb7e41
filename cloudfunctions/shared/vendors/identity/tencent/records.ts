import { VendorError } from '../../../vendor-error'
import type { CardReading, CardWarning, RecordChecks, RecordResult } from '../identity-provider'
import { ask, vendor, type FaceIdSection } from './client'
import { cardReply, verificationReply, type CardReply } from './wire'

/** The checks of FaceID that need no face. */
export function recordChecks(section: FaceIdSection): RecordChecks {
  return {
    compareName: async ({ name: Name, idNumber: IdCard }) => {
      const call = { action: 'IdCardVerification', parameters: { Name, IdCard } }
      const { Result } = await ask(section, call, verificationReply)
      return resultOf(nameResults, Result)
    },
    comparePhone: async ({ name: Name, idNumber: IdCard, phone: Phone }) => {
      const call = { action: 'PhoneVerification', parameters: { Name, IdCard, Phone, VerifyMode: DETAILED } }
      const { Result, ResultDetail } = await ask(section, call, verificationReply)
      const result = resultOf(phoneResults, Result)
      return result.status === 'mismatch' ? { ...result, wrong: wrongParts.get(ResultDetail ?? '') ?? 'unknown' } : result
    },
    readCard: (imageBase64) => readCard(section, imageBase64),
  }
}

const DETAILED = '1'

const refused = (reason: (RecordResult & { status: 'refused' })['reason']): RecordResult => ({ status: 'refused', reason })

/** Results of IdCardVerification; those that are missing are troubles of the vendor. */
const nameResults = new Map<string, RecordResult>([
  ['0', { status: 'match' }],
  ['-1', { status: 'mismatch', wrong: 'name-or-number' }],
  ['-2', refused('ID_NUMBER_MALFORMED')],
  ['-3', refused('NAME_MALFORMED')],
  ['-5', { status: 'no-record' }],
  ['-7', refused('DAILY_LIMIT')],
])

/** Results of PhoneVerification; the same numbers mean other things there. */
const phoneResults = new Map<string, RecordResult>([
  ['0', { status: 'match' }],
  ['-4', { status: 'mismatch', wrong: 'unknown' }],
  ['-6', refused('PHONE_MALFORMED')],
  ['-7', refused('ID_NUMBER_MALFORMED')],
  ['-8', refused('NAME_MALFORMED')],
  ['-9', { status: 'no-record' }],
  ['-12', refused('DAILY_LIMIT')],
  ['-13', refused('PHONE_NOT_COVERED')],
])

/** ResultDetail: which of the three is not of the same person. */
const wrongParts = new Map<string, 'name-or-number' | 'phone'>([
  ['PhoneIdCardMismatch', 'name-or-number'],
  ['PhoneNameMismatch', 'name-or-number'],
  ['NameIdCardMismatch', 'name-or-number'],
  ['PhoneNameIdCardMismatch', 'phone'],
])

/** Throws `VendorError` with RESULT_… when the vendor could not look. */
function resultOf(results: ReadonlyMap<string, RecordResult>, result: string): RecordResult {
  const known = results.get(result)
  if (known === undefined) throw new VendorError(vendor, { code: `RESULT_${result}`, retryable: true })
  return known
}

const unreadable = new Map<string, (CardReading & { status: 'unreadable' })['reason']>([
  ['FailedOperation.ImageBlur', 'BLURRED'],
  ['FailedOperation.ImageNoIdCard', 'NO_CARD_IN_PICTURE'],
  ['FailedOperation.ImageSizeTooLarge', 'PICTURE_TOO_LARGE'],
  ['RequestSizeLimitExceeded', 'PICTURE_TOO_LARGE'],
  ['FailedOperation.ImageDecodeFailed', 'NOT_A_PICTURE'],
  ['FailedOperation.EmptyImageError', 'NOT_A_PICTURE'],
  ['FailedOperation.OcrFailed', 'NOT_LEGIBLE'],
  // what was read could not even be looked up
  ['FailedOperation.IdFormatError', 'NOT_LEGIBLE'],
  ['FailedOperation.NameFormatError', 'NOT_LEGIBLE'],
  ['FailedOperation.IdNameMisMatch', 'NOT_LEGIBLE'],
  ['FailedOperation.IdNoExistSystem', 'NOT_LEGIBLE'],
])

const warningConfig = JSON.stringify({
  CopyWarn: true,
  BorderCheckWarn: true,
  ReshootWarn: true,
  DetectPsWarn: true,
  TempIdWarn: true,
})

const warnings = new Map<string, CardWarning>([
  ['-9101', 'CUT_OFF'],
  ['-9102', 'COPY'],
  ['-9103', 'PHOTO_OF_A_SCREEN'],
  ['-9104', 'TEMPORARY'],
  ['-9105', 'COVERED'],
  ['-9106', 'EDITED'],
])

/** The register is asked in the same call. Its other results (no record, busy, too often) say nothing about the reading. */
const misreadResults = new Set(['-1', '-2', '-3'])

/** Name and number alone leave this function: sex, nation, birth and address are not needed. */
async function readCard(section: FaceIdSection, imageBase64: string): Promise<CardReading> {
  const call = { action: 'IdCardOCRVerification', parameters: { ImageBase64: imageBase64, Config: warningConfig } }
  try {
    const card = await ask(section, call, cardReply)
    if (!card.Name || !card.IdCard) return { status: 'unreadable', reason: 'NOT_LEGIBLE' }
    return { status: 'read', name: card.Name, idNumber: card.IdCard.toUpperCase(), warnings: warningsOf(card) }
  } catch (error) {
    const reason = error instanceof VendorError ? unreadable.get(error.code) : undefined
    if (reason === undefined) throw error
    return { status: 'unreadable', reason }
  }
}

function warningsOf({ Result, Warnings }: CardReply): CardWarning[] {
  const codes = (Warnings ?? '').split('|').filter((code) => code !== '')
  const told = codes.map((code) => warnings.get(code) ?? 'OTHER')
  return misreadResults.has(Result) ? [...told, 'NAME_AND_NUMBER_DIFFER'] : told
}
