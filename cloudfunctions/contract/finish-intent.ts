import type { Context } from '../shared/context'
import { startOfDay } from '../shared/domain/calendar'
import { attemptsLeft, type VerificationFailure } from '../shared/domain/identity'
import { intentEndsAt } from '../shared/domain/intent'
import { appendContractEvent } from '../shared/process/append-contract-event'
import { faceProvider } from '../shared/process/face-provider'
import { Refusal } from '../shared/refusal'
import { openPerson } from '../shared/sealed-person'
import * as intents from '../shared/store/contract-intents'
import { lockContract } from '../shared/store/contract-life'
import { getContract } from '../shared/store/contracts'
import { findIdentity } from '../shared/store/identities'
import type { CheckResult } from '../shared/vendors/identity/provider'
import type { FinishIntentReply, FinishIntentRequest } from './api'

type Started = intents.FaceIntent & { verifyId: string }

/**
 * Asks the vendor how the face check of an intent ended, and keeps the answer: the phone's own word proves nothing. Finishing
 * again gives what is stored. Refuses with NOT_FOUND, NOT_VERIFIED or VERIFICATION_NOT_FINISHED.
 */
export async function finishIntent(request: FinishIntentRequest, context: Context<'worker'>): Promise<FinishIntentReply> {
  const { employerId, contractId } = request
  await getContract(context.db, { employerId, contractId, workerId: context.principal.workerId })
  const intent = await intents.getFaceIntent(context.db, request)
  const { status, failure, finishedAt, verifyId } = intent
  if (status === 'passed' && finishedAt !== null) return confirmed(finishedAt)
  if (status === 'failed') return failed(failure ?? 'OTHER_FAILURE', context)
  if (verifyId === null) throw new Refusal('VERIFICATION_NOT_FINISHED')
  return settle({ ...intent, verifyId }, context)
}

async function settle(intent: Started, context: Context<'worker'>): Promise<FinishIntentReply> {
  const result = await askVendor(intent, context)
  if (result.status === 'passed') return keepPassed(intent, context)
  const at = context.now()
  const isExpired = intent.expiresAt !== null && intent.expiresAt <= at
  if (result.status === 'open' && !isExpired) throw new Refusal('VERIFICATION_NOT_FINISHED')
  const failure = result.status === 'failed' ? result.failure : 'TOOK_TOO_LONG'
  await intents.markIntentFinished(context.db, intent, { status: 'failed', failure, at })
  return failed(failure, context)
}

async function askVendor(intent: Started, context: Context<'worker'>): Promise<CheckResult> {
  const { db, settings, principal, crashPoint } = context
  const known = await findIdentity(db, principal.workerId)
  if (known === undefined) throw new Refusal('NOT_VERIFIED')
  const person = openPerson(settings.personalData(), known, `identity:${principal.workerId}`)
  crashPoint('intent.before-query')
  const question = { handle: intent.verifyId, reference: intent.outSeqNo, openid: principal.openid, ...person }
  const result = await faceProvider(context, intent.provider).readFaceCheck(question)
  crashPoint('intent.after-query')
  return result
}

/** Outcome and evidence are saved together; what another phone has ended meanwhile stays as it ended. */
async function keepPassed(intent: Started, context: Context<'worker'>): Promise<FinishIntentReply> {
  const { db, now, crashPoint } = context
  const { employerId, contractId, textSha256, provider, outSeqNo: reference, verifyId: requestId } = intent
  const at = now()
  const isKept = await db.transaction().execute(async (transaction) => {
    const { workerNo: actor } = await lockContract(transaction, intent)
    if (!(await intents.markIntentFinished(transaction, intent, { status: 'passed', failure: null, at }))) return false
    const data = { textSha256, method: 'face', provider, reference, requestId }
    await appendContractEvent(transaction, { employerId, contractId, event: 'intent', at, actor, data })
    return true
  })
  crashPoint('intent.after-save')
  return isKept ? confirmed(at) : finishIntent({ employerId, contractId, intentId: intent.intentId }, context)
}

function confirmed(at: Date): FinishIntentReply {
  return { status: 'confirmed', confirmedUntil: intentEndsAt(at).toISOString() }
}

async function failed(failure: VerificationFailure, { db, now, principal }: Context<'worker'>): Promise<FinishIntentReply> {
  const tries = await intents.getFaceTries(db, principal.workerId, startOfDay(now()))
  return { status: 'failed', failure, attemptsLeft: attemptsLeft(tries) }
}
