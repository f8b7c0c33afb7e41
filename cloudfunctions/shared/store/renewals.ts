import { sql } from 'kysely'
import type { AgreementKind } from '../domain/agreement-kinds'
import type { ContractPurpose, ContractStatus } from '../domain/contract-life'
import type { Database } from './connect'

/** An agreement of an older version; it governs, or it is the first of an application and waits for its worker. */
export interface OutdatedContract {
  employerId: string
  contractId: string
  applicationId: string
  workerId: string
  openid: string
}
/** A version of a kind: what is older is outdated. */
export interface NewestVersion {
  employerId: string
  kind: AgreementKind
  version: number
}
/** A contract that waits for its worker or governs, while its row is locked. */
export interface LivingContract {
  contractId: string
  status: ContractStatus
  purpose: ContractPurpose
  version: number
}

/**
 * What is still to be sent again because of a newer version, a page of it after an id. An agreement is left out that has its
 * newer one already, whatever the worker said to that, and one that is about to be ended by another.
 */
export async function listOutdated(
  db: Database,
  { employerId, kind, version }: NewestVersion,
  { after, limit }: { after: string; limit: number },
): Promise<OutdatedContract[]> {
  const { rows } = await sql<OutdatedContract>`
    select contract.employer_id as "employerId", contract.contract_id as "contractId",
      contract.application_id as "applicationId", contract.worker_id as "workerId", worker.openid
    from contract join worker using (worker_id)
    where contract.employer_id = ${employerId} and contract.contract_id > ${after}
      and contract.content ->> 'kind' = ${kind} and contract.template_version < ${version}
      and (contract.status in ('signed', 'completed') and contract.purpose <> 'end'
        or contract.status in ('sent', 'viewed', 'expired') and contract.purpose = 'start')
      and not exists (select from contract as later
        where later.employer_id = contract.employer_id and later.previous_contract_id = contract.contract_id
          and case later.purpose when 'end' then later.status in ('sent', 'viewed', 'expired', 'signed')
            else later.content ->> 'kind' <> ${kind} or later.template_version >= ${version} end)
    order by contract.contract_id
    limit ${limit}`.execute(db)
  return rows
}

/** The contracts of an application that wait for the worker or govern, locked until the transaction ends. */
export async function lockLiving(
  db: Database,
  { employerId, applicationId }: Pick<OutdatedContract, 'employerId' | 'applicationId'>,
): Promise<LivingContract[]> {
  return (
    db
      .selectFrom('contract')
      .select(['contract_id as contractId', 'status', 'purpose', 'template_version as version'])
      .where('employer_id', '=', employerId)
      .where('application_id', '=', applicationId)
      .where('status', 'in', ['sent', 'viewed', 'expired', 'signed', 'completed'])
      // the newest first, as a signature locks what it signs before what that supersedes
      .orderBy('contract_id', 'desc')
      .forUpdate()
      .execute()
  )
}
