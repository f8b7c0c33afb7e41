import type { StoryDoor, StoryLine, Words } from '../protocol'
import { nameOf } from './cast'
import { actorOf, deedOf, withCount } from './story-words'

/** One call as a door of the cloud saw it. */
export interface StoryCall {
  door: StoryDoor
  /** Empty for vendors and the timer. */
  persona: string
  feature: string
  action: string
  data: unknown
  reply: unknown
  outcome: string
  requestId: string
  /** Business time at the start. */
  at: Date
  /** Real time, for the join with what the vendors heard. */
  startedAt: Date
  endedAt: Date
}

export interface StoryEntry {
  line: StoryLine
  call: StoryCall
}

const kept = 500

/**
 * What happened in this process, in order: a ring of the latest 500 calls, in memory. It holds what the mock world holds, which
 * is nobody's.
 */
export class Story {
  private readonly entries: StoryEntry[] = []
  private readonly listeners = new Set<(line: StoryLine) => void>()
  private readonly enders = new Set<() => void>()
  private count = 0

  record(call: StoryCall): void {
    const entry = { line: lineOf(++this.count, call), call }
    this.entries.push(entry)
    if (this.entries.length > kept) this.entries.shift()
    for (const listener of this.listeners) listener(entry.line)
  }

  /** The lines after an id, the oldest first. */
  since(id: number): StoryLine[] {
    return this.entries.map(({ line }) => line).filter((line) => line.id > id)
  }

  find(id: number): StoryEntry | undefined {
    return this.entries.find(({ line }) => line.id === id)
  }

  /** Calls `listener` at each new line, and `ended` when the process stops, until the function that it returns is called. */
  follow(listener: (line: StoryLine) => void, ended: () => void): () => void {
    this.listeners.add(listener)
    this.enders.add(ended)
    return () => {
      this.listeners.delete(listener)
      this.enders.delete(ended)
    }
  }

  /** Ends all who follow, who would keep the server from stopping. */
  close(): void {
    for (const ended of [...this.enders]) ended()
  }
}

function lineOf(id: number, call: StoryCall): StoryLine {
  const { door, persona, outcome, requestId } = call
  const action = `${call.feature}/${call.action}`
  return {
    id,
    door,
    persona,
    who: actorOf(door, { action, name: nameOf(persona) }),
    what: whatOf(action, call),
    action,
    outcome,
    at: call.at.toISOString(),
    milliseconds: call.endedAt.getTime() - call.startedAt.getTime(),
    requestId,
  }
}

function whatOf(action: string, { door, data, reply }: StoryCall): Words {
  const deed = deedOf(action, data)
  const count = door === 'timer' ? workOf(reply) : 0
  return count === 0 ? deed : withCount(deed, count)
}

/** How many jobs a turn of the timer worked on. */
export function workOf(reply: unknown): number {
  if (typeof reply !== 'object' || reply === null) return 0
  const counts = new Map<string, unknown>(Object.entries(reply))
  return [counts.get('done'), counts.get('failed')].reduce<number>(
    (sum, count) => sum + (typeof count === 'number' ? count : 0),
    0,
  )
}
