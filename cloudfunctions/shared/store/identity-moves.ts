import { sql } from 'kysely'
import type { Asker, Move, MoveStatus, Obstacles } from '../domain/identity-move'
import type { Database } from './connect'

export interface IdentityMove {
  /** The worker whose identity it is; the other worker's account is the new one. */
  workerId: string
  moveId: string
  fromOpenid: string
  toOpenid: string
  toWorkerId: string
  move: Move
}

/** The face check that passed last with a number of another account's, and whose identity it is. */
export interface PassedCheck {
  passedAt: Date
  maskedName: string
  maskedIdNumber: string
  ownerId: string
  ownerOpenid: string
}

export async function findPassedCheck(db: Database, workerId: string): Promise<PassedCheck | undefined> {
  const row = await db
    .selectFrom('verification')
    .innerJoin('identity', 'identity.id_number_index', 'verification.id_number_index')
    .innerJoin('worker', 'worker.worker_id', 'identity.worker_id')
    .select([
      'verification.finished_at as passedAt',
      'verification.masked_name as maskedName',
      'verification.masked_id_number as maskedIdNumber',
      'worker.worker_id as ownerId',
      'worker.openid as ownerOpenid',
    ])
    .where('verification.worker_id', '=', workerId)
    .where('verification.status', '=', 'taken')
    .whereRef('identity.worker_id', '<>', 'verification.worker_id')
    .orderBy('verification.finished_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row?.passedAt == null) return undefined
  return { ...row, passedAt: row.passedAt }
}

/** One query for what else decides whether a move may be asked for. */
export async function getAsker(
  db: Database,
  { workerId, ownerId }: { workerId: string; ownerId: string },
): Promise<Omit<Asker, 'passedAt'>> {
  const moves = sql`from identity_move where identity_move.worker_id = ${ownerId}`
  const { objectedAt, ...row } = await db
    .selectNoFrom([
      sql<boolean>`exists (select from identity where worker_id = ${workerId})`.as('isVerified'),
      sql<boolean>`exists (select from contract where worker_id = ${workerId})`.as('hasAgreements'),
      sql<boolean>`exists (select ${moves} and status = 'waiting')`.as('isMoving'),
      sql<Date | null>`(select max(ended_at) ${moves} and status = 'objected')`.as('objectedAt'),
    ])
    .executeTakeFirstOrThrow()
  return { ...row, objectedAt: objectedAt ?? undefined }
}

/** Whether this worker's account waits for an identity. */
export async function isMovingHere(db: Database, workerId: string): Promise<boolean> {
  const found = await db
    .selectFrom('identity_move')
    .select('move_id')
    .where('to_worker_id', '=', workerId)
    .where('status', '=', 'waiting')
    .executeTakeFirst()
  return found !== undefined
}

/** Adds a waiting move; unique indexes let one of an identity wait, and one of a new account. */
export async function addMove(
  db: Database,
  { move, ...parts }: Omit<IdentityMove, 'move'> & { move: { askedAt: Date; completesAt: Date } },
): Promise<void> {
  await db
    .insertInto('identity_move')
    .values({
      worker_id: parts.workerId,
      move_id: parts.moveId,
      status: 'waiting',
      from_openid: parts.fromOpenid,
      to_openid: parts.toOpenid,
      to_worker_id: parts.toWorkerId,
      asked_at: move.askedAt,
      completes_at: move.completesAt,
    })
    .execute()
}

/** The newest move from or to an account, with the masked name of the identity. */
export async function findNewestMove(db: Database, openid: string): Promise<(IdentityMove & { maskedName: string }) | undefined> {
  const row = await moveQuery(db)
    .leftJoin('identity', 'identity.worker_id', 'identity_move.worker_id')
    .select('identity.masked_name as maskedName')
    .where((where) => where.or([where('from_openid', '=', openid), where('to_openid', '=', openid)]))
    .orderBy('asked_at', 'desc')
    .orderBy('move_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { ...fromRow(row), maskedName: row.maskedName ?? '' }
}

/** A move by its id; who else would end it waits until the transaction ends. */
export async function lockMove(db: Database, moveId: string): Promise<IdentityMove | undefined> {
  const row = await moveQuery(db).where('move_id', '=', moveId).forUpdate().executeTakeFirst()
  return row && fromRow(row)
}

/** Stores how a move has ended. Run it in the transaction that has locked it. */
export async function endMove(db: Database, { workerId, moveId }: IdentityMove, move: Move): Promise<void> {
  if (move.status === 'waiting') return
  await db
    .updateTable('identity_move')
    .set({ status: move.status, ended_at: move.endedAt })
    .where('worker_id', '=', workerId)
    .where('move_id', '=', moveId)
    .execute()
}

/** One query for what stands in the way of a move. */
export async function getObstacles(db: Database, { workerId, toWorkerId }: IdentityMove): Promise<Obstacles> {
  return db
    .selectNoFrom([
      sql<boolean>`exists (select from payout where worker_id = ${workerId} and status in ('sending', 'confirming', 'paying'))`.as(
        'isMoneyOnItsWay',
      ),
      sql<boolean>`exists (select from identity where worker_id = ${toWorkerId})
        or exists (select from contract where worker_id = ${toWorkerId})`.as('isAccountInUse'),
      sql<boolean>`not exists (select from identity where worker_id = ${workerId})`.as('isIdentityGone'),
    ])
    .executeTakeFirstOrThrow()
}

/**
 * Gives the worker, with all that hangs on it, to the new account, and retires the new account's own empty worker: no openid
 * leads to it any more. Run it in a transaction.
 */
export async function rebindWorker(db: Database, { workerId, fromOpenid, toOpenid, toWorkerId }: IdentityMove): Promise<void> {
  const rename = (id: string, openid: string): Promise<unknown> =>
    db.updateTable('worker').set({ openid }).where('worker_id', '=', id).execute()
  const link = (openid: string, id: string | null): Promise<unknown> =>
    db.updateTable('account').set({ worker_id: id }).where('openid', '=', openid).execute()
  await rename(toWorkerId, `retired:${toWorkerId}`)
  await rename(workerId, toOpenid)
  await link(fromOpenid, null)
  await link(toOpenid, workerId)
}

interface Row extends Omit<IdentityMove, 'move'> {
  status: MoveStatus
  completesAt: Date
  endedAt: Date | null
}

function fromRow({ workerId, moveId, fromOpenid, toOpenid, toWorkerId, status, completesAt, endedAt }: Row): IdentityMove {
  const move: Move = status === 'waiting' ? { status, completesAt } : { status, endedAt: endedAt ?? completesAt }
  return { workerId, moveId, fromOpenid, toOpenid, toWorkerId, move }
}

function moveQuery(db: Database) {
  return db
    .selectFrom('identity_move')
    .select([
      'identity_move.worker_id as workerId',
      'identity_move.move_id as moveId',
      'identity_move.from_openid as fromOpenid',
      'identity_move.to_openid as toOpenid',
      'identity_move.to_worker_id as toWorkerId',
      'identity_move.status',
      'identity_move.completes_at as completesAt',
      'identity_move.ended_at as endedAt',
    ])
}
