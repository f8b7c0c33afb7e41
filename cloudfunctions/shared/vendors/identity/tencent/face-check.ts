import { VendorError } from '../../../vendor-error'
import type { CheckResult, FaceQuestion, FaceSubject, OpenedCheck } from '../identity-provider'
import { ask, vendor, type FaceIdSection } from './client'
import { openEidInfo } from './eid-info'
import { ERR_NOT_FINISHED, ERR_PASSED, failureOfErrCode, failureOfRefusal } from './outcomes'
import { eidResultReply, eidTokenReply, TOKEN_SECONDS, type EidResult } from './wire'

/** The vendor's threshold, fixed for E证通. */
const LEAST_SIMILARITY = 70
/** Name and number are passed in by us; nothing is read from a card. */
const PASSED_IN = '4'
/** Texts only: no picture of a face ever comes here. */
const TEXTS = '1'

/** Opens a check with E证通; the phone goes through it by the token. Throws `VendorError`. */
export async function openFaceCheck(section: FaceIdSection, subject: FaceSubject): Promise<OpenedCheck> {
  const { name: Name, idNumber: IdCard, reference: Extra } = subject
  const parameters = { MerchantId: section.FACEID_MERCHANT_ID, Name, IdCard, Extra, Config: { InputType: PASSED_IN } }
  try {
    const { EidToken } = await ask(section, { action: 'GetEidToken', parameters }, eidTokenReply)
    return { status: 'open', handle: EidToken, expiresInSeconds: TOKEN_SECONDS }
  } catch (error) {
    return { status: 'refused', failure: failureOrThrow(error) }
  }
}

/**
 * Asks what became of a check. Passed is ErrCode 0 with nothing that speaks against it, for our own number and, when the
 * identity comes back, for this very person. Throws `VendorError`.
 */
export async function readFaceCheck(section: FaceIdSection, question: FaceQuestion): Promise<CheckResult> {
  const parameters = { EidToken: question.handle, InfoType: TEXTS }
  try {
    const result = await ask(section, { action: 'GetEidResult', parameters }, eidResultReply)
    return judge(section, question, result)
  } catch (error) {
    return { status: 'failed', failure: failureOrThrow(error) }
  }
}

function failureOrThrow(error: unknown): ReturnType<typeof failureOfErrCode> {
  const failure = error instanceof VendorError ? failureOfRefusal(error.code) : undefined
  if (failure === undefined) throw error
  return failure
}

function judge(section: FaceIdSection, question: FaceQuestion, result: EidResult): CheckResult {
  const { ErrCode, Extra } = result.Text
  if (Extra !== question.reference) throw doubt('ANOTHER_CHECK')
  if (ErrCode === ERR_NOT_FINISHED) return { status: 'open' }
  if (ErrCode !== ERR_PASSED) return { status: 'failed', failure: failureOfErrCode(ErrCode) }
  requireConsistent(result)
  if (section.FACEID_PRIVATE_KEY !== undefined) requireSamePerson(section.FACEID_PRIVATE_KEY, question, result)
  return { status: 'passed' }
}

/** A pass that one of its own parts contradicts is none. */
function requireConsistent({ Text }: EidResult): void {
  const { LiveStatus, Comparestatus, Sim } = Text
  const isDoubtful = (LiveStatus ?? 0) !== 0 || (Comparestatus ?? 0) !== 0 || (Sim ?? LEAST_SIMILARITY) < LEAST_SIMILARITY
  if (isDoubtful) throw doubt('CONTRADICTORY_ANSWER')
}

function requireSamePerson(privateKey: string, { name, idNumber }: FaceQuestion, { EidInfo }: EidResult): void {
  if (EidInfo == null) throw doubt('IDENTITY_MISSING')
  const told = openEidInfo(EidInfo, privateKey)
  if (told.idNumber !== idNumber || lettersOf(told.name) !== lettersOf(name)) throw doubt('ANOTHER_PERSON')
}

/** The register writes middle dots and spaces in its own way. */
function lettersOf(name: string): string {
  return name.normalize('NFKC').replace(/\P{L}/gu, '').toUpperCase()
}

function doubt(code: string): VendorError {
  return new VendorError(vendor, { code, retryable: false })
}
