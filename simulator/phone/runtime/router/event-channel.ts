type Listener = (...parts: unknown[]) => void

/** One direction of a channel: what is said before anybody listens waits for the first listener. */
class Line {
  private readonly listeners = new Map<string, Listener[]>()
  private readonly waiting = new Map<string, unknown[][]>()

  on(name: string, listener: Listener): void {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener])
    const late = this.waiting.get(name) ?? []
    this.waiting.delete(name)
    for (const parts of late) listener(...parts)
  }

  off(name: string, listener?: Listener): void {
    const left = listener ? (this.listeners.get(name) ?? []).filter((one) => one !== listener) : []
    this.listeners.set(name, left)
  }

  emit(name: string, parts: unknown[]): void {
    const now = this.listeners.get(name) ?? []
    if (now.length === 0) this.waiting.set(name, [...(this.waiting.get(name) ?? []), parts])
    for (const listener of now) listener(...parts)
  }
}

/** WeChat's EventChannel: what one page says, the other hears. */
export interface EventChannel {
  on: (name: string, listener: Listener) => void
  once: (name: string, listener: Listener) => void
  off: (name: string, listener?: Listener) => void
  emit: (name: string, ...parts: unknown[]) => void
}

/** The two ends of the channel between the page that opens and the one that is opened. */
export function eventChannel(events: Readonly<Record<string, Listener>> = {}): { opener: EventChannel; opened: EventChannel } {
  const toOpener = new Line()
  const toOpened = new Line()
  for (const [name, listener] of Object.entries(events)) toOpener.on(name, listener)
  return { opener: channelEnd(toOpener, toOpened), opened: channelEnd(toOpened, toOpener) }
}

function channelEnd(heard: Line, said: Line): EventChannel {
  return {
    on: (name, listener) => {
      heard.on(name, listener)
    },
    once: (name, listener) => {
      const onlyOnce: Listener = (...parts) => {
        heard.off(name, onlyOnce)
        listener(...parts)
      }
      heard.on(name, onlyOnce)
    },
    off: (name, listener) => {
      heard.off(name, listener)
    },
    emit: (name, ...parts) => {
      said.emit(name, parts)
    },
  }
}
