import { isIntact } from '../../cloudfunctions/shared/domain/evidence-chain'
import { sha256 } from '../../cloudfunctions/shared/sha256'
import type { World } from './world'

/** The events of a contract in their order, the data of the last one, and whether their chain holds. */
export async function chainOf(
  { environment }: World,
  contractId: string,
): Promise<{ names: string[]; last: object | undefined; isWhole: boolean }> {
  const rows = await environment.db
    .selectFrom('contract_event')
    .selectAll()
    .where('contract_id', '=', contractId)
    .orderBy('seq')
    .execute()
  const links = rows.map(({ seq, event, at, actor, data, previous_hash: previousHash, hash }) => ({
    record: { contractId, seq, event, at, actor, data },
    previousHash,
    hash,
  }))
  return { names: rows.map(({ event }) => event), last: rows.at(-1)?.data, isWhole: isIntact(links, sha256) }
}
