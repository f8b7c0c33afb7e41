import { Event as TreeEvent, type Element as TreeNode } from 'glass-easel'
import { treeNodeOf, type Instance } from '../engine/nodes'

/** A finger as WeChat's events have it; `x` and `y` count from the canvas that the event began in. */
export interface PlainTouch {
  identifier: number
  clientX: number
  clientY: number
  pageX: number
  pageY: number
  force: number
  x?: number
  y?: number
}
type Point = Pick<Touch, 'identifier' | 'clientX' | 'clientY'>

type Wrapped = Parameters<TreeEvent<unknown>['wrapShadowedEvent']>

let latestType = ''
const heard = new WeakSet()

/** A finger list as a plain array, measured from the page's own corner, as scripts and JSON need it. */
export function plainTouches(touches: ArrayLike<Point>, target: Element): PlainTouch[] {
  const canvas = target.closest('wx-canvas')?.getBoundingClientRect()
  const pages = target.closest('#pages')?.getBoundingClientRect()
  const scroller = target.closest('.phone-page')
  const left = pages?.left ?? 0
  const top = pages?.top ?? 0
  return Array.from(touches, ({ identifier, clientX, clientY }) => ({
    identifier,
    clientX: clientX - left,
    clientY: clientY - top,
    pageX: clientX - left + (scroller?.scrollLeft ?? 0),
    pageY: clientY - top + (scroller?.scrollTop ?? 0),
    force: 1,
    ...(canvas ? { x: clientX - canvas.left, y: clientY - canvas.top } : {}),
  }))
}

/**
 * Gives listeners a plain `target` and `currentTarget`: `JSON.stringify(event)` works on a phone, and components hand the whole
 * event on as a detail.
 */
export function makeEventsPlain(): void {
  TreeEvent.prototype.wrapShadowedEvent = function (this: TreeEvent<unknown>, ...[target, mark, currentTarget]: Wrapped) {
    heard.add(this)
    latestType = this.type
    const plain = Object.create(this) as ReturnType<TreeEvent<unknown>['wrapShadowedEvent']>
    const { type, timeStamp, detail, extraFields } = this
    return Object.assign(plain, { type, timeStamp, detail }, extraFields, {
      mark: mark ?? {},
      target: plainNode(target) as never,
      currentTarget: plainNode(currentTarget) as never,
    })
  }
}

/** Whether any listener got the event. */
export function wasHeard(event: object): boolean {
  return heard.has(event)
}

/** The type of the event that was last given to a listener. */
export function lastEventType(): string {
  return latestType
}

function plainNode(node: TreeNode | Instance): Record<string, unknown> {
  const tree = treeNodeOf(node)
  const element = tree.getBackendElement() as unknown as HTMLElement | null
  const { offsetLeft = 0, offsetTop = 0 } = element ?? {}
  return { id: tree.id, dataset: { ...(tree.dataset as Record<string, unknown>) }, offsetLeft, offsetTop }
}
