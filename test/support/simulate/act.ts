import { Event as ExparserEvent, type ExparserNode } from 'miniprogram-exparser'
import type { Rendered } from './rendered'

/** Lets promises settle: microtasks only, so it works under fake timers too. */
export async function flush(): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) await Promise.resolve()
}

/** A finger on a node: `tap(within(page, '.save', '.van-button'))`. */
export async function tap(node: Rendered): Promise<void> {
  touch(node.dom)
  await flush()
}

/** Any event but tap: it neither bubbles nor crosses a component's border, as with a real input. */
export async function fire(node: Rendered, name: string, detail?: unknown): Promise<void> {
  node.instance.triggerEvent(name, detail, {})
  await flush()
}

/** A node by selectors, one for each component's border that is crossed. Throws if there is none. */
export function within(root: Rendered, ...selectors: readonly string[]): Rendered {
  return selectors.reduce((node, selector) => {
    const found = node.querySelector(selector)
    if (!found) throw new Error(`nothing matches ${selector} in: ${text(node)}`)
    return found
  }, root)
}

/** What a person reads, with a space between any two texts. */
export function text(node: Rendered): string {
  return readable(node.dom)
}

/** Whether something with this class of ours is on the screen, in whatever component. */
export function shows(root: Rendered, className: string): boolean {
  // the class as it is in the DOM has the tag of its component before it: page-state--page-state__skeleton
  return elementsIn(root).some((element) =>
    Array.from(element.classList).some((name) => name === className || name.endsWith(`--${className}`)),
  )
}

/** Taps the button, link or row that reads `label`, in whatever component it is. Throws if there is none. */
export async function tapText(root: Rendered, label: string): Promise<void> {
  const target = elementsIn(root)
    .filter((element) => readable(element) === label)
    .at(-1)
  if (!target) throw new Error(`nothing reads ${label} in: ${text(root)}`)
  touch(target)
  await flush()
}

/** A tap as WeChat dispatches it: up through the components' borders. */
function touch(element: TouchedElement): void {
  let touched: TouchedElement | null = element
  while (touched && !touched.__wxElement) touched = touched.parentElement
  if (!touched?.__wxElement) throw new Error('this is outside of what is mounted')
  const fields = { bubbles: true, capturePhase: true, composed: true, extraFields: { touches: {}, changedTouches: {} } }
  ExparserEvent.dispatchEvent(touched.__wxElement, ExparserEvent.create('tap', {}, fields))
}
type TouchedElement = HTMLElement & { __wxElement?: ExparserNode }

function elementsIn(root: Rendered): HTMLElement[] {
  return Array.from(root.dom.querySelectorAll<HTMLElement>('*'))
}

function readable(element: HTMLElement): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const lines: string[] = []
  while (walker.nextNode()) lines.push(walker.currentNode.nodeValue ?? '')
  return lines.join(' ').replace(/\s+/g, ' ').trim()
}
