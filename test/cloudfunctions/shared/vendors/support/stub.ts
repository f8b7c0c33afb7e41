import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import * as v from 'valibot'

export interface StubRequest {
  url: string
  headers: IncomingHttpHeaders
  body: Buffer
}

/** A server that answers whatever a test wants: what no well-behaved vendor, and no mock, would say. */
export interface Stub {
  url: string
  received: StubRequest[]
  answer: (how: (response: ServerResponse, request: StubRequest) => void | Promise<void>) => void
  close: () => Promise<void>
}

/** Starts a stub on a free port; until it is told otherwise it answers 204. */
export async function startStub(): Promise<Stub> {
  const received: StubRequest[] = []
  let how: Parameters<Stub['answer']>[0] = (response) => void response.writeHead(204).end()
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const came = { url: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks) }
      received.push(came)
      void how(response, came)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = v.parse(v.object({ port: v.number() }), server.address())
  return {
    url: `http://127.0.0.1:${String(port)}`,
    received,
    answer: (next) => (how = next),
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** An address at which nobody listens. */
export async function closedPort(): Promise<string> {
  const stub = await startStub()
  await stub.close()
  return stub.url
}
