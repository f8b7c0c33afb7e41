import { currentTestServer, forgetTestServer, hasTestServer } from './address'
import { leaveGivenServer } from './given-server'
import { removeOwnServer } from './own-server'

/** Puts away what the setup made; a server that another process set up is left to it. */
export default async function tearDownDatabase(): Promise<void> {
  if (!hasTestServer()) return
  const server = currentTestServer()
  if (server.startedBy !== process.pid) return
  forgetTestServer()
  if (server.dataDirectory === null) await leaveGivenServer(server)
  else await removeOwnServer(server.dataDirectory)
}
