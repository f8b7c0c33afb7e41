import { migrate } from '../../../cloudfunctions/shared/store/migrate'
import { mockNames, startMock, type MockName } from '../../../simulator/cloud/mocks'
import { hasTestServer, publishTestServer, type TestServer, withDatabase } from './address'
import { templateName } from './fresh'
import { useGivenServer } from './given-server'
import tearDownDatabase from './global-teardown'
import { startOwnServer } from './own-server'
import { statement } from './statement'

/**
 * Gives a jest run one PostgreSQL, with a template that every test copies: migrated, and with the mocks' schemas and keys in it. WORKCARD_TEST_DATABASE_URL names a
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
  const databaseUrl = withDatabase(ownerUrl, name)
  await migrate(databaseUrl, decodeURIComponent(new URL(appUrl).username))
  for (const mock of mockNames) await makeKeys(mock, databaseUrl)
}

/** A mock makes its schema and its keys at its first start: done once here, no test has to wait for RSA keys. */
async function makeKeys(name: MockName, databaseUrl: string): Promise<void> {
  const mock = await startMock(name, { databaseUrl, port: 0 })
  await fetch(`${mock.url}/_mock/credentials`)
  await mock.close()
}
