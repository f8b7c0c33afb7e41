import type { Insertable, Selectable } from 'kysely'
import type { Judgement, Punch, PunchFacts } from '../domain/attendance'
import { Refusal } from '../refusal'
import type { Database } from './connect'
import type { PunchTable } from './schema/attendance'
import { isUniqueViolation } from './unique-violation'

/** Saves the first punch. The unique key decides between two at once: the second is refused with ALREADY_CLOCKED_IN. */
export async function savePunch(db: Database, punch: Punch): Promise<void> {
  try {
    await db.insertInto('punch').values(toRow(punch)).execute()
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal('ALREADY_CLOCKED_IN')
    throw error
  }
}

/** Saves the last punch and what the rules made of both, in one statement and so in one commit. */
export async function saveJudgedPunch(
  db: Database,
  punch: Punch,
  { recordId, judgement }: { recordId: string; judgement: Judgement },
): Promise<void> {
  const { paidMinutes, grossFen, flags, ruleVersion } = judgement
  const { employerId, shiftId, workerId, at } = punch
  try {
    await db
      .with('saved', (cte) => cte.insertInto('punch').values(toRow(punch)).returning('punch_id'))
      .insertInto('judgement')
      .values({
        employer_id: employerId,
        record_id: recordId,
        shift_id: shiftId,
        worker_id: workerId,
        paid_minutes: paidMinutes,
        gross_fen: grossFen,
        flags: JSON.stringify(flags),
        rule_version: ruleVersion,
        judged_at: at,
      })
      .execute()
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal('SHIFT_ALREADY_OVER')
    throw error
  }
}

/** The punches of a shift, oldest first. */
export async function listPunches(db: Database, employerId: string, shiftId: string): Promise<Punch[]> {
  const rows = await db
    .selectFrom('punch')
    .selectAll()
    .where('employer_id', '=', employerId)
    .where('shift_id', '=', shiftId)
    .orderBy('kind')
    .execute()
  return rows.map(fromRow)
}

/** A punch of its row; `in` sorts before `out`. */
export function fromRow(row: Selectable<PunchTable>): Punch {
  const facts: PunchFacts = {
    employerId: row.employer_id,
    punchId: row.punch_id,
    shiftId: row.shift_id,
    workerId: row.worker_id,
    kind: row.kind,
    at: row.at,
    latitude: row.latitude,
    longitude: row.longitude,
    accuracyMetres: row.accuracy_metres,
    distanceMetres: row.distance_metres,
    verdict: row.verdict,
    fixedAt: row.fixed_at,
    deviceAt: row.device_at,
  }
  return { ...facts, previousHash: row.previous_hash, hash: row.hash }
}

function toRow(punch: Punch): Insertable<PunchTable> {
  return {
    employer_id: punch.employerId,
    punch_id: punch.punchId,
    shift_id: punch.shiftId,
    worker_id: punch.workerId,
    kind: punch.kind,
    at: punch.at,
    latitude: punch.latitude,
    longitude: punch.longitude,
    accuracy_metres: punch.accuracyMetres,
    distance_metres: punch.distanceMetres,
    verdict: punch.verdict,
    fixed_at: punch.fixedAt,
    device_at: punch.deviceAt,
    previous_hash: punch.previousHash,
    hash: punch.hash,
  }
}
