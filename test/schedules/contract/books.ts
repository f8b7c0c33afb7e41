import * as v from 'valibot'
import { contractPurposes, contractStatuses } from '../../../cloudfunctions/shared/domain/contract-life'
import type { Lane } from '../lane'
import type { Cast } from './people'

const event = v.object({
  seq: v.number(),
  event: v.string(),
  at: v.pipe(
    v.string(),
    v.transform((text) => new Date(text)),
  ),
  actor: v.string(),
  data: v.record(v.string(), v.unknown()),
  previousHash: v.string(),
  hash: v.string(),
})
const document = v.object({ revision: v.number(), sha256: v.string(), ofBytes: v.string() })
const contract = v.object({
  contractId: v.string(),
  purpose: v.picklist(contractPurposes),
  status: v.picklist(contractStatuses),
  previous: v.nullable(v.string()),
  /** What the columns say, beside the status. */
  isSigned: v.boolean(),
  isCompleted: v.boolean(),
  isClosed: v.boolean(),
  events: v.array(event),
  documents: v.array(document),
  /** Messages about it, by kind. */
  messages: v.array(v.string()),
})
const issued = v.object({ serial: v.string(), key: v.string() })

export type KeptContract = v.InferOutput<typeof contract>
export type KeptEvent = v.InferOutput<typeof event>
export type Issued = v.InferOutput<typeof issued>

export interface Books {
  contracts: readonly KeptContract[]
  /** The authority's own book: every certificate, whoever it is for. */
  issued: readonly Issued[]
  /** Keys of which an event of any contract tells. */
  recordedKeys: readonly string[]
}

const contractSql = `
  select contract_id as "contractId", purpose, status, previous_contract_id as previous,
    signed_at is not null as "isSigned", completed_at is not null as "isCompleted", closed_at is not null as "isClosed",
    coalesce((select jsonb_agg(jsonb_build_object('seq', seq, 'event', event, 'at', at, 'actor', actor, 'data', data,
      'previousHash', previous_hash, 'hash', hash) order by seq) from contract_event e
      where e.employer_id = c.employer_id and e.contract_id = c.contract_id), '[]') as events,
    coalesce((select jsonb_agg(jsonb_build_object('revision', revision, 'sha256', sha256,
      'ofBytes', encode(sha256(bytes), 'hex')) order by revision) from contract_document d
      where d.employer_id = c.employer_id and d.contract_id = c.contract_id), '[]') as documents,
    coalesce((select jsonb_agg(kind) from message m where m.content ->> 'contractId' = c.contract_id::text), '[]') as messages
  from contract c where employer_id = $1 order by sent_at, contract_id`
const issuedSql = `select serial_number as serial, key_sha256 as key from mock_certificate_authority.event_certificate`
const keysSql = `select data ->> 'publicKeySha256' as key from contract_event where event = 'signature'`

/** Everything that is written down about the agreements of this employer, here and at the authority. */
export async function readBooks({ books }: Lane, { job: { employerId } }: Pick<Cast, 'job'>): Promise<Books> {
  const contracts = v.parse(v.array(contract), (await books.query(contractSql, [employerId])).rows)
  const certificates = v.parse(v.array(issued), (await books.query(issuedSql)).rows)
  const keys = v.parse(v.array(v.object({ key: v.string() })), (await books.query(keysSql)).rows)
  return { contracts, issued: certificates, recordedKeys: keys.map(({ key }) => key) }
}
