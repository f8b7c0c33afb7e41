import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import * as v from 'valibot'
import type { Answer } from '../../../cloudfunctions/shared/action'
import type { MockControl } from '../../../simulator/cloud/mock-control'

type Delivery = (vendor: string, delivery: { headers: Record<string, string>; body: string }) => Promise<Answer>

/** Where the vendors' notifications of one world arrive. */
export interface NotifyDoor {
  urlOf: (vendor: string) => string
  serve: (deliver: Delivery) => void
  close: () => Promise<void>
}

/** Opens the door; until it is served it answers 503. */
export async function openNotifyDoor(): Promise<NotifyDoor> {
  let deliver: Delivery | undefined
  const server = createServer((request, response) => {
    if (deliver) void answer(request, response, deliver)
    else response.writeHead(503).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = v.parse(v.object({ port: v.number() }), server.address())
  return {
    urlOf: (vendor) => `http://127.0.0.1:${String(address.port)}/notify/${vendor}`,
    serve: (handler) => (deliver = handler),
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function answer(request: IncomingMessage, response: ServerResponse, deliver: Delivery): Promise<void> {
  let body = ''
  for await (const chunk of request) body += String(chunk)
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
  const said = await deliver(request.url?.split('/').at(-1) ?? '', { headers, body })
  const reply = said.ok ? v.parse(v.object({ status: v.number(), body: v.string() }), said.data) : { status: 500, body: '' }
  response.writeHead(reply.status, { 'content-type': 'application/json' }).end(reply.body)
}

const outbox = v.array(v.object({ id: v.string(), delivered_at: v.nullable(v.string()) }))
const delivered = v.object({ attempts: v.number() })

/** Has every message sent that was not delivered yet; gives the number of attempts. */
export async function deliverAll(mocks: readonly MockControl[]): Promise<number> {
  let attempts = 0
  for (const mock of mocks) attempts += await deliverOf(mock)
  return attempts
}

async function deliverOf(mock: MockControl): Promise<number> {
  const messages = v.parse(outbox, await mock.get('/outbox'))
  for (const { id } of messages.filter((message) => message.delivered_at === null)) await mock.post(`/outbox/${id}/resend`)
  return v.parse(delivered, await mock.post('/outbox/deliver')).attempts
}
