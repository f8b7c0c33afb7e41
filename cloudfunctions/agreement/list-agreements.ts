import type { Context } from '../shared/context'
import { listOwnAgreements, type ListedOwn } from '../shared/store/agreement-lists'
import type { ListAgreementsReply, ListAgreementsRequest, OwnAgreement } from './api'

const pageSize = 20

/** All agreements of the worker, newest first, for ever. */
export async function listAgreements(
  { cursor }: ListAgreementsRequest,
  { db, principal }: Context<'worker'>,
): Promise<ListAgreementsReply> {
  const { rows, nextCursor } = await listOwnAgreements(db, principal.workerId, { cursor, size: pageSize })
  return { agreements: rows.map(view), ...(nextCursor !== undefined && { nextCursor }) }
}

function view({ jobTitle, sentAt, signBy, signedAt, lastDay, ...agreement }: ListedOwn): OwnAgreement {
  return {
    ...agreement,
    ...(jobTitle !== null && { jobTitle }),
    sentAt: sentAt.toISOString(),
    signBy: signBy.toISOString(),
    ...(signedAt !== null && { signedAt: signedAt.toISOString() }),
    ...(lastDay !== null && { lastDay }),
  }
}
