import type { Context } from '../context'
import { dayOf } from '../domain/calendar'
import { openName, type PersonRow } from '../sealed-person'
import { addDataAccess, type AccessPurpose } from '../store/data-access'

/** A worker as a list of an employer's names them; without a checked identity there is a number and no name. */
export interface NamedWorker {
  workerId: string
  workerNo: string
  nameSealed: string | null
  /** The row that the name is sealed for, where it is not yet an identity. */
  nameRow?: PersonRow
}

/**
 * The names of an employer's own workers by their ids, opened for one member and one purpose. Each worker can see afterwards
 * who it was; one member's looking counts once a day.
 */
export async function showNames(
  { db, settings, principal, now, newId }: Context<'employer'>,
  workers: readonly NamedWorker[],
  purpose: AccessPurpose,
): Promise<(worker: NamedWorker) => string> {
  const named = new Map(
    workers.flatMap(({ workerId, nameSealed, nameRow = `identity:${workerId}` }) =>
      nameSealed === null ? [] : [[workerId, openName(settings.personalData(), nameSealed, nameRow)]],
    ),
  )
  const at = now()
  const { employerId, memberId } = principal
  const accesses = [...named.keys()].map((workerId) => ({ workerId, accessId: newId(), employerId, memberId, purpose }))
  await addDataAccess(db, accesses, { at, day: dayOf(at) })
  return ({ workerId, workerNo }) => named.get(workerId) ?? workerNo
}
