import { sql } from 'kysely'
import * as v from 'valibot'
import {
  verificationFailures,
  type Candidate,
  type FaceProvider,
  type OpenVerification,
  type Tries,
  type VerificationFailure,
} from '../domain/identity'
import { Refusal } from '../refusal'
import type { Database } from './connect'
import type { Identity } from './identities'
import { isAttempt, isLimit } from './verification-limits'

/** A verification as it is first stored, before the vendor hears of it. */
export interface NewVerification extends Omit<Identity, 'verifiedAt'> {
  verificationId: string
  provider: FaceProvider
  outSeqNo: string
  startedAt: Date
}
export interface Verification extends NewVerification {
  /** `taken`: the face passed, and the number belongs to another account. */
  status: 'requested' | 'started' | 'verified' | 'failed' | 'taken'
  verifyId: string | null
  expiresAt: Date | null
  failure: VerificationFailure | null
  finishedAt: Date | null
}

const failure = v.nullable(v.picklist(verificationFailures))

/** One query for all that decides how a face check starts; `since` is the begin of the day whose failures count. */
export async function getCandidate(
  db: Database,
  workerId: string,
  { idNumberIndex, lastDayToRenew, since }: { idNumberIndex: string; lastDayToRenew: string; since: Date },
): Promise<Candidate> {
  const worker = db.selectNoFrom(sql<string>`${workerId}::uuid`.as('worker_id')).as('candidate')
  const row = await db
    .selectFrom(worker)
    .leftJoin('verification', (join) =>
      join.onRef('verification.worker_id', '=', 'candidate.worker_id').on('verification.status', 'in', ['requested', 'started']),
    )
    .select([
      'verification.verification_id as verificationId',
      'verification.status',
      'verification.id_number_index as idNumberIndex',
      'verification.provider',
      'verification.verify_id as verifyId',
      'verification.expires_at as expiresAt',
      sql<boolean>`exists (select from identity where identity.worker_id = candidate.worker_id)`.as('isVerified'),
      sql<boolean>`exists (select from identity join identity_document document using (worker_id)
        where worker_id = candidate.worker_id and id_number_index = ${idNumberIndex}
        and document.valid_until <= ${lastDayToRenew})`.as('mayRenew'),
      sql<boolean>`exists (select from identity_move move where move.to_worker_id = candidate.worker_id
        and move.status = 'waiting')`.as('isMoving'),
      ...triesOf('candidate.worker_id', since),
    ])
    .executeTakeFirstOrThrow()
  const { isVerified, mayRenew, isMoving, failedToday, isLimitReached } = row
  const open = openOf(row)
  return { isVerified, mayRenew, isMoving, failedToday, isLimitReached, ...(open && { open }) }
}

/** Closes what is open and adds a new verification in its place. Run it in a transaction. */
export async function replaceOpenVerification(db: Database, verification: NewVerification): Promise<void> {
  await closeOpenVerification(db, verification.workerId, verification.startedAt)
  await db
    .insertInto('verification')
    .values({
      worker_id: verification.workerId,
      verification_id: verification.verificationId,
      status: 'requested',
      name_sealed: verification.nameSealed,
      id_number_sealed: verification.idNumberSealed,
      id_number_index: verification.idNumberIndex,
      masked_name: verification.maskedName,
      masked_id_number: verification.maskedIdNumber,
      birth_date: verification.birthDate,
      provider: verification.provider,
      out_seq_no: verification.outSeqNo,
      started_at: verification.startedAt,
    })
    .execute()
}

/** Ends what is open by the worker's own wish; what the phone was handed counts as an attempt. */
export async function closeOpenVerification(db: Database, workerId: string, at: Date): Promise<void> {
  await db
    .updateTable('verification')
    .set({ status: 'failed', failure: 'CANCELLED_BY_WORKER', finished_at: at })
    .where('worker_id', '=', workerId)
    .where('status', 'in', ['requested', 'started'])
    .execute()
}

