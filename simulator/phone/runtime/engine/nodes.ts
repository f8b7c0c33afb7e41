import { Component, type Element as TreeNode, type GeneralComponent } from 'glass-easel'

/** What the mini-program's code has as `this`: a page or a component. */
export interface Instance {
  /** glass-easel's node behind it. */
  _$: GeneralComponent
  is: string
  data: Record<string, unknown>
  setData: (data: Record<string, unknown>, callback?: () => void) => void
  [name: string]: unknown
}

/** An element of the browser that glass-easel made. */
interface LinkedElement extends HTMLElement {
  __wxElement?: TreeNode
}

/** The element of the browser behind a page, a component or a node of a tree. Throws for a virtual host, which has none. */
export function elementOf(node: Instance | TreeNode): HTMLElement {
  const element = treeNodeOf(node).getBackendElement()
  if (!element) throw new Error('a virtual node has no element')
  return element as unknown as HTMLElement
}

/** The node of a tree behind an instance; a node itself stays what it is. */
export function treeNodeOf(node: Instance | TreeNode): TreeNode {
  return '_$' in node && typeof node._$ === 'object' ? node._$ : (node as TreeNode)
}

/** glass-easel's node of an element, or undefined for one that the frame or a built-in component made for itself. */
export function nodeOf(element: Element): TreeNode | undefined {
  return (element as LinkedElement).__wxElement
}

/** The nearest node at or above an element. */
export function nearestNode(element: Element | null): TreeNode | undefined {
  for (let at = element; at; at = at.parentElement) {
    const node = nodeOf(at)
    if (node) return node
  }
  return undefined
}

/** What the mini-program's code has as `this` for the component whose host is this element. */
export function instanceOf(element: Element): Instance | undefined {
  const node = nodeOf(element)
  return Component.isComponent(node) ? callerOf(node) : undefined
}

export function callerOf(component: GeneralComponent): Instance {
  return component.getMethodCaller() as unknown as Instance
}

/** The page (its root component) in whose tree a component lies. */
export function rootOf(component: GeneralComponent): GeneralComponent {
  let at = component
  for (;;) {
    const host = at.ownerShadowRoot?.getHostNode()
    if (!host) return at
    at = host
  }
}
