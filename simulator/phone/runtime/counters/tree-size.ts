export interface TreeSize {
  nodes: number
  depth: number
  mostChildren: number
}

/** Size of what a page draws: only elements that `isNode` knows count, what a built-in draws for itself doesn't. */
export function treeSize(root: Element, isNode: (element: Element) => boolean): TreeSize {
  const size = { nodes: 0, depth: 0, mostChildren: 0 }
  const visit = (element: Element, depth: number): void => {
    size.nodes += 1
    size.depth = Math.max(size.depth, depth)
    const children = Array.from(element.children).filter(isNode)
    size.mostChildren = Math.max(size.mostChildren, children.length)
    for (const child of children) visit(child, depth + 1)
  }
  visit(root, 1)
  return size
}
