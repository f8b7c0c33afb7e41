import type { DeskMessage, DeskServerState, Journey, PreparedScenario, ScenarioTitle, StoryDetail, VendorName } from '../protocol'

/** The door said no, or nothing: `code` is its refusal or `OFFLINE`. */
export class DoorFailure extends Error {
  constructor(readonly code: string) {
    super(code)
    this.name = 'DoorFailure'
  }
}

/** What the desk asks of the local cloud. Each throws `DoorFailure`. */
interface Server {
  state: () => Promise<DeskServerState>
  journey: (worker: string) => Promise<Journey>
  messages: (persona: string) => Promise<DeskMessage[]>
  storyDetail: (id: number) => Promise<StoryDetail>
  moveClock: (change: { set: string } | { advance: string }) => Promise<unknown>
  /** Arranges a vendor's next answer. */
  arrange: (id: string) => Promise<unknown>
  /** Back to normal: at one vendor, or at all. */
  clearOutcomes: (vendor?: VendorName) => Promise<unknown>
  scenarios: () => Promise<ScenarioTitle[]>
  prepare: (name: string) => Promise<PreparedScenario>
}

export const server: Server = {
  state: () => ask('GET', '/desk/state'),
  journey: (worker: string) => ask('GET', `/desk/journey?worker=${encodeURIComponent(worker)}`),
  messages: (persona: string) => ask('GET', `/desk/messages?as=${encodeURIComponent(persona)}`),
  storyDetail: (id: number) => ask('GET', `/desk/story/${String(id)}`),
  moveClock: (change: { set: string } | { advance: string }) => ask('POST', '/dev/clock', change),
  arrange: (id: string) => ask('POST', '/desk/outcomes', { id }),
  clearOutcomes: (vendor?: VendorName) => ask('DELETE', '/desk/outcomes', vendor === undefined ? {} : { vendor }),
  scenarios: () => ask('GET', '/dev/scenarios'),
  prepare: (name: string) => ask('POST', `/dev/scenarios/${encodeURIComponent(name)}`, {}),
}

const patience = 60_000

async function ask<Reply>(method: string, path: string, body?: object): Promise<Reply> {
  const init = { method, signal: AbortSignal.timeout(patience) }
  const sent = body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const answer = await fetch(path, { ...init, ...sent }).catch(() => undefined)
  if (answer === undefined) throw new DoorFailure('OFFLINE')
  const reply: unknown = await answer.json().catch(() => undefined)
  if (!answer.ok) throw new DoorFailure(codeIn(reply) ?? `HTTP ${String(answer.status)}`)
  return reply as Reply
}

function codeIn(reply: unknown): string | undefined {
  const error = typeof reply === 'object' && reply !== null && 'error' in reply ? reply.error : undefined
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined
}
