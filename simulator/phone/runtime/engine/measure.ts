import type { Element as TreeNode } from 'glass-easel'
import { frame } from '../frame/frame'

/** Left and top in the window of the mini-program (below the navigation bar), as WeChat measures; CSS px. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
  width: number
  height: number
}

export function boxOf(rect: DOMRectReadOnly, origin = originOfPages()): Box {
  const { left, top, right, bottom, width, height } = rect
  return {
    left: left - origin.left,
    top: top - origin.top,
    right: right - origin.left,
    bottom: bottom - origin.top,
    width,
    height,
  }
}

export function originOfPages(): { left: number; top: number } {
  const { left, top } = frame.pages.getBoundingClientRect()
  return { left, top }
}

/** `id` and `dataset` of a node, as a copy. */
export function identityOf(node: TreeNode): { id: string; dataset: Record<string, unknown> } {
  return { id: node.id, dataset: { ...(node.dataset as Record<string, unknown>) } }
}
