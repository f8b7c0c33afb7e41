import type { Context } from '../context'
import { advance } from '../domain/contract-life'
import { Refusal } from '../refusal'
import { sha256 } from '../sha256'
import type { Database } from '../store/connect'
import { addDocument, findDocument } from '../store/contract-documents'
import { lockContract, markCompleted, type CounterSignature, type Countersigning } from '../store/contract-life'
import { appendContractEvent } from './append-contract-event'
import { endEngagement } from './end-engagement'
import { notifyPerson } from './notify-person'
import { signDocument } from './sign-document'
import { tellOwners } from './tell-owners'

/** The third revision of the file, and what proves it. */
interface Signed {
  bytes: Buffer
  counterSignature: CounterSignature
}

/**
 * Puts the employer's signature after the worker's into the file, completes the contract and tells the owners, in one
 * transaction. What was interrupted before is simply done again, with a new certificate. Refuses with NOT_FOUND when there is no
 * file that the worker has signed, and with the rules of the contract's life; throws `VendorError`.
 */
export async function signForEmployer(context: Context<'employer'>, contract: Countersigning): Promise<void> {
  const { db, now, crashPoint } = context
  const at = now()
  const signed = await signFile(context, contract, at)
  const { employerId, contractId, openid, jobTitle, purpose } = contract
  const values = { employerId, contractId, jobTitle }
  await db.transaction().execute(async (transaction) => {
    await save(transaction, contract, { ...signed, at })
    await tellOwners({ ...context, db: transaction }, employerId, { kind: 'AGREEMENT_SEALED', values })
  })
  crashPoint('countersign.after-save')
  const kind = purpose === 'end' ? 'AGREEMENT_ENDED' : 'AGREEMENT_COMPLETED'
  await notifyPerson(context, { openid, kind, values })
}

async function signFile(
  { db, now, settings, principal, crashPoint }: Context<'employer'>,
  { employerId, contractId, employerName, creditCode }: Countersigning,
  at: Date,
): Promise<Signed> {
  const { memberId: actor } = principal
  const beforeEnrolment = (publicKeySha256: string): Promise<void> =>
    appendContractEvent(db, { employerId, contractId, event: 'signature', at: now(), actor, data: { publicKeySha256 } })
  const document = await findDocument(db, { employerId, contractId, revision: 2 })
  if (document === undefined) throw new Refusal('NOT_FOUND')
  crashPoint('countersign.before-vendor')
  const business = { name: employerName, number: creditCode, reference: creditCode }
  const signer = { field: 'employer', ...business, at, beforeEnrolment } as const
  const { bytes, proof } = await signDocument(settings.certificate(), document.bytes, signer)
  crashPoint('countersign.after-vendor')
  const timestampedAt = proof.timestampedAt.toISOString()
  return { bytes, counterSignature: { ...proof, timestampedAt, documentSha256: sha256(bytes), memberId: actor } }
}

/** Of two members who sign at once, the second is refused here, and nothing of theirs is kept. */
async function save(
  db: Database,
  { employerId, contractId }: Countersigning,
  { at, bytes, counterSignature }: Signed & { at: Date },
): Promise<void> {
  const key = { employerId, contractId }
  const locked = await lockContract(db, key)
  advance(locked.status, 'counter-sign')
  await markCompleted(db, key, { at, counterSignature })
  const { certificateSerial, timestampedAt, documentSha256, memberId: actor } = counterSignature
  await addDocument(db, { ...key, revision: 3, bytes, sha256: documentSha256, madeAt: at })
  const data = { certificateSerial, timestampedAt, documentSha256 }
  await appendContractEvent(db, { ...key, event: 'completed', at, actor, data })
  if (locked.purpose === 'end') await endEngagement(db, locked, { at, actor })
}
