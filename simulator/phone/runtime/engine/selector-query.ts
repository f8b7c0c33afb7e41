import { Component, type Element as TreeNode } from 'glass-easel'
import { topPage } from '../router/stack'
import { boxOf, identityOf } from './measure'
import { canvasNodeOf } from '../components/canvas'
import { scrollContextOf } from '../components/scroll-view'
import { elementOf, treeNodeOf, type Instance } from './nodes'

export interface Fields {
  id?: boolean
  dataset?: boolean
  mark?: boolean
  rect?: boolean
  size?: boolean
  scrollOffset?: boolean
  properties?: readonly string[]
  computedStyle?: readonly string[]
  context?: boolean
  node?: boolean
}
type Found = Record<string, unknown> | null
type Answer = Found | Found[]
type Heard = (answer: never) => void
interface Question {
  component: Instance | undefined
  /** Undefined: the viewport. */
  selector: string | undefined
  isAll: boolean
  fields: Fields
  heard: Heard | undefined
}

const rectFields: Fields = { id: true, dataset: true, rect: true, size: true }

/** wx.createSelectorQuery: what it asks is answered together, in the next frame. */
export function createSelectorQuery(): SelectorQuery {
  return new SelectorQuery()
}

class SelectorQuery {
  private readonly questions: Question[] = []
  private component: Instance | undefined;

  in(component: Instance): this {
    this.component = component
    return this
  }

  select(selector: string): NodesRef {
    return this.ask({ selector, isAll: false })
  }

  selectAll(selector: string): NodesRef {
    return this.ask({ selector, isAll: true })
  }

  selectViewport(): NodesRef {
    return this.ask({ selector: undefined, isAll: false })
  }

  exec(heard?: (answers: Answer[]) => void): this {
    const asked = [...this.questions]
    requestAnimationFrame(() => {
      const answers = asked.map(answerTo)
      asked.forEach(({ heard: one }, index) => one?.(answers[index] as never))
      heard?.(answers)
    })
    return this
  }

  private ask(target: Pick<Question, 'selector' | 'isAll'>): NodesRef {
    return new NodesRef((fields, heard) => {
      this.questions.push({ component: this.component, fields, heard, ...target })
      return this
    })
  }
}

/** What can be asked of the nodes that were selected. */
class NodesRef {
  constructor(private readonly add: (fields: Fields, heard?: Heard) => SelectorQuery) {}

  boundingClientRect(heard?: Heard): SelectorQuery {
    return this.add(rectFields, heard)
  }

  scrollOffset(heard?: Heard): SelectorQuery {
    return this.add({ id: true, dataset: true, scrollOffset: true }, heard)
  }

  fields(fields: Fields, heard?: Heard): SelectorQuery {
    return this.add(fields, heard)
  }

  context(heard?: Heard): SelectorQuery {
    return this.add({ context: true }, heard)
  }

  node(heard?: Heard): SelectorQuery {
    return this.add({ node: true }, heard)
  }
}

function answerTo({ component, selector, isAll, fields }: Question): Answer {
  const page = topPage()
  if (selector === undefined) return page ? viewport(page.element, fields) : null
  const found = nodesIn(component ?? page?.instance, selector).map((node) => describe(node, fields))
  return isAll ? found : (found[0] ?? null)
}

function nodesIn(instance: Instance | undefined, selector: string): TreeNode[] {
  return instance?._$.getShadowRoot()?.querySelectorAll(selector) ?? []
}

function viewport(element: HTMLElement, fields: Fields): Found {
  const found = measure(element, fields)
  // the viewport itself doesn't scroll away
  return { ...(fields.id ? { id: '' } : {}), ...(fields.dataset ? { dataset: {} } : {}), ...found }
}

function describe(node: TreeNode, fields: Fields): Found {
  const element = node.getBackendElement() ? elementOf(node) : undefined
  const { id, dataset } = identityOf(node)
  return {
    ...(fields.id ? { id } : {}),
    ...(fields.dataset ? { dataset } : {}),
    ...(fields.mark ? { mark: node.collectMarks() } : {}),
    ...(element ? measure(element, fields) : {}),
    ...propertiesOf(node, fields.properties ?? []),
  }
}

function propertiesOf(node: TreeNode, names: readonly string[]): Record<string, unknown> {
  if (!Component.isComponent(node)) return {}
  const data = treeNodeOf(node) === node ? (node.data as Record<string, unknown>) : {}
  return Object.fromEntries(names.map((name) => [name, data[name]]))
}

function measure(element: HTMLElement, fields: Fields): Record<string, unknown> {
  const { left, top, right, bottom, width, height } = boxOf(element.getBoundingClientRect())
  const { scrollLeft, scrollTop, scrollWidth, scrollHeight } = element
  const style = fields.computedStyle ? getComputedStyle(element) : undefined
  return {
    ...(fields.rect ? { left, top, right, bottom } : {}),
    ...(fields.size ? { width, height } : {}),
    ...(fields.scrollOffset ? { scrollLeft, scrollTop, scrollWidth, scrollHeight } : {}),
    ...Object.fromEntries((fields.computedStyle ?? []).map((name) => [name, style?.getPropertyValue(kebab(name))])),
    ...(fields.node || fields.context ? nativeNode(element, fields) : {}),
  }
}

/** `<canvas type="2d">` gives its canvas, a scroll-view its context; any other node has none to give. */
function nativeNode(element: HTMLElement, fields: Fields): Record<string, unknown> {
  const inside = element.querySelector(':scope > canvas, :scope > video, :scope > iframe') ?? undefined
  const node = canvasNodeOf(element) ?? scrollContextOf(element) ?? inside
  return fields.node ? { node } : { context: node }
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
