import { migrate } from '../../../cloudfunctions/shared/store/migrate'
import { hasTestServer, publishTestServer, type TestServer, withDatabase } from './address'
import { templateName } from './fresh'
import { useGivenServer } from './given-server'
import tearDownDatabase from './global-teardown'
import { startOwnServer } from './own-server'
import { statement } from './statement'

/**
 * Gives a jest run one PostgreSQL, with a migrated template that every test copies. WORKCARD_TEST_DATABASE_URL names a
 * server to use instead of starting one. Several projects of one run share the first one's.
 */
export default async function setUpDatabase(): Promise<void> {
  if (hasTestServer()) return
  const given = process.env['WORKCARD_TEST_DATABASE_URL']
  const server = given === undefined ? await startOwnServer() : await useGivenServer(given)
  publishTestServer(server)
  try {
    await createTemplate(server)
  } catch (error) {
    // jest runs no teardown after a setup that failed
    await tearDownDatabase()
    throw error
  }
}

async function createTemplate({ ownerUrl, appUrl, prefix }: TestServer): Promise<void> {
  const name = templateName(prefix)
  await statement(ownerUrl, `create database "${name}"`)
  await migrate(withDatabase(ownerUrl, name), decodeURIComponent(new URL(appUrl).username))
}
