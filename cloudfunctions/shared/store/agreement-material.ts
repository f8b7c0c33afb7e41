import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { AgedWork } from '../domain/age-rules'
import type { AgreementVariables } from '../domain/agreement-variables'
import { Refusal } from '../refusal'
import type { Database } from './connect'

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
  const { employmentType, minimumAge, maximumAge, occupationClass, person, ...variables } = row
  const { startsAtLocal, endsAtLocal, breakMinutes } = variables
  const work = { employmentType, minimumAge, maximumAge, occupationClass, startsAtLocal, endsAtLocal, breakMinutes }
  return { variables, work, person: person ?? undefined }
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
      'job.employment_type as employmentType',
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
