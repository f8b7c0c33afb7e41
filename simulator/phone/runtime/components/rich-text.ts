import type { BuiltIn } from './define'
import { anything, text, words } from './properties'
import { inlineStyle } from '../engine/rpx'
import { drawnText } from './text'

/** Elements and attributes that rich-text of WeChat draws; `class` and `style` everywhere. */
const allowed: Readonly<Record<string, readonly string[]>> = Object.fromEntries([
  ...[
    ...['a', 'abbr', 'address', 'article', 'aside', 'b', 'bdi', 'big', 'blockquote', 'br', 'caption', 'center', 'cite', 'code'],
    ...['dd', 'del', 'div', 'dl', 'dt', 'em', 'fieldset', 'font', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr'],
    ...['i', 'ins', 'label', 'legend', 'li', 'mark', 'nav', 'p', 'pre', 'q', 'rt', 'ruby', 's', 'section', 'small', 'span'],
    ...['strong', 'sub', 'sup', 't', 'tbody', 'tfoot', 'thead', 'tt', 'u', 'ul', 'figure', 'figcaption', 'picture'],
  ].map((name): [string, string[]] => [name, []]),
  ['bdo', ['dir']],
  ['col', ['span', 'width']],
  ['colgroup', ['span', 'width']],
  ['img', ['alt', 'src', 'height', 'width']],
  ['ol', ['start', 'type']],
  ['table', ['width']],
  ['td', ['colspan', 'height', 'rowspan', 'width']],
  ['th', ['colspan', 'height', 'rowspan', 'width']],
  ['tr', ['colspan', 'height', 'rowspan', 'width']],
])

/** One node of the array form. */
interface RichNode {
  type?: unknown
  name?: unknown
  attrs?: unknown
  children?: unknown
  text?: unknown
}
const isNode = (value: unknown): value is RichNode => typeof value === 'object' && value !== null

function safeAttribute(tag: string, name: string, value: string): string | undefined {
  if (name === 'class') return value
  if (name === 'style') return /expression|javascript:|url\s*\(/i.test(value) ? undefined : inlineStyle(value)
  if (!allowed[tag]?.includes(name)) return undefined
  return name === 'src' && !/^(https?:|data:image\/|blob:|\/|[\w.-]+(\/|$))/i.test(value.trim()) ? undefined : value
}

function element(tag: string, attributes: readonly (readonly [string, string])[]): HTMLElement {
  const made = document.createElement(tag)
  for (const [name, value] of attributes) {
    const safe = safeAttribute(tag, name.toLowerCase(), value)
    if (safe !== undefined) made.setAttribute(name, safe)
  }
  return made
}

/** A copy of a node with what WeChat draws in it; undefined if it draws none of it. */
function fromHtml(node: Node, space: string): Node | undefined {
  if (node instanceof Text) return document.createTextNode(drawnText(node.data, space, false))
  if (!(node instanceof HTMLElement)) return undefined
  const tag = node.tagName.toLowerCase()
  if (!(tag in allowed)) return undefined
  const made = element(
    tag,
    [...node.attributes].map(({ name, value }) => [name, value] as const),
  )
  made.append(...[...node.childNodes].flatMap((child) => fromHtml(child, space) ?? []))
  return made
}

function fromNode(node: unknown, space: string): Node | undefined {
  if (!isNode(node)) return undefined
  if (node.type === 'text') return document.createTextNode(drawnText(words(node.text), space, true))
  const tag = words(node.name).toLowerCase()
  if (!(tag in allowed)) return undefined
  const attributes = isNode(node.attrs) ? Object.entries(node.attrs).map(([name, value]) => [name, words(value)] as const) : []
  const made = element(tag, attributes)
  if (Array.isArray(node.children)) made.append(...node.children.flatMap((child: unknown) => fromNode(child, space) ?? []))
  return made
}

/** What rich-text draws: a string of HTML or an array of nodes, with nothing in it that could run. */
export function richNodes(nodes: unknown, space: string): Node[] {
  if (Array.isArray(nodes)) return nodes.flatMap((node: unknown) => fromNode(node, space) ?? [])
  if (typeof nodes !== 'string') return []
  const { body } = new DOMParser().parseFromString(nodes, 'text/html')
  return [...body.childNodes].flatMap((node) => fromHtml(node, space) ?? [])
}

export const richText: BuiltIn = {
  tag: 'rich-text',
  properties: { nodes: anything([]), space: text(), userSelect: anything(false), mode: text() },
  start: (piece) => ({
    draw() {
      piece.attribute('user-select', piece.flag('userSelect'))
      piece.dom.replaceChildren(...richNodes(piece.value('nodes'), piece.text('space')))
    },
  }),
}
