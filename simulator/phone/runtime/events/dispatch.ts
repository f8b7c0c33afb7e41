import { Event as TreeEvent, type CurrentWindowBackendContext, type Element as TreeNode } from 'glass-easel'
import { makeEventsPlain, plainTouches, wasHeard } from './plain'

/** What may come from the browser into the trees; built-ins fire their own input, change and scroll. */
const allowed =
  /^(touch(start|move|end|cancel)|tap|canceltap|longpress|longtap|transition(start|run|end)|animation(start|end|iteration))$/

/** Fingers whose tap is used up by a long press. */
const spent = new Set<number>()

type Sent = Parameters<Parameters<CurrentWindowBackendContext['onEvent']>[0]>

/** Lets touches, the tap that glass-easel makes of them, and ends of animations into the trees. */
export function listenToEvents(backend: CurrentWindowBackendContext): void {
  makeEventsPlain()
  backend.onEvent((...[target, type, detail, options]: Sent) => {
    const source = options.originalEvent
    if (!allowed.test(type) || (type === 'tap' && isSpent(source))) return undefined
    const event = new TreeEvent(type, detailOf(type, detail), { ...options, bubbles: true, composed: true, ...fingers(source) })
    TreeEvent.dispatchEvent(target, event)
    return event.getEventBubbleStatus()
  })
}

/** Sends an event of a finger into the tree; answers whether anyone listened. */
export function sendTouchEvent(target: TreeNode, type: string, source: TouchEvent): boolean {
  const finger = source.touches[0] ?? source.changedTouches[0]
  const detail = { x: finger?.clientX ?? 0, y: finger?.clientY ?? 0 }
  const options = { bubbles: true, composed: true, capturePhase: true, originalEvent: source, ...fingers(source) }
  const event = new TreeEvent(type, detail, options)
  TreeEvent.dispatchEvent(target, event)
  return wasHeard(event)
}

/** A long press that someone listened to is no tap. */
export function spendTap(identifier: number): void {
  spent.add(identifier)
}

/** A finger that comes down anew can tap again. */
export function renewTap(identifier: number): void {
  spent.delete(identifier)
}

function isSpent(source: unknown): boolean {
  return source instanceof TouchEvent && Array.from(source.changedTouches).some(({ identifier }) => spent.has(identifier))
}

function detailOf(type: string, detail: unknown): unknown {
  if (!/tap|longpress/.test(type) || typeof detail !== 'object' || detail === null) return {}
  const { x, y } = detail as { x?: number; y?: number }
  return { x, y }
}

function fingers(source: unknown): { extraFields?: Record<string, unknown> } {
  if (!(source instanceof TouchEvent) || !(source.target instanceof Element)) return {}
  const touches = plainTouches(source.touches, source.target)
  return { extraFields: { touches, changedTouches: plainTouches(source.changedTouches, source.target) } }
}
