import { randomBytes } from 'node:crypto'
import { currentTestServer, withDatabase } from './address'
import { statement } from './statement'

/** A database of one test's own. */
export interface TestDatabase {
  /** For the role that migrates and may do everything. */
  ownerUrl: string
  /** For the role of the application, with the grants of the migrations. */
  appUrl: string
  /** Removes the database, even if somebody is still connected. */
  drop: () => Promise<void>
}

/** A new database with all migrations and no rows. */
export function freshDatabase(): Promise<TestDatabase> {
  return create(`template "${templateName(currentTestServer().prefix)}"`)
}

/** A new database without any tables of ours, such as a mock vendor's. */
export function emptyDatabase(): Promise<TestDatabase> {
  return create('')
}

/** The migrated database that `freshDatabase` copies. */
export function templateName(prefix: string): string {
  return `${prefix}template`
}

async function create(from: string): Promise<TestDatabase> {
  const server = currentTestServer()
  const name = server.prefix + randomBytes(6).toString('hex')
  await statement(server.ownerUrl, `create database "${name}" ${from}`)
  return {
    ownerUrl: withDatabase(server.ownerUrl, name),
    appUrl: withDatabase(server.appUrl, name),
    drop: () => statement(server.ownerUrl, `drop database if exists "${name}" with (force)`),
  }
}
