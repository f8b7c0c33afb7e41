import { once } from 'node:events'
import { PostgresFailure } from '../../../../simulator/cloud/postgres/failure'
import { startPostgres } from '../../../../simulator/cloud/postgres/start'

/**
 * A launching process for the tests: starts the server on the folder it is given, prints its address, and holds it until its
 * own input ends. A failure's sentence is printed instead, with exit code 1.
 */
async function main(dataDirectory: string): Promise<void> {
  const server = await startPostgres({ dataDirectory, durable: false, log: () => undefined })
  console.log(JSON.stringify({ ownerUrl: server.ownerUrl('postgres'), user: process.getuid?.() ?? null }))
  process.stdin.resume()
  await once(process.stdin, 'end')
  await server.stop()
}

main(process.argv[2] ?? '').catch((error: unknown) => {
  console.error(error instanceof PostgresFailure ? error.sentence : error)
  process.exitCode = 1
})
