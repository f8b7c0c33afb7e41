import type { DeskOrder, PhoneNews } from '../../protocol'

/** Tells the desk that holds this phone in a frame; alone in its window the phone tells nobody. */
export function tellDesk(news: PhoneNews): void {
  if (window.parent !== window) window.parent.postMessage(news, location.origin)
}

/** Calls the listener at each order of the desk. */
export function onDeskOrder(listener: (order: DeskOrder) => void): void {
  window.addEventListener('message', ({ origin, source, data }: MessageEvent<unknown>) => {
    if (origin === location.origin && source === window.parent && isOrder(data)) listener(data)
  })
}

function isOrder(data: unknown): data is DeskOrder {
  return typeof data === 'object' && data !== null && 'from' in data && data.from === 'desk' && 'kind' in data
}
