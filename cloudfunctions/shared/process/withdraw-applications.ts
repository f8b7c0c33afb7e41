import type { Environment } from '../context'
import { listApplicationsOf, withdrawApplication } from '../store/applications'

/**
 * Takes back what an account that was never verified has applied for, employer by employer: without an agreement an
 * application is no more than a place that is kept. Doing it again does nothing.
 */
export async function withdrawApplications({ db }: Pick<Environment, 'db'>, workerId: string): Promise<void> {
  for (const application of await listApplicationsOf(db, workerId))
    await db.transaction().execute((transaction) => withdrawApplication(transaction, application))
}
