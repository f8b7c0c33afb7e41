import type { Database } from './connect'

/** The agreement that a shift was worked under. */
export interface GoverningContract {
  applicationId: string
  contractId: string
  /** Of the employer's template; 0 is older than all versions. */
  version: number
  signedAt: Date
}

/**
 * The agreement that bound worker and employer when a shift began, whatever has taken its place since; undefined when none had
 * been signed by then.
 */
export async function findGoverningContract(
  db: Database,
  { employerId, shiftId }: { employerId: string; shiftId: string },
): Promise<GoverningContract | undefined> {
  const row = await db
    .selectFrom('shift')
    .innerJoin('contract', (join) =>
      join.onRef('contract.employer_id', '=', 'shift.employer_id').onRef('contract.application_id', '=', 'shift.application_id'),
    )
    .select([
      'contract.application_id as applicationId',
      'contract.contract_id as contractId',
      'contract.template_version as version',
      'contract.signed_at as signedAt',
    ])
    .where('shift.employer_id', '=', employerId)
    .where('shift.shift_id', '=', shiftId)
    .where('contract.purpose', '<>', 'end')
    .whereRef('contract.signed_at', '<=', 'shift.starts_at')
    .where((expression) =>
      expression.or([
        expression('contract.closed_at', 'is', null),
        expression('contract.closed_at', '>', expression.ref('shift.starts_at')),
      ]),
    )
    .orderBy('contract.signed_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  const signedAt = row?.signedAt
  return signedAt ? { ...row, signedAt } : undefined
}
