import type { GeneralComponent } from 'glass-easel'
import type { Counters, PageCounters, RequestCount } from '../../protocol'
import { elementOf, nodeOf, rootOf } from '../engine/nodes'
import { openPages } from '../router/stack'
import { unboundKeys } from './bound-fields'
import { treeSize } from './tree-size'

interface Count {
  route: string
  setDataCalls: number
  setDataBytes: number
  largestSetDataBytes: number
  unboundKeys: Set<string>
  setDataWhileHidden: number
  openedAt: number
  firstDrawnMs: number | undefined
  root: GeneralComponent
  size: Pick<PageCounters, 'nodes' | 'depth' | 'mostChildren'>
}

const counts = new Map<GeneralComponent, Count>()
const requests: RequestCount[] = []
/** Pages and requests of a long session; older ones are forgotten. */
const most = 500

/** Begins to count for a page that is being opened. */
export function startCounting(root: GeneralComponent, route: string): void {
  forgetOldest()
  const nothing = { setDataCalls: 0, setDataBytes: 0, largestSetDataBytes: 0, setDataWhileHidden: 0 }
  const size = { nodes: 0, depth: 0, mostChildren: 0 }
  const openedAt = performance.now()
  counts.set(root, { route, ...nothing, unboundKeys: new Set(), openedAt, firstDrawnMs: undefined, root, size })
}

/** Counts a setData of a page or of a component in it; bytes are characters of its JSON, as WeChat measures. */
export function countSetData(component: GeneralComponent, data: Readonly<Record<string, unknown>>): void {
  const root = rootOf(component)
  const count = counts.get(root)
  if (!count) return
  const bytes = JSON.stringify(data).length
  count.setDataCalls += 1
  count.setDataBytes += bytes
  count.largestSetDataBytes = Math.max(count.largestSetDataBytes, bytes)
  if (isHidden(root)) count.setDataWhileHidden += 1
  const prefix = component === root ? '' : `${component.is}:`
  for (const key of unboundKeys(component.is, data)) count.unboundKeys.add(`${prefix}${key}`)
}

/** The page's first frame has been drawn. */
export function countFirstDrawn(root: GeneralComponent): void {
  const count = counts.get(root)
  if (count) count.firstDrawnMs ??= Math.round(performance.now() - count.openedAt)
}

/** Measures a page while its tree is still there. */
export function countNodes(root: GeneralComponent): void {
  const count = counts.get(root)
  if (count) count.size = treeSize(elementOf(root), (element) => nodeOf(element) !== undefined)
}

export function countRequest(request: RequestCount): void {
  requests.push(request)
  if (requests.length > most) requests.shift()
}

export function counters(): Counters {
  for (const page of openPages()) countNodes(page.root.getComponent())
  return { pages: [...counts.values()].map(told), requests: [...requests] }
}

function told({ route, size, unboundKeys: keys, ...count }: Count): PageCounters {
  const { setDataCalls, setDataBytes, largestSetDataBytes, setDataWhileHidden, firstDrawnMs } = count
  const calls = { setDataCalls, setDataBytes, largestSetDataBytes, setDataWhileHidden }
  return { route, ...calls, ...size, unboundKeys: [...keys], firstDrawnMs }
}

function isHidden(root: GeneralComponent): boolean {
  const page = openPages().find((one) => one.root.getComponent() === root)
  return page !== undefined && page.isReady && !page.isShown
}

function forgetOldest(): void {
  const [oldest] = counts.keys()
  if (counts.size >= most && oldest) counts.delete(oldest)
}
