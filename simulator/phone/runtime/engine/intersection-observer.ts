import type { Element as TreeNode } from 'glass-easel'
import { frame } from '../frame/frame'
import { topPage } from '../router/stack'
import { boxOf, identityOf } from './measure'
import { elementOf, nodeOf, type Instance } from './nodes'

interface Options {
  thresholds?: number[]
  initialRatio?: number
  observeAll?: boolean
}
type Margins = Partial<Record<'top' | 'right' | 'bottom' | 'left', number>>
type Heard = (entry: Record<string, unknown>) => void

/** wx.createIntersectionObserver, with `id` and `dataset` in each entry, which the adapter's own lacks. */
export function createIntersectionObserver(component: Instance | undefined, options: Options = {}): NodeObserver {
  return new NodeObserver(component, options)
}

class NodeObserver {
  private reference: string | undefined
  private margins: Margins = {}
  private running: IntersectionObserver | undefined

  constructor(
    private readonly component: Instance | undefined,
    private readonly options: Options,
  ) {}

  relativeTo(selector: string, margins: Margins = {}): this {
    this.reference = selector
    this.margins = margins
    return this
  }

  relativeToViewport(margins: Margins = {}): this {
    this.reference = undefined
    this.margins = margins
    return this
  }

  observe(selector: string, heard: Heard): void {
    this.disconnect()
    const shadow = (this.component ?? topPage()?.instance)?._$.getShadowRoot()
    if (!shadow) return
    const reference = this.reference === undefined ? null : shadow.querySelector(this.reference)
    const all = shadow.querySelectorAll(selector)
    const targets = this.options.observeAll ? all : all.slice(0, 1)
    this.start(reference ? elementOf(reference) : frame.pages, targets, heard)
  }

  disconnect(): void {
    this.running?.disconnect()
    this.running = undefined
  }

  private start(root: HTMLElement, targets: readonly TreeNode[], heard: Heard): void {
    const { top = 0, right = 0, bottom = 0, left = 0 } = this.margins
    const rootMargin = [top, right, bottom, left].map((side) => `${String(side)}px`).join(' ')
    const threshold = this.options.thresholds ?? [0]
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) tell(entry, heard)
      },
      { root, rootMargin, threshold },
    )
    for (const target of targets) observer.observe(elementOf(target))
    this.running = observer
  }
}

function tell(entry: IntersectionObserverEntry, heard: Heard): void {
  const node = nodeOf(entry.target)
  heard({
    ...(node ? identityOf(node) : { id: '', dataset: {} }),
    intersectionRatio: entry.intersectionRatio,
    intersectionRect: boxOf(entry.intersectionRect),
    boundingClientRect: boxOf(entry.boundingClientRect),
    relativeRect: entry.rootBounds ? boxOf(entry.rootBounds) : null,
    time: entry.time,
  })
}
