interface Opened {
  getOpenerEventChannel?: () => object
}
interface Channel {
  emit: (event: string, detail?: unknown) => void
}

/** Tells the page that opened this stand-in its result (see services/stand-in.ts). */
export function answer(page: Opened, result: unknown): void {
  channelOf(page)?.emit('answer', result)
}

/** Tells the page that opened this stand-in that it is gone; after an answer that changes nothing. */
export function closed(page: Opened): void {
  channelOf(page)?.emit('closed')
}

/** A page that was opened by its address has an empty channel. */
function channelOf(page: Opened): Channel | undefined {
  const channel = page.getOpenerEventChannel?.()
  return channel && isChannel(channel) ? channel : undefined
}

function isChannel(channel: object): channel is Channel {
  return 'emit' in channel
}
