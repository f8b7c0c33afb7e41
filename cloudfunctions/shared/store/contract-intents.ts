import { sql } from 'kysely'
import * as v from 'valibot'
import { freeFailures, verificationFailures, type FaceProvider, type Tries, type VerificationFailure } from '../domain/identity'
import type { IntentMethod, OpenIntent } from '../domain/intent'
import { Refusal } from '../refusal'
import type { Database } from './connect'
import type { ContractKey } from './contract-life'
import { isLimit } from './verification-limits'

export interface IntentKey extends ContractKey {
  intentId: string
}

/** A face check for an intent, as it is stored before the vendor hears of it. */
export interface NewFaceIntent extends IntentKey {
  textSha256: string
  provider: FaceProvider
  outSeqNo: string
  startedAt: Date
}
export interface FaceIntent extends NewFaceIntent {
  status: 'requested' | 'started' | 'passed' | 'failed'
  verifyId: string | null
  expiresAt: Date | null
  failure: VerificationFailure | null
  finishedAt: Date | null
}
const failureSchema = v.nullable(v.picklist(verificationFailures))

/** The face check that has no outcome yet, if any. */
export async function findOpenIntent(
  db: Database,
  { employerId, contractId }: ContractKey,
): Promise<(OpenIntent & { intentId: string; provider: FaceProvider }) | undefined> {
  const row = await db
    .selectFrom('contract_intent')
    .select(['intent_id as intentId', 'provider', 'verify_id as verifyId', 'started_at as startedAt', 'expires_at as expiresAt'])
    .where('employer_id', '=', employerId)
    .where('contract_id', '=', contractId)
    .where('status', 'in', ['requested', 'started'])
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { verifyId, expiresAt, ...open } = row
  if (verifyId === null || expiresAt === null) return { ...open, status: 'requested' }
  return { ...open, status: 'started', verifyId, expiresAt }
}

/** When this worker last confirmed the intent to sign this text; undefined if never. */
export async function findPassedAt(
  db: Database,
  { employerId, contractId }: ContractKey,
  textSha256: string,
): Promise<Date | undefined> {
  const row = await db
    .selectFrom('contract_intent')
    .select(sql<Date>`max(finished_at)`.as('at'))
    .where('employer_id', '=', employerId)
    .where('contract_id', '=', contractId)
    .where('text_sha256', '=', textSha256)
    .where('status', '=', 'passed')
    .having(sql<boolean>`count(*) > 0`)
    .executeTakeFirst()
  return row?.at
}

/** What a worker has used up of the face checks of a day, those for the identity among the vendor's limits. */
export async function getFaceTries(db: Database, workerId: string, since: Date): Promise<Tries> {
  return db
    .selectNoFrom([
      sql<number>`(select count(*)::int from contract_intent intent join contract using (employer_id, contract_id)
        where contract.worker_id = ${workerId} and intent.status = 'failed' and intent.verify_id is not null
        and intent.started_at >= ${since} and coalesce(intent.failure, '') not in (${sql.join(freeFailures)}))`.as('failedToday'),
      sql<boolean>`(exists (select from contract_intent intent join contract using (employer_id, contract_id)
        where contract.worker_id = ${workerId} and intent.failure = 'DAILY_LIMIT' and intent.finished_at >= ${since})
        or exists (select from verification counted where counted.worker_id = ${workerId} and ${isLimit(since)}))`.as(
        'isLimitReached',
      ),
    ])
    .executeTakeFirstOrThrow()
}

/** Ends what is open and adds a new face check in its place. Run it while the contract is locked. */
export async function replaceOpenIntent(db: Database, intent: NewFaceIntent): Promise<void> {
  await db
    .updateTable('contract_intent')
    .set({ status: 'failed', failure: 'TOOK_TOO_LONG', finished_at: intent.startedAt })
    .where('employer_id', '=', intent.employerId)
    .where('contract_id', '=', intent.contractId)
    .where('status', 'in', ['requested', 'started'])
    .execute()
  await db
    .insertInto('contract_intent')
    .values({ ...rowOf(intent, 'face'), status: 'requested', provider: intent.provider, out_seq_no: intent.outSeqNo })
    .execute()
}

/** Keeps an intent that the vendor's word confirmed at once. Run it while the contract is locked. */
export async function addPassedIntent(db: Database, intent: IntentKey & { textSha256: string; startedAt: Date }): Promise<void> {
  await db
    .insertInto('contract_intent')
    .values({ ...rowOf(intent, 'sms'), status: 'passed', provider: 'weixin', out_seq_no: null, finished_at: intent.startedAt })
    .execute()
}

/** Keeps the vendor's id of a requested check; false when another one has taken its place meanwhile. */
export async function markIntentStarted(
  db: Database,
  key: IntentKey,
  { verifyId, expiresAt }: { verifyId: string; expiresAt: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await updateOf(db, key)
    .set({ status: 'started', verify_id: verifyId, expires_at: expiresAt })
    .where('status', '=', 'requested')
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Keeps how a check ended; false when it has ended already. */
export async function markIntentFinished(
  db: Database,
  key: IntentKey,
  { status, failure, at }: { status: 'passed' | 'failed'; failure: VerificationFailure | null; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await updateOf(db, key)
    .set({ status, failure, finished_at: at })
    .where('status', 'in', ['requested', 'started'])
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** The face check of that contract; refuses with NOT_FOUND. */
export async function getFaceIntent(db: Database, { employerId, contractId, intentId }: IntentKey): Promise<FaceIntent> {
  const row = await db
    .selectFrom('contract_intent')
    .select([
      'employer_id as employerId',
      'contract_id as contractId',
      'intent_id as intentId',
      'text_sha256 as textSha256',
      'status',
      'provider',
      'out_seq_no as outSeqNo',
      'verify_id as verifyId',
      'started_at as startedAt',
      'expires_at as expiresAt',
      'failure',
      'finished_at as finishedAt',
    ])
    .where('employer_id', '=', employerId)
    .where('contract_id', '=', contractId)
    .where('intent_id', '=', intentId)
    .executeTakeFirst()
  if (row === undefined || row.outSeqNo === null) throw new Refusal('NOT_FOUND')
  return { ...row, outSeqNo: row.outSeqNo, failure: v.parse(failureSchema, row.failure) }
}

function rowOf(
  { employerId, contractId, intentId, textSha256, startedAt }: IntentKey & { textSha256: string; startedAt: Date },
  method: IntentMethod,
) {
  const key = { employer_id: employerId, contract_id: contractId, intent_id: intentId }
  return { ...key, text_sha256: textSha256, method, started_at: startedAt }
}

function updateOf(db: Database, { employerId, contractId, intentId }: IntentKey) {
  return db
    .updateTable('contract_intent')
    .where('employer_id', '=', employerId)
    .where('contract_id', '=', contractId)
    .where('intent_id', '=', intentId)
}
