import type { Context } from '../shared/context'
import { Refusal } from '../shared/refusal'
import { sha256 } from '../shared/sha256'
import { findDocument } from '../shared/store/contract-documents'
import { getChainHead } from '../shared/store/contract-events'
import { getPartyContract, type ContractRecord } from '../shared/store/contract-proof'
import type { ReadPackReply, ReadPackRequest } from './api'
import { fileName, partOf } from './file-part'
import { makePack } from './make-pack'
import { takeCopy } from './take-copy'

/**
 * A part of the evidence pack of an agreement, a ZIP, for its worker and for the employer. The first one says up to which event
 * it tells; the others are asked for with that event, so that all are parts of one file. Refuses with NOT_FOUND, also when
 * nothing is signed.
 */
export async function readPack(
  { employerId, contractId, part, untilSeq }: ReadPackRequest,
  context: Context<'party'>,
): Promise<ReadPackReply> {
  const record = await getPartyContract(context.db, { employerId, contractId }, context.principal)
  const until = untilSeq ?? (await begin(context, record))
  const pack = await makePack(context, record, until)
  return { name: `${fileName(record)}.zip`, sha256: sha256(pack), untilSeq: until, ...partOf(pack, part) }
}

/** The pack tells of its own copy too. */
async function begin(context: Context<'party'>, record: ContractRecord): Promise<number> {
  const { db } = context
  const document = await findDocument(db, record)
  if (document === undefined || record.worker === undefined) throw new Refusal('NOT_FOUND')
  await takeCopy(context, record, { documentSha256: document.sha256 })
  return (await getChainHead(db, record.employerId, record.contractId)).seq
}
