import type { LaunchOptions } from '../wx/launch'

/** What befalls the mini-program as a whole; `App()` and the `wx.onApp…` events hear of it. */
export interface AppEvents {
  launch: LaunchOptions
  show: LaunchOptions
  hide: undefined
  error: string
  unhandledRejection: { reason: unknown; promise: Promise<unknown> }
  pageNotFound: { path: string; query: Readonly<Record<string, string>>; isEntryPage: boolean }
  themeChange: { theme: 'light' | 'dark' }
  resize: { size: { windowWidth: number; windowHeight: number } }
}

type Listener<K extends keyof AppEvents> = (event: AppEvents[K]) => void

const listeners = new Map<string, Set<(event: never) => void>>()

/** Calls the listener at each event of the name until the function that it returns is called. */
export function onAppEvent<K extends keyof AppEvents>(name: K, listener: Listener<K>): () => void {
  const own = listeners.get(name) ?? new Set()
  listeners.set(name, own)
  own.add(listener)
  return () => own.delete(listener)
}

/** Tells all listeners. */
export function tellApp<K extends keyof AppEvents>(name: K, event: AppEvents[K]): void {
  const own = [...(listeners.get(name) ?? [])]
  for (const listener of own) (listener as Listener<K>)(event)
}
