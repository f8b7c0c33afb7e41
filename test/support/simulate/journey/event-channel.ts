type Listener = (detail?: unknown) => void

/** One end of the channel between a page and the page that it opened. */
export interface ChannelEnd {
  emit: (event: string, detail?: unknown) => void
  on: (event: string, listener: Listener) => void
  once: (event: string, listener: Listener) => void
  off: (event: string, listener?: Listener) => void
}

/** The channel that navigateTo makes: the opener listens to `events`, and both may emit to the other. */
export function eventChannel(events: Readonly<Record<string, Listener>>): { opener: ChannelEnd; opened: ChannelEnd } {
  const heardByOpener = new Map(Object.entries(events).map(([event, listener]) => [event, new Set([listener])]))
  const heardByOpened = new Map<string, Set<Listener>>()
  return { opener: end(heardByOpener, heardByOpened), opened: end(heardByOpened, heardByOpener) }
}

type Listeners = Map<string, Set<Listener>>

function end(own: Listeners, others: Listeners): ChannelEnd {
  const on: ChannelEnd['on'] = (event, listener) => {
    own.set(event, (own.get(event) ?? new Set()).add(listener))
  }
  const off: ChannelEnd['off'] = (event, listener) => {
    if (listener) own.get(event)?.delete(listener)
    else own.delete(event)
  }
  const once: ChannelEnd['once'] = (event, listener) => {
    const first: Listener = (detail) => {
      off(event, first)
      listener(detail)
    }
    on(event, first)
  }
  const emit: ChannelEnd['emit'] = (event, detail) => {
    for (const listener of others.get(event) ?? []) listener(detail)
  }
  return { emit, on, once, off }
}
