import type { Context } from '../shared/context'
import { startOfDay } from '../shared/domain/calendar'
import { attemptsLeft, screenOf } from '../shared/domain/identity'
import { intentEndsAt } from '../shared/domain/intent'
import { listAnswers } from '../shared/store/contract-answers'
import { findOpenIntent, findPassedAt, getFaceTries } from '../shared/store/contract-intents'
import { getContract } from '../shared/store/contracts'
import type { FaceIntentOpen, GetSigningRequest, SigningReply } from './api'
import { questionsOf } from './open-contract'

/** What the worker has done and has yet to do before signing. Refuses with NOT_FOUND. */
export async function getSigning(key: GetSigningRequest, { db, now, principal }: Context<'worker'>): Promise<SigningReply> {
  const { workerId } = principal
  const { status, textSha256 } = await getContract(db, { ...key, workerId })
  const questions = await questionsOf(db, key)
  const answers = await listAnswers(db, key)
  const passedAt = await findPassedAt(db, key, textSha256)
  const open = openView(await findOpenIntent(db, key), now())
  return {
    status,
    textSha256,
    questions: questions.map(({ term, options }) => ({ term, options })),
    answered: answers.filter(({ isRight }) => isRight).map(({ term }) => term),
    ...(passedAt && { confirmedUntil: intentEndsAt(passedAt).toISOString() }),
    ...(open && { open }),
    attemptsLeft: attemptsLeft(await getFaceTries(db, workerId, startOfDay(now()))),
  }
}

function openView(open: Awaited<ReturnType<typeof findOpenIntent>>, at: Date): FaceIntentOpen | undefined {
  if (open?.status !== 'started' || open.expiresAt <= at) return undefined
  const { intentId, provider, verifyId, expiresAt } = open
  return { intentId, screen: screenOf(provider), verifyId, expiresAt: expiresAt.toISOString() }
}
