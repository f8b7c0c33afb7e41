import { sql } from 'kysely'
import * as v from 'valibot'
import { agreementKinds } from '../domain/agreement-kinds'
import type { ContractPurpose, ContractStatus } from '../domain/contract-life'
import type { AgreementText } from '../domain/agreement-text'
import { Refusal } from '../refusal'
import type { Database } from './connect'

const textSchema = v.object({
  kind: v.picklist(agreementKinds),
  addendum: v.exactOptional(v.literal('minors')),
  title: v.string(),
  templateVersion: v.number(),
  keyTerms: v.array(v.object({ term: v.picklist(['pay', 'hours', 'place', 'insurance', 'quit']), text: v.string() })),
  sections: v.array(v.object({ heading: v.string(), text: v.string() })),
})
const signatureSchema = v.object({
  certificatePem: v.string(),
  certificateSerial: v.string(),
  /** RFC 3161 token over the signature value, base64 DER. */
  timestampToken: v.string(),
  timestampedAt: v.string(),
  /** The drawn lines, sealed for the row `contract/<id>/strokes`. */
  strokesSealed: v.string(),
})
export type Signature = v.InferOutput<typeof signatureSchema>

export interface Contract {
  status: ContractStatus
  purpose: ContractPurpose
  employerId: string
  contractId: string
  applicationId: string
  /** What a newer version replaces, or an ending ends; the first contract of an application has none. */
  previousContractId: string | undefined
  workerId: string
  text: AgreementText
  textSha256: string
  sentAt: Date
  signBy: Date
  /** When the worker has asked for more time before this deadline. */
  timeAskedAt: Date | null
  /** Of an ending. */
  lastDay: string | null
  signed: { at: Date; signature: Signature } | undefined
}

/** A contract that is sent to a worker; at once viewed when the worker has asked for it. */
export type NewContract = Omit<Contract, 'signed' | 'timeAskedAt' | 'lastDay'> & {
  status: 'sent' | 'viewed'
  lastDay?: string
}

/** Adds a contract that waits for the worker; false when its application has one that waits already. */
export async function addContract(db: Database, contract: NewContract): Promise<boolean> {
  const { status, text, sentAt } = contract
  const added = await db
    .insertInto('contract')
    .values({
      employer_id: contract.employerId,
      contract_id: contract.contractId,
      application_id: contract.applicationId,
      worker_id: contract.workerId,
      status,
      purpose: contract.purpose,
      previous_contract_id: contract.previousContractId ?? null,
      template_version: text.templateVersion,
      content: JSON.stringify(text),
      text_sha256: contract.textSha256,
      sent_at: sentAt,
      viewed_at: status === 'viewed' ? sentAt : null,
      sign_by: contract.signBy,
      last_day: contract.lastDay ?? null,
      signature: null,
      counter_signature: null,
    })
    // in words of the index itself: a parameter would not be known to mean it
    .onConflict((conflict) =>
      conflict
        .columns(['employer_id', 'application_id'])
        .where(sql<boolean>`status in ('sent', 'viewed', 'expired')`)
        .doNothing(),
    )
    .returning('contract_id')
    .executeTakeFirst()
  return added !== undefined
}

/** Puts the worker's signature on a contract that was locked in the same transaction; from now on the employer is to sign. */
export async function markSigned(
  db: Database,
  { employerId, contractId }: Pick<Contract, 'employerId' | 'contractId'>,
  { at, signature, countersignBy }: NonNullable<Contract['signed']> & { countersignBy: Date },
): Promise<void> {
  await db
    .updateTable('contract')
    .set({ status: 'signed', signed_at: at, countersign_by: countersignBy, signature: JSON.stringify(signature) })
    .where('employer_id', '=', employerId)
    .where('contract_id', '=', contractId)
    .execute()
}

/** The contract of an application that concerns its worker now: what waits to be signed, else what governs, else the newest. */
export async function findContract(
  db: Database,
  { employerId, applicationId, workerId }: { employerId: string; applicationId: string; workerId: string },
): Promise<Contract | undefined> {
  const row = await contractQuery(db, { employerId, workerId })
    .where('application_id', '=', applicationId)
    .orderBy(
      sql`case when status in ('sent', 'viewed', 'expired') then 0
      when status in ('signed', 'completed') and purpose <> 'end' then 1 else 2 end`,
    )
    .orderBy('sent_at', 'desc')
    .orderBy('contract_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && fromRow(row)
}

/** The contract of that worker; refuses with NOT_FOUND. */
export async function getContract(
  db: Database,
  { employerId, contractId, workerId }: { employerId: string; contractId: string; workerId: string },
): Promise<Contract> {
  const row = await contractQuery(db, { employerId, workerId }).where('contract_id', '=', contractId).executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND')
  return fromRow(row)
}

function contractQuery(db: Database, { employerId, workerId }: { employerId: string; workerId: string }) {
  return db
    .selectFrom('contract')
    .select([
      'employer_id as employerId',
      'contract_id as contractId',
      'application_id as applicationId',
      'previous_contract_id as previousContractId',
      'worker_id as workerId',
      'status',
      'purpose',
      'content',
      'text_sha256 as textSha256',
      'sent_at as sentAt',
      'sign_by as signBy',
      'time_asked_at as timeAskedAt',
      'last_day as lastDay',
      'signed_at as signedAt',
      'signature',
    ])
    .where('employer_id', '=', employerId)
    .where('worker_id', '=', workerId)
}

type ContractRow = Omit<Contract, 'text' | 'signed' | 'previousContractId'> & {
  previousContractId: string | null
  content: object
  signedAt: Date | null
  signature: object | null
}

function fromRow({ content, signedAt, signature, previousContractId, ...row }: ContractRow): Contract {
  const signed = signedAt === null ? undefined : { at: signedAt, signature: v.parse(signatureSchema, signature) }
  return { ...row, previousContractId: previousContractId ?? undefined, text: v.parse(textSchema, content), signed }
}
