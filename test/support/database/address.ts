import * as v from 'valibot'

/** Leaves the addresses of the test server to the workers of the run, which are processes of their own. */
const variable = 'WORKCARD_TEST_POSTGRES'

const testServer = v.object({
  /** The address of any database of the server for the role that creates databases. */
  ownerUrl: v.string(),
  /** The same for the role of the application. */
  appUrl: v.string(),
  /** Every database of this run begins with this. */
  prefix: v.string(),
  /** The process that set the server up and puts it away. */
  startedBy: v.number(),
  /** The folder of the server that was started for this run; none if the server was there before. */
  dataDirectory: v.nullable(v.string()),
})

/** What every test of a run needs to know about its server. */
export type TestServer = v.InferOutput<typeof testServer>

/** Publishes the server to this process and those it starts. */
export function publishTestServer(server: TestServer): void {
  process.env[variable] = JSON.stringify(server)
}

/** True if this run has its server. */
export function hasTestServer(): boolean {
  return process.env[variable] !== undefined
}

/** The server of this run. */
export function currentTestServer(): TestServer {
  const text = process.env[variable]
  if (text === undefined) throw new Error('No test server: give this jest project the globalSetup of test/support/database.')
  return v.parse(testServer, JSON.parse(text))
}

/** No server from now on. */
export function forgetTestServer(): void {
  Reflect.deleteProperty(process.env, variable)
}

/** The address of another database of the same server. */
export function withDatabase(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}
