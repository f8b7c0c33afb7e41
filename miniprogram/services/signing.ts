import { command, query } from './cloud'
import { showEid, verifyFace, type ScreenResult } from './platform'

type Contract = CloudFunctions['contract']
export type Signing = Contract['get-signing']['reply']
export type Question = Signing['questions'][number]
export type ContractKey = Contract['get-signing']['request']
type FaceCheck = NonNullable<Signing['open']>
type Ended = Contract['finish-intent']['reply']

/** What is left to do before an agreement may be signed. Throws `CloudError` `NOT_FOUND`. */
export function getSigning(contract: ContractKey): Promise<Signing> {
  return query('contract', 'get-signing', contract)
}

/** A piece of a part that is read aloud. Throws `CloudError` `VENDOR_UNAVAILABLE`, `NOT_FOUND`. */
export function readPiece(piece: Contract['read-aloud']['request']): Promise<Contract['read-aloud']['reply']> {
  return query('contract', 'read-aloud', piece)
}

/** Answers a question. Throws `CloudError` with what stops a signature. */
export async function isRight(
  contract: ContractKey,
  answer: Contract['answer-questions']['request']['answers'][number],
  key: string,
): Promise<boolean> {
  const { results } = await command('contract', 'answer-questions', { data: { ...contract, answers: [answer] }, key })
  return results.every((result) => result.isRight)
}

/**
 * Shows the camera, and has the cloud ask the vendor how it ended. Throws `CloudError` `FACE_ATTEMPTS_USED_UP`,
 * `FACE_CHECK_NOT_OPENED`, `VERIFICATION_NOT_FINISHED`, `QUESTIONS_NOT_ANSWERED`, or `PlatformError` `NOT_ON_THIS_PHONE`.
 */
export async function confirmByFace(contract: ContractKey, key: string): Promise<Ended> {
  const begun = await command('contract', 'start-intent', { data: { ...contract, method: 'face' }, key })
  if (begun.status === 'confirmed') return begun
  await screens[begun.screen](begun.verifyId)
  // finishing again gives what is stored, so each asking has a key of its own
  return command('contract', 'finish-intent', { data: { ...contract, intentId: begun.intentId } })
}

/** Confirms by the code of WeChat's own button. Throws `CloudError` `PHONE_CODE_EXPIRED`, `QUESTIONS_NOT_ANSWERED`. */
export function confirmBySms(contract: ContractKey, phoneCode: string, key: string): Promise<unknown> {
  return command('contract', 'start-intent', { data: { ...contract, method: 'sms', phoneCode }, key })
}

const screens: Readonly<Record<FaceCheck['screen'], (verifyId: string) => Promise<ScreenResult>>> = {
  'weixin-face': verifyFace,
  eid: showEid,
}
