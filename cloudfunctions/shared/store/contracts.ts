import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import * as v from 'valibot'
import type { AgedWork } from '../domain/age-rules'
import { agreementKinds } from '../domain/agreement-kinds'
import type { ContractStatus } from '../domain/contract-life'
import type { AgreementText, AgreementVariables } from '../domain/agreement-text'
import { Refusal } from '../refusal'
import type { Database } from './connect'

const textSchema = v.object({
  /** A text of the first template has none. */
  kind: v.optional(v.picklist(agreementKinds), 'ordinary'),
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
  employerId: string
  contractId: string
  workerId: string
  text: AgreementText
  textSha256: string
  offeredAt: Date
  signed: { at: Date; signature: Signature } | undefined
}

/** Who and what an agreement is made of; the person is missing until the worker is verified. */
export interface AgreementMaterial {
  variables: Omit<AgreementVariables, 'maskedName' | 'maskedIdNumber'>
  work: AgedWork
  person:
    { maskedName: string; maskedIdNumber: string; birthDate: string; nameSealed: string; idNumberSealed: string } | undefined
}

interface ApplicationKey {
  employerId: string
  applicationId: string
  workerId: string
}

/** What the agreement of an application is made of; refuses with NOT_FOUND when it is another worker's. */
export async function getAgreementMaterial(db: Database, key: ApplicationKey): Promise<AgreementMaterial> {
  const row = await materialQuery(db, key).executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND')
  const { minimumAge, maximumAge, occupationClass, person, ...variables } = row
  const { startsAtLocal, endsAtLocal, breakMinutes } = variables
  const work = { minimumAge, maximumAge, occupationClass, startsAtLocal, endsAtLocal, breakMinutes }
  return { variables, work, person: person ?? undefined }
}

/** Adds an offered contract; false when the application has one already. */
export async function addContract(
  db: Database,
  applicationId: string,
  { employerId, contractId, workerId, text, textSha256, offeredAt }: Omit<Contract, 'status'>,
): Promise<boolean> {
  const added = await db
    .insertInto('contract')
    .values({
      employer_id: employerId,
      contract_id: contractId,
      application_id: applicationId,
      worker_id: workerId,
      status: 'offered',
      template_version: text.templateVersion,
      content: JSON.stringify(text),
      text_sha256: textSha256,
      offered_at: offeredAt,
      signature: null,
    })
    .onConflict((conflict) => conflict.columns(['employer_id', 'application_id']).doNothing())
    .returning('contract_id')
    .executeTakeFirst()
  return added !== undefined
}

/** Puts the signature on an offered contract; false when it is signed already. */
export async function markSigned(
  db: Database,
  { employerId, contractId }: Pick<Contract, 'employerId' | 'contractId'>,
  { at, signature }: NonNullable<Contract['signed']>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('contract')
    .set({ status: 'signed', signed_at: at, signature: JSON.stringify(signature) })
    .where('employer_id', '=', employerId)
    .where('contract_id', '=', contractId)
    .where('status', '=', 'offered')
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** The contract of an application, if it was opened already. */
export async function findContract(
  db: Database,
  { employerId, applicationId, workerId }: ApplicationKey,
): Promise<Contract | undefined> {
  const row = await contractQuery(db, { employerId, workerId }).where('application_id', '=', applicationId).executeTakeFirst()
  return row && fromRow(row)
}

/** The contract of that worker with the application that it belongs to; refuses with NOT_FOUND. */
export async function getContract(
  db: Database,
  { employerId, contractId, workerId }: { employerId: string; contractId: string; workerId: string },
): Promise<Contract & { applicationId: string }> {
  const row = await contractQuery(db, { employerId, workerId }).where('contract_id', '=', contractId).executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND')
  return { ...fromRow(row), applicationId: row.applicationId }
}

function contractQuery(db: Database, { employerId, workerId }: { employerId: string; workerId: string }) {
  return db
    .selectFrom('contract')
    .select([
      'employer_id as employerId',
      'contract_id as contractId',
      'application_id as applicationId',
      'worker_id as workerId',
      'status',
      'content',
      'text_sha256 as textSha256',
      'offered_at as offeredAt',
      'signed_at as signedAt',
      'signature',
    ])
    .where('employer_id', '=', employerId)
    .where('worker_id', '=', workerId)
}

type ContractRow = Omit<Contract, 'text' | 'signed'> & { content: object; signedAt: Date | null; signature: object | null }

function fromRow({
  status,
  employerId,
  contractId,
  workerId,
  content,
  textSha256,
  offeredAt,
  signedAt,
  signature,
}: ContractRow): Contract {
  const signed = signedAt === null ? undefined : { at: signedAt, signature: v.parse(signatureSchema, signature) }
  return { status, employerId, contractId, workerId, text: v.parse(textSchema, content), textSha256, offeredAt, signed }
}

const personColumns = [
  'identity.masked_name as maskedName',
  'identity.masked_id_number as maskedIdNumber',
  'identity.name_sealed as nameSealed',
  'identity.id_number_sealed as idNumberSealed',
] as const

function materialQuery(db: Database, { employerId, applicationId, workerId }: ApplicationKey) {
  return db
    .selectFrom('application')
    .innerJoin('job', (join) =>
      join.onRef('job.employer_id', '=', 'application.employer_id').onRef('job.job_id', '=', 'application.job_id'),
    )
    .innerJoin('site', (join) => join.onRef('site.employer_id', '=', 'job.employer_id').onRef('site.site_id', '=', 'job.site_id'))
    .innerJoin('employer', 'employer.employer_id', 'application.employer_id')
    .innerJoin('worker', 'worker.worker_id', 'application.worker_id')
    .select((expression) => [
      'employer.name as employerName',
      'employer.credit_code as creditCode',
      'worker.worker_no as workerNo',
      'job.title as jobTitle',
      'job.description',
      'site.name as siteName',
      'site.address',
      'job.starts_at_local as startsAtLocal',
      'job.ends_at_local as endsAtLocal',
      'job.break_minutes as breakMinutes',
      'job.pay_fen_per_hour as payFenPerHour',
      'job.minimum_age as minimumAge',
      'job.maximum_age as maximumAge',
      'job.occupation_class as occupationClass',
      jsonObjectFrom(
        expression
          .selectFrom('identity')
          .select(personColumns)
          .select(sql<string>`identity.birth_date::text`.as('birthDate'))
          .whereRef('identity.worker_id', '=', 'application.worker_id'),
      ).as('person'),
    ])
    .where('application.employer_id', '=', employerId)
    .where('application.application_id', '=', applicationId)
    .where('application.worker_id', '=', workerId)
}
