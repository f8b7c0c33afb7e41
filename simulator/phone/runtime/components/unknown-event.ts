import type { Host } from './host'

interface EventsOfTag {
  tag: string
  /** Names that the tag fires itself. */
  events?: readonly string[]
}

/** Events that reach every node. */
const everywhere = new Set([
  ...['touchstart', 'touchmove', 'touchend', 'touchcancel', 'touchforcechange', 'tap', 'canceltap', 'longpress', 'longtap'],
  ...['transitionend', 'animationstart', 'animationiteration', 'animationend', 'transitionstart', 'transitionrun'],
])
const reported = new Set<string>()

/** An event that WeChat's tag never fires is a slip of the page, and silent on a phone. */
export function reportUnknownEvent({ tag, events }: EventsOfTag, name: string, host: Host): void {
  const key = `${tag} ${name}`
  if (everywhere.has(name) || events?.includes(name) || reported.has(key)) return
  reported.add(key)
  host.report({ kind: 'warning', message: `<${tag}> never fires "${name}"`, where: undefined })
}
