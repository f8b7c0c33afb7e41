import type { Context } from '../shared/context'
import { intentEndsAt } from '../shared/domain/intent'
import { findPassedAt } from '../shared/store/contract-intents'
import type { StartIntentReply, StartIntentRequest } from './api'
import { openFaceIntent } from './intent-by-face'
import { confirmBySms } from './intent-by-sms'
import { getContractToSign, requireAnswered } from './open-contract'

/**
 * Begins to confirm that it is the worker who wants to sign; by SMS that is the end of it, too. What was confirmed less than ten
 * minutes ago stays so, and costs nothing again. Refuses with what stops a signature, QUESTIONS_NOT_ANSWERED, NOT_VERIFIED, and by
 * face with FACE_ATTEMPTS_USED_UP, FACE_CHECK_NOT_OPENED or STILL_WORKING_ON_IT, by SMS with PHONE_CODE_EXPIRED.
 */
export async function startIntent(request: StartIntentRequest, context: Context<'worker'>): Promise<StartIntentReply> {
  const { employerId, contractId } = request
  const contract = await getContractToSign({ employerId, contractId }, context)
  await requireAnswered(context.db, contract)
  const passedAt = await findPassedAt(context.db, contract, contract.textSha256)
  if (passedAt !== undefined && intentEndsAt(passedAt) > context.now())
    return { status: 'confirmed', confirmedUntil: intentEndsAt(passedAt).toISOString() }
  return request.method === 'face' ? openFaceIntent(contract, context) : confirmBySms(contract, request.phoneCode, context)
}
