import type { Context } from '../shared/context'
import { requireOwner } from '../shared/domain/employer'
import { showNames } from '../shared/process/show-names'
import { countSentAgreements, listSent, type ListedSent } from '../shared/store/agreement-lists'
import type { ListSentAgreementsReply, ListSentAgreementsRequest, SentAgreement } from './api'

const pageSize = 40

/** The employer's agreements that stand at one place, newest first, by name: the worker sees afterwards who looked. */
export async function listSentAgreements(
  { standing, cursor }: ListSentAgreementsRequest,
  context: Context<'employer'>,
): Promise<ListSentAgreementsReply> {
  const { db, principal, now } = context
  requireOwner(principal.role)
  const { employerId } = principal
  const at = now()
  const [{ rows, nextCursor }, counts] = await Promise.all([
    listSent(db, { employerId, standing, at }, { cursor, size: pageSize }),
    countSentAgreements(db, employerId, at),
  ])
  const nameOf = await showNames(context, rows, 'agreements')
  const agreements = rows.map((row) => view(row, nameOf(row), at))
  return { employerId, agreements, counts, ...(nextCursor !== undefined && { nextCursor }) }
}

function view(row: ListedSent, workerName: string, now: Date): SentAgreement {
  const { contractId, workerNo, jobTitle, purpose, status, sentAt, signBy, lastDay, countersignBy, hasFile } = row
  return {
    ...{ contractId, workerNo, workerName, jobTitle, purpose, status, hasFile },
    sentAt: sentAt.toISOString(),
    signBy: signBy.toISOString(),
    ...instants(row),
    isOverdue: status === 'signed' && countersignBy !== null && countersignBy <= now,
    ...(lastDay !== null && { lastDay }),
  }
}

function instants({
  timeAskedAt,
  signedAt,
  countersignBy,
}: ListedSent): Pick<SentAgreement, 'timeAskedAt' | 'signedAt' | 'countersignBy'> {
  return {
    ...(timeAskedAt !== null && { timeAskedAt: timeAskedAt.toISOString() }),
    ...(signedAt !== null && { signedAt: signedAt.toISOString() }),
    ...(countersignBy !== null && { countersignBy: countersignBy.toISOString() }),
  }
}
