import * as v from 'valibot'
import type { Link } from '../domain/evidence-chain'
import { Refusal } from '../refusal'
import type { Database } from './connect'

const partSchema = v.object({ certificateSerial: v.string(), timestampedAt: v.string() })

/** What is stored of one signature, apart from the file that has it inside. */
export interface KeptSignature {
  certificateSerial: string
  timestampedAt: Date
  signedAt: Date
}

/** What a file is held against; a side that has not signed is undefined. */
export interface ContractProof {
  worker: KeptSignature | undefined
  employer: KeptSignature | undefined
}
export interface ChainedEvent extends Link {
  record: { contractId: string; seq: number; event: string; at: Date; actor: string; data: object }
}

/** What is stored of the signatures on a contract of that worker; refuses with NOT_FOUND. */
export async function getContractProof(
  db: Database,
  { employerId, contractId, workerId }: { employerId: string; contractId: string; workerId: string },
): Promise<ContractProof> {
  const row = await db
    .selectFrom('contract')
    .select(['signed_at', 'signature', 'completed_at', 'counter_signature'])
    .where('employer_id', '=', employerId)
    .where('contract_id', '=', contractId)
    .where('worker_id', '=', workerId)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND')
  return { worker: kept(row.signed_at, row.signature), employer: kept(row.completed_at, row.counter_signature) }
}

function kept(signedAt: Date | null, signature: object | null): KeptSignature | undefined {
  if (signedAt === null || signature === null) return undefined
  const { certificateSerial, timestampedAt } = v.parse(partSchema, signature)
  return { certificateSerial, timestampedAt: new Date(timestampedAt), signedAt }
}

/** Everything that happened to a contract, oldest first, as it was linked. */
export async function listContractEvents(
  db: Database,
  { employerId, contractId }: { employerId: string; contractId: string },
): Promise<ChainedEvent[]> {
  const rows = await db
    .selectFrom('contract_event')
    .select(['seq', 'event', 'at', 'actor', 'data', 'previous_hash', 'hash'])
    .where('employer_id', '=', employerId)
    .where('contract_id', '=', contractId)
    .orderBy('seq')
    .execute()
  return rows.map(({ previous_hash: previousHash, hash, ...record }) => ({
    record: { contractId, ...record },
    previousHash,
    hash,
  }))
}
