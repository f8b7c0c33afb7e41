import { sql, type RawBuilder } from 'kysely'
import type { ContractPurpose, ContractStatus } from '../domain/contract-life'
import type { Database } from './connect'
import { decodeCursor, toPage } from './cursor'

interface Listed {
  contractId: string
  purpose: ContractPurpose
  status: ContractStatus
  sentAt: Date
  signBy: Date
  signedAt: Date | null
  lastDay: string | null
}
/** An agreement as its worker's list has it; without a job when the application was taken back. */
export interface ListedOwn extends Listed {
  employerId: string
  employerName: string
  applicationId: string
  title: string
  jobTitle: string | null
  version: number
}
/** An agreement as its employer's list has it. */
export interface ListedSent extends Listed {
  workerId: string
  workerNo: string
  nameSealed: string | null
  jobTitle: string
  timeAskedAt: Date | null
  countersignBy: Date | null
  /** A signed file is kept of it. */
  hasFile: boolean
}
export type Standing = 'to-decide' | 'waiting' | 'to-seal' | 'in-force' | 'ended'
interface Page {
  cursor: string | undefined
  size: number
}

/** What has ended is listed for this long; the worker's own list has it for ever. */
const lateDays = 30

/** All agreements of a worker, newest first. */
export async function listOwnAgreements(
  db: Database,
  workerId: string,
  page: Page,
): Promise<{ rows: ListedOwn[]; nextCursor?: string }> {
  const rows = await listed(db, page)
    .innerJoin('employer', 'employer.employer_id', 'contract.employer_id')
    .select([
      'contract.employer_id as employerId',
      'employer.name as employerName',
      'contract.application_id as applicationId',
      sql<string>`contract.content ->> 'title'`.as('title'),
      'job.title as jobTitle',
      'contract.template_version as version',
    ])
    .where('contract.worker_id', '=', workerId)
    .execute()
  return toPage(rows, page.size, position)
}

/** An employer's agreements that stand at one place, newest first. */
export async function listSent(
  db: Database,
  { employerId, standing, at }: { employerId: string; standing: Standing; at: Date },
  page: Page,
): Promise<{ rows: ListedSent[]; nextCursor?: string }> {
  const rows = await listed(db, page)
    .innerJoin('worker', 'worker.worker_id', 'contract.worker_id')
    .leftJoin('identity', 'identity.worker_id', 'contract.worker_id')
    .select([
      'contract.worker_id as workerId',
      'worker.worker_no as workerNo',
      'identity.name_sealed as nameSealed',
      sql<string>`coalesce(job.title, contract.content ->> 'title')`.as('jobTitle'),
      'contract.time_asked_at as timeAskedAt',
      'contract.countersign_by as countersignBy',
      sql<boolean>`exists (select from contract_document document where document.employer_id = contract.employer_id
        and document.contract_id = contract.contract_id and document.revision > 1)`.as('hasFile'),
    ])
    .where('contract.employer_id', '=', employerId)
    .where(conditions(at)[standing])
    .execute()
  return toPage(rows, page.size, position)
}

/** How many agreements of an employer stand at each place. */
export async function countSentAgreements(db: Database, employerId: string, at: Date): Promise<Record<Standing, number>> {
  const where = conditions(at)
  const count = (standing: Standing): RawBuilder<number> => sql<number>`(count(*) filter (where ${where[standing]}))::int`
  return db
    .selectFrom('contract')
    .select([
      count('to-decide').as('to-decide'),
      count('waiting').as('waiting'),
      count('to-seal').as('to-seal'),
      count('in-force').as('in-force'),
      count('ended').as('ended'),
    ])
    .where('contract.employer_id', '=', employerId)
    .executeTakeFirstOrThrow()
}

/** The statuses come first in each: the index is by employer and status. */
function conditions(at: Date): Readonly<Record<Standing, RawBuilder<boolean>>> {
  const since = new Date(at.getTime() - lateDays * 86_400_000)
  return {
    'to-decide': sql<boolean>`(contract.status in ('sent', 'viewed', 'expired')
      and (contract.status = 'expired' or contract.time_asked_at is not null))`,
    waiting: sql<boolean>`(contract.status in ('sent', 'viewed') and contract.time_asked_at is null)`,
    'to-seal': sql<boolean>`(contract.status = 'signed')`,
    'in-force': sql<boolean>`(contract.status in ('signed', 'completed') and contract.purpose <> 'end')`,
    ended: sql<boolean>`(contract.status = 'terminated' and contract.closed_at >= ${since})`,
  }
}

function listed(db: Database, { cursor, size }: Page) {
  const after = decodeCursor(cursor)
  return db
    .selectFrom('contract')
    .leftJoin('application', (join) =>
      join
        .onRef('application.employer_id', '=', 'contract.employer_id')
        .onRef('application.application_id', '=', 'contract.application_id'),
    )
    .leftJoin('job', (join) =>
      join.onRef('job.employer_id', '=', 'application.employer_id').onRef('job.job_id', '=', 'application.job_id'),
    )
    .select([
      'contract.contract_id as contractId',
      'contract.purpose',
      'contract.status',
      'contract.sent_at as sentAt',
      'contract.sign_by as signBy',
      'contract.signed_at as signedAt',
      'contract.last_day as lastDay',
    ])
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(contract.sent_at, contract.contract_id) < (${after?.at}, ${after?.id}::uuid)`),
    )
    .orderBy('contract.sent_at', 'desc')
    .orderBy('contract.contract_id', 'desc')
    .limit(size + 1)
}

function position({ sentAt, contractId }: Listed): { at: Date; id: string } {
  return { at: sentAt, id: contractId }
}
