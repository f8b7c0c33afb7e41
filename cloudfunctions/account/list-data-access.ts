import type { Context } from '../shared/context'
import { listDataAccess as list, type DataAccess } from '../shared/store/data-access'
import type { ListDataAccessReply, ListDataAccessRequest } from './api'

const pageSize = 20

/** Who saw this worker's name, for what and when: newest first. */
export async function listDataAccess(
  { cursor }: ListDataAccessRequest,
  { db, principal }: Context<'worker'>,
): Promise<ListDataAccessReply> {
  const { rows, ...next } = await list(db, principal.workerId, { cursor, size: pageSize })
  return { accesses: rows.map(view), ...next }
}

function view({ accessId, purpose, at, employerName, memberName }: DataAccess): ListDataAccessReply['accesses'][number] {
  const who = employerName === null || memberName === null ? {} : { employerName, memberName }
  return { accessId, purpose, at: at.toISOString(), ...who }
}
