import type { Context } from '../shared/context'
import * as identity from '../shared/domain/identity'
import { startOfDay } from '../shared/domain/calendar'
import { faceProvider } from '../shared/process/face-provider'
import { notifyPerson } from '../shared/process/notify-person'
import { Refusal } from '../shared/refusal'
import { openPerson, sealPerson } from '../shared/sealed-person'
import { addIdentity, findIdentity } from '../shared/store/identities'
import { renewIdentity } from '../shared/store/identity-documents'
import { getVerification, lockOpenVerification, markFinished, type Verification } from '../shared/store/verifications'
import type { CheckResult } from '../shared/vendors/identity/provider'
import type { FinishVerificationReply, FinishVerificationRequest } from './api'

type Counted = Verification & identity.Tries
type Started = Counted & { verifyId: string }

/**
 * Asks the vendor how a face check ended, and keeps the answer: the phone's own word proves nothing. Finishing again gives
 * what is stored.
 */
export async function finishVerification(
  { verificationId }: FinishVerificationRequest,
  context: Context<'worker'>,
): Promise<FinishVerificationReply> {
  const { db, now, principal } = context
  const key = { workerId: principal.workerId, verificationId }
  const verification = await getVerification(db, key, startOfDay(now()))
  const { status, failure, finishedAt, verifyId } = verification
  if (status === 'verified' && finishedAt !== null) return { status, verifiedAt: finishedAt.toISOString() }
  if (status === 'taken') return explainConflict(context, principal.workerId)
  if (status === 'failed') return failedReply(failure ?? 'OTHER_FAILURE', verification, now())
  if (verifyId === null) throw new Refusal('VERIFICATION_NOT_FINISHED')
  return settle(context, { ...verification, verifyId })
}

async function settle(context: Context<'worker'>, verification: Started): Promise<FinishVerificationReply> {
  const result = await askVendor(context, verification)
  if (result.status === 'passed') return saveIdentity(context, verification)
  const at = context.now()
  const isExpired = verification.expiresAt !== null && verification.expiresAt <= at
  if (result.status === 'open' && !isExpired) throw new Refusal('VERIFICATION_NOT_FINISHED')
  const failure = result.status === 'failed' ? result.failure : 'TOOK_TOO_LONG'
  await markFinished(context.db, verification, { status: 'failed', failure, at })
  if (isExpired && failure === 'TOOK_TOO_LONG') throw new Refusal('VERIFICATION_EXPIRED')
  return failedReply(failure, identity.afterFailure(verification, failure, verification.startedAt >= startOfDay(at)), at)
}

async function askVendor(context: Context<'worker'>, verification: Started): Promise<CheckResult> {
  const { settings, principal, crashPoint } = context
  const { verificationId, provider, verifyId, outSeqNo } = verification
  const person = openPerson(settings.personalData(), verification, `verification:${verificationId}`)
  crashPoint('identity.before-query')
  const question = { handle: verifyId, reference: outSeqNo, openid: principal.openid, ...person }
  const result = await faceProvider(context, provider).readFaceCheck(question)
  crashPoint('identity.after-query')
  return result
}

/**
 * Identity and verification are saved together; the unique index on the ID number decides between two accounts. A verification
 * that another phone has ended while the vendor was asked stays as it ended.
 */
async function saveIdentity(context: Context<'worker'>, verification: Started): Promise<FinishVerificationReply> {
  const { db, now, settings, principal, crashPoint } = context
  const { workerId, verificationId, idNumberIndex, maskedName, maskedIdNumber, birthDate } = verification
  const verifiedAt = now()
  const section = settings.personalData()
  const person = openPerson(section, verification, `verification:${verificationId}`)
  const sealed = sealPerson(section, person, `identity:${workerId}`)
  const ending = await db.transaction().execute(async (transaction) => {
    if (!(await lockOpenVerification(transaction, verification))) return 'ended-before'
    const row = { workerId, ...sealed, idNumberIndex, maskedName, maskedIdNumber, birthDate, verifiedAt, way: 'face' } as const
    const added = (await addIdentity(transaction, row)) || (await renewIdentity(transaction, row))
    const status = added ? 'verified' : 'taken'
    await markFinished(transaction, verification, { status, failure: null, at: verifiedAt })
    return status
  })
  crashPoint('identity.after-save')
  if (ending === 'ended-before') return finishVerification({ verificationId }, context)
  if (ending === 'taken') return explainConflict(context, workerId)
  await notifyPerson(context, { openid: principal.openid, kind: 'IDENTITY_VERIFIED', values: { maskedName } })
  return { status: 'verified', verifiedAt: verifiedAt.toISOString() }
}

/** The identity was not added: this worker's other tap was quicker, or another account has it, and it may be asked to move here. */
async function explainConflict({ db }: Context<'worker'>, workerId: string): Promise<FinishVerificationReply> {
  const own = await findIdentity(db, workerId)
  if (own === undefined) throw new Refusal('ID_ON_ANOTHER_ACCOUNT')
  return { status: 'verified', verifiedAt: own.verifiedAt.toISOString() }
}

function failedReply(failure: identity.VerificationFailure, tries: identity.Tries, at: Date): FinishVerificationReply {
  const lockedUntil = identity.lockedUntil(tries, at)
  return {
    status: 'failed',
    failure,
    attemptsLeft: identity.attemptsLeft(tries),
    ...(lockedUntil && { lockedUntil: lockedUntil.toISOString() }),
  }
}
