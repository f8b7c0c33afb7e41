import { getRequestListener } from '@hono/node-server'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { Door } from './door/door'

export interface Listening {
  url: string
  port: number
  /** Gives the requests their door; until then they wait. */
  enter: (door: Door) => void
  /** Takes no new connections, lets the running calls finish, and cuts what takes too long. */
  close: () => Promise<void>
}

const drainMs = 5000

/** Listens on 127.0.0.1 before there is a door, because the vendors have to be told the address first. */
export async function listen(port: number): Promise<Listening> {
  let enter: (door: Door) => void = () => undefined
  const opened = new Promise<Door>((resolve) => (enter = resolve))
  const listener = getRequestListener(async (request, env) => (await opened).fetch(request, env), {
    overrideGlobalObjects: false,
  })
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing))
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('expected a TCP address')
  return { url: `http://127.0.0.1:${String(address.port)}`, port: address.port, enter, close: () => drain(server) }
}

async function drain(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  const cut = setTimeout(() => {
    server.closeAllConnections()
  }, drainMs)
  await closed
  clearTimeout(cut)
}
