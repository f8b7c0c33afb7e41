import type { Context } from '../context'
import { lockChainHead } from '../store/contract-events'
import { listContractEvents, type ContractKey } from '../store/contract-proof'
import { appendContractEvent } from './append-contract-event'

const quietMilliseconds = 60_000

/** Notes in the chain that somebody took a copy, of each once a minute at most. */
export async function recordDownload(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { employerId, contractId }: ContractKey,
  { actor, documentSha256 }: { actor: string; documentSha256: string },
): Promise<void> {
  const at = now()
  await db.transaction().execute(async (transaction) => {
    await lockChainHead(transaction, employerId, contractId)
    const events = await listContractEvents(transaction, { employerId, contractId })
    const last = events.filter(({ record }) => record.event === 'downloaded' && record.actor === actor).at(-1)
    if (last !== undefined && at.getTime() - last.record.at.getTime() < quietMilliseconds) return
    const happening = { employerId, contractId, event: 'downloaded', at, actor, data: { documentSha256 } } as const
    await appendContractEvent(transaction, happening)
  })
}
