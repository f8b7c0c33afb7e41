import type { Context } from '../shared/context'
import { dayOf, startOfDay } from '../shared/domain/calendar'
import * as idDocument from '../shared/domain/id-document'
import { attemptsLeft, screenOf, type Tries } from '../shared/domain/identity'
import { startFace } from '../shared/domain/intent'
import { faceProvider } from '../shared/process/face-provider'
import { Refusal } from '../shared/refusal'
import { openPerson } from '../shared/sealed-person'
import type { Database } from '../shared/store/connect'
import * as intents from '../shared/store/contract-intents'
import { lockContract } from '../shared/store/contract-life'
import type { Contract } from '../shared/store/contracts'
import { findIdentity } from '../shared/store/identities'
import { VendorError } from '../shared/vendor-error'
import type { IdentityProvider, OpenedCheck } from '../shared/vendors/identity/provider'
import type { StartIntentReply } from './api'

interface Person {
  name: string
  idNumber: string
}
type Open = NonNullable<Awaited<ReturnType<typeof intents.findOpenIntent>>>
type Placed = { kind: 'again'; open: Open } | { kind: 'new'; intent: intents.NewFaceIntent }
interface Beginning {
  contract: Contract
  provider: IdentityProvider
  tries: Tries
}

/**
 * Opens a face check of the person that the worker is, whose number and outcome are kept before anybody else hears of it. An open
 * one is handed out again.
 */
export async function openFaceIntent(contract: Contract, context: Context<'worker'>): Promise<StartIntentReply> {
  const { db, now, settings, principal, crashPoint } = context
  const person = await verifiedPerson(context)
  const provider = faceProvider(context, settings.identity().IDENTITY_PROVIDER)
  requireChecked(person, provider, now())
  const tries = await intents.getFaceTries(db, principal.workerId, startOfDay(now()))
  crashPoint('intent.before-request')
  const placed = await db.transaction().execute((transaction) => place(transaction, { contract, provider, tries }, context))
  crashPoint('intent.after-request')
  const open = placed.kind === 'again' ? placed.open : await ask(placed.intent, { provider, person }, context)
  if (open.status === 'requested') throw new Refusal('STILL_WORKING_ON_IT')
  const { intentId, verifyId, expiresAt } = open
  const screen = screenOf(open.provider)
  return { status: 'open', intentId, screen, verifyId, expiresAt: expiresAt.toISOString(), attemptsLeft: attemptsLeft(tries) }
}

async function verifiedPerson({ db, settings, principal: { workerId } }: Context<'worker'>): Promise<Person> {
  const known = await findIdentity(db, workerId)
  if (known === undefined) throw new Refusal('NOT_VERIFIED')
  return openPerson(settings.personalData(), known, `identity:${workerId}`)
}

/** A document that the vendor cannot check is known before anybody pays for it. */
function requireChecked({ idNumber }: Person, { documents }: IdentityProvider, at: Date): void {
  const { kind } = idDocument.read(idNumber, dayOf(at))
  if (!documents.includes(kind)) throw new Refusal('FACE_CHECK_NOT_OPENED', { failure: 'DOCUMENT_UNREADABLE' })
}

/** The contract is locked, so that of taps that arrive at once one opens a check. */
async function place(db: Database, { contract, provider, tries }: Beginning, { now, newId }: Context<'worker'>): Promise<Placed> {
  const { employerId, contractId, textSha256 } = contract
  await lockContract(db, contract)
  const open = await intents.findOpenIntent(db, contract)
  const startedAt = now()
  if (startFace(open, tries, startedAt) === 'again' && open !== undefined) return { kind: 'again', open }
  const intentId = newId()
  const outSeqNo = intentId.replaceAll('-', '')
  const intent = { employerId, contractId, intentId, textSha256, provider: provider.name, outSeqNo, startedAt }
  await intents.replaceOpenIntent(db, intent)
  return { kind: 'new', intent }
}

async function ask(
  intent: intents.NewFaceIntent,
  { provider, person }: { provider: IdentityProvider; person: Person },
  context: Context<'worker'>,
): Promise<Open> {
  const { db, now, principal, crashPoint } = context
  const subject = { reference: intent.outSeqNo, openid: principal.openid, ...person }
  const opened = await provider.openFaceCheck(subject).catch((error: unknown) => refusedFor(error, intent, context))
  crashPoint('intent.after-vendor')
  if (opened.status === 'refused') return keepRefusal(intent, opened, context)
  const started = { verifyId: opened.handle, expiresAt: new Date(now().getTime() + opened.expiresInSeconds * 1000) }
  if (!(await intents.markIntentStarted(db, intent, started))) throw new Refusal('STILL_WORKING_ON_IT')
  crashPoint('intent.after-start')
  const { intentId, startedAt } = intent
  return { status: 'started', intentId, provider: provider.name, startedAt, ...started }
}

/**
 * A vendor that would say no to every repetition has not been set up for us. Anything else may pass: the check is ended, so that
 * the next tap asks anew.
 */
async function refusedFor(
  error: unknown,
  intent: intents.NewFaceIntent,
  { db, now, log }: Context<'worker'>,
): Promise<OpenedCheck> {
  if (!(error instanceof VendorError)) throw error
  if (!error.retryable && !error.outcomeUnknown) {
    log.error({ vendor: error.vendor, code: error.code }, 'the vendor opens no face check for us')
    return { status: 'refused', failure: 'CHECK_NOT_SET_UP' }
  }
  await intents.markIntentFinished(db, intent, { status: 'failed', failure: 'CHECK_UNAVAILABLE', at: now() })
  throw error
}

async function keepRefusal(
  intent: intents.NewFaceIntent,
  { failure }: OpenedCheck & { status: 'refused' },
  { db, now }: Context<'worker'>,
): Promise<never> {
  await intents.markIntentFinished(db, intent, { status: 'failed', failure, at: now() })
  throw new Refusal('FACE_CHECK_NOT_OPENED', { failure })
}