/** Keeps the vendor's id of a requested verification; false when another one has taken its place meanwhile. */
export async function markStarted(
  db: Database,
  { workerId, verificationId }: VerificationKey,
  { verifyId, expiresAt }: { verifyId: string; expiresAt: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('verification')
    .set({ status: 'started', verify_id: verifyId, expires_at: expiresAt })
    .where('worker_id', '=', workerId)
    .where('verification_id', '=', verificationId)
    .where('status', '=', 'requested')
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Lets nobody else end an open verification until the transaction is over; false when it has ended already. */
export async function lockOpenVerification(db: Database, { workerId, verificationId }: VerificationKey): Promise<boolean> {
  const open = await db
    .selectFrom('verification')
    .select('verification_id')
    .where('worker_id', '=', workerId)
    .where('verification_id', '=', verificationId)
    .where('status', 'in', ['requested', 'started'])
    .forUpdate()
    .executeTakeFirst()
  return open !== undefined
}

/** Stores how a verification ended, or that it could not even begin; does nothing when it has ended already. */
export async function markFinished(
  db: Database,
  { workerId, verificationId }: VerificationKey,
  outcome: { status: 'verified' | 'failed' | 'taken'; failure: VerificationFailure | null; at: Date },
): Promise<void> {
  await db
    .updateTable('verification')
    .set({ status: outcome.status, failure: outcome.failure, finished_at: outcome.at })
    .where('worker_id', '=', workerId)
    .where('verification_id', '=', verificationId)
    .where('status', 'in', ['requested', 'started'])
    .execute()
}

export interface VerificationKey {
  workerId: string
  verificationId: string
}

/** The verification of this worker, with what was used up since the begin of the day; refuses with NOT_FOUND. */
export async function getVerification(
  db: Database,
  { workerId, verificationId }: VerificationKey,
  since: Date,
): Promise<Verification & Tries> {
  const row = await verificationQuery(db, workerId, since).where('verification_id', '=', verificationId).executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND')
  return { ...row, failure: v.parse(failure, row.failure) }
}

/** The verification that was started last, if any. */
export async function findNewestVerification(
  db: Database,
  workerId: string,
  since: Date,
): Promise<(Verification & Tries) | undefined> {
  const row = await verificationQuery(db, workerId, since)
    .orderBy('verification.started_at', 'desc')
    .orderBy('verification_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { ...row, failure: v.parse(failure, row.failure) }
}

function verificationQuery(db: Database, workerId: string, since: Date) {
  return db
    .selectFrom('verification')
    .select([
      'worker_id as workerId',
      'verification_id as verificationId',
      'status',
      'name_sealed as nameSealed',
      'id_number_sealed as idNumberSealed',
      'id_number_index as idNumberIndex',
      'masked_name as maskedName',
      'masked_id_number as maskedIdNumber',
      'birth_date as birthDate',
      'provider',
      'out_seq_no as outSeqNo',
      'verify_id as verifyId',
      'expires_at as expiresAt',
      'failure',
      'started_at as startedAt',
      'finished_at as finishedAt',
      ...triesOf('verification.worker_id', since),
    ])
    .where('worker_id', '=', workerId)
}

function triesOf(workerId: string, since: Date) {
  const checks = sql`from verification counted where counted.worker_id = ${sql.ref(workerId)}`
  return [
    sql<number>`(select count(*) ${checks} and ${isAttempt(since)})`.as('failedToday'),
    sql<boolean>`exists (select ${checks} and ${isLimit(since)})`.as('isLimitReached'),
  ] as const
}

type OpenRow = {
  [Key in 'verificationId' | 'idNumberIndex' | 'verifyId']: string | null
} & { status: Verification['status'] | null; provider: FaceProvider | null; expiresAt: Date | null }

function openOf(row: OpenRow): OpenVerification | undefined {
  const { verificationId, idNumberIndex, status, provider, verifyId, expiresAt } = row
  if (verificationId === null || idNumberIndex === null) return undefined
  if (status !== 'started' || provider === null || verifyId === null || expiresAt === null)
    return { status: 'requested', verificationId, idNumberIndex }
  return { status, verificationId, idNumberIndex, provider, verifyId, expiresAt }
}
