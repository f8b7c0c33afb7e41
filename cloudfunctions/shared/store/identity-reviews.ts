import { sql, type RawBuilder } from 'kysely'
import type { Asker, ReviewStatus, Standing, Vote } from '../domain/identity-review'
import { Refusal } from '../refusal'
import type { Database } from './connect'
import type { Identity } from './identities'

export interface ReviewKey {
  employerId: string
  reviewId: string
}
/** What a worker has asked an employer to vouch for. */
export interface NewReview extends ReviewKey, Omit<Identity, 'verifiedAt'> {
  maskedPhone: string
  askedAt: Date
}

interface AskerKey {
  workerId: string
  openid: string
  idNumberIndex: string
  lastDayToRenew: string
  since: Date
}

/** One query for all that decides whether a review may be asked for; `since` is the begin of the day. */
export async function getAsker(
  db: Database,
  { workerId, openid, idNumberIndex, lastDayToRenew, since }: AskerKey,
): Promise<Asker> {
  return db
    .selectNoFrom([
      // a new document of the same person has the number of the old one
      sql<boolean>`${verified(sql`${workerId}::uuid`, lastDayToRenew)} or exists (select from identity
        where identity.worker_id = ${workerId} and identity.id_number_index <> ${idNumberIndex})`.as('isVerified'),
      sql<boolean>`exists (select from identity_review where worker_id = ${workerId} and status = 'open')`.as('hasOpenReview'),
      // each asking leaves its consents before anybody is asked
      sql<number>`(select count(*) from consent where openid = ${openid} and scope = 'phone' and given_at >= ${since})`.as(
        'askedToday',
      ),
    ])
    .executeTakeFirstOrThrow()
}

/** Opens a review; the unique index lets one of a worker be open. */
export async function addReview(db: Database, review: NewReview): Promise<void> {
  await db
    .insertInto('identity_review')
    .values({
      employer_id: review.employerId,
      review_id: review.reviewId,
      worker_id: review.workerId,
      status: 'open',
      name_sealed: review.nameSealed,
      id_number_sealed: review.idNumberSealed,
      id_number_index: review.idNumberIndex,
      masked_name: review.maskedName,
      masked_id_number: review.maskedIdNumber,
      masked_phone: review.maskedPhone,
      birth_date: review.birthDate,
      asked_at: review.askedAt,
    })
    .execute()
}

const reviewed = sql`review.worker_id`
/** Whether a worker needs no review: verified, with a document that does not end by that day. */
function verified(worker: RawBuilder<unknown>, lastDayToRenew: string): RawBuilder<boolean> {
  return sql<boolean>`exists (select from identity where identity.worker_id = ${worker}
    and not exists (select from identity_document document where document.worker_id = identity.worker_id
    and document.valid_until <= ${lastDayToRenew}))`
}

const votesOf = sql`from identity_vote vote where vote.employer_id = review.employer_id and vote.review_id = review.review_id`

export type OpenReview = NewReview & { workerNo: string; approvals: number; hasVoted: boolean }

/** The employer's open reviews, those that wait longest first; who has been verified meanwhile needs none. */
export async function listOpenReviews(
  db: Database,
  { employerId, memberId, lastDayToRenew, size }: { employerId: string; memberId: string; lastDayToRenew: string; size: number },
): Promise<OpenReview[]> {
  return reviewQuery(db)
    .innerJoin('worker', 'worker.worker_id', 'review.worker_id')
    .select([
      'worker.worker_no as workerNo',
      sql<number>`(select count(*) ${votesOf} and vote.vote = 'approve')`.as('approvals'),
      sql<boolean>`exists (select ${votesOf} and vote.member_id = ${memberId})`.as('hasVoted'),
    ])
    .where('review.employer_id', '=', employerId)
    .where('review.status', '=', 'open')
    .where(sql<boolean>`not ${verified(reviewed, lastDayToRenew)}`)
    .orderBy('review.asked_at')
    .limit(size)
    .execute()
}

/** A review with its votes; others who vote on it wait until the transaction ends. Refuses with NOT_FOUND. */
export async function lockReview(
  db: Database,
  { employerId, reviewId }: ReviewKey,
  lastDayToRenew: string,
): Promise<NewReview & Standing> {
  const row = await reviewQuery(db)
    .innerJoin('worker', 'worker.worker_id', 'review.worker_id')
    .select(['review.status', 'worker.openid as workerOpenid', verified(reviewed, lastDayToRenew).as('isVerified')])
    .where('review.employer_id', '=', employerId)
    .where('review.review_id', '=', reviewId)
    .forUpdate('review')
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND')
  const votes = await db
    .selectFrom('identity_vote')
    .select(['member_id as memberId', 'vote'])
    .where('employer_id', '=', employerId)
    .where('review_id', '=', reviewId)
    .execute()
  return { ...row, votes }
}

export async function addVote(
  db: Database,
  { employerId, reviewId }: ReviewKey,
  { memberId, vote, reason, at }: { memberId: string; vote: Vote; reason: string | null; at: Date },
): Promise<void> {
  const row = { employer_id: employerId, review_id: reviewId, member_id: memberId, vote, reason, voted_at: at }
  await db.insertInto('identity_vote').values(row).execute()
}

export async function closeReview(
  db: Database,
  { employerId, reviewId }: ReviewKey,
  { status, at }: { status: Exclude<ReviewStatus, 'open'>; at: Date },
): Promise<void> {
  await db
    .updateTable('identity_review')
    .set({ status, closed_at: at })
    .where('employer_id', '=', employerId)
    .where('review_id', '=', reviewId)
    .where('status', '=', 'open')
    .execute()
}

/** The review that the worker asked for last, with what was said about it. */
export async function findNewestReview(
  db: Database,
  workerId: string,
): Promise<{ status: ReviewStatus; employerName: string; askedAt: Date; approvals: number; reason: string | null } | undefined> {
  return db
    .selectFrom('identity_review as review')
    .innerJoin('employer', 'employer.employer_id', 'review.employer_id')
    .select([
      'review.status',
      'employer.name as employerName',
      'review.asked_at as askedAt',
      sql<number>`(select count(*) ${votesOf} and vote.vote = 'approve')`.as('approvals'),
      sql<string | null>`(select vote.reason ${votesOf} and vote.vote = 'reject' limit 1)`.as('reason'),
    ])
    .where('review.worker_id', '=', workerId)
    .orderBy('review.asked_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

function reviewQuery(db: Database) {
  return db
    .selectFrom('identity_review as review')
    .select([
      'review.employer_id as employerId',
      'review.review_id as reviewId',
      'review.worker_id as workerId',
      'review.name_sealed as nameSealed',
      'review.id_number_sealed as idNumberSealed',
      'review.id_number_index as idNumberIndex',
      'review.masked_name as maskedName',
      'review.masked_id_number as maskedIdNumber',
      'review.masked_phone as maskedPhone',
      'review.birth_date as birthDate',
      'review.asked_at as askedAt',
    ])
}
