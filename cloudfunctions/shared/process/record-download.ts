import type { Context } from '../context'
import { Refusal } from '../refusal'
import { listContractEvents, type ContractKey } from '../store/contract-proof'
import { appendContractEvent } from './append-contract-event'

const quietMilliseconds = 60_000

/**
 * Notes in the chain that somebody took a copy, once a minute at most. What happens to the contract at the same moment goes
 * first: a copy is not refused because of it, and goes unrecorded.
 */
export async function recordDownload(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { employerId, contractId }: ContractKey,
  copy: { actor: string; documentSha256: string },
): Promise<void> {
  const at = now()
  const events = await listContractEvents(db, { employerId, contractId })
  const last = events.filter(({ record }) => record.event === 'downloaded').at(-1)
  if (last !== undefined && at.getTime() - last.record.at.getTime() < quietMilliseconds) return
  const { actor, documentSha256 } = copy
  const happening = { employerId, contractId, event: 'downloaded', at, actor, data: { documentSha256 } } as const
  await appendContractEvent(db, happening).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error
  })
}
