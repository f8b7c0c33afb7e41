import type { BuiltIn, Surroundings } from './define'
import type { Piece } from './piece'
import { flag, text } from './properties'

/** What `fields({ node: true })` gives for a canvas: the browser's canvas with WeChat's additions. */
export interface CanvasNode extends HTMLCanvasElement {
  createImage: () => HTMLImageElement
  createImageData: (width: number, height: number) => ImageData
  createPath2D: (path?: Path2D | string) => Path2D
  requestAnimationFrame: (run: FrameRequestCallback) => number
  cancelAnimationFrame: (id: number) => void
}

function makeNode(): CanvasNode {
  return Object.assign(document.createElement('canvas'), {
    createImage: () => new Image(),
    createImageData: (width: number, height: number) => new ImageData(width, height),
    createPath2D: (path?: Path2D | string) => new Path2D(path),
    requestAnimationFrame: (run: FrameRequestCallback) => requestAnimationFrame(run),
    cancelAnimationFrame: (id: number) => {
      cancelAnimationFrame(id)
    },
  })
}

const nodes = new WeakMap<Element, CanvasNode>()

/** The canvas to draw on, of a `<canvas type="2d">`; undefined for anything else. */
export function canvasNodeOf(element: Element): CanvasNode | undefined {
  return nodes.get(element)
}

/** The old contexts by canvas-id don't exist here, nor do new pages get them from WeChat. */
function checkType(piece: Piece, { host }: Surroundings): void {
  if (['2d', 'webgl', 'webgl2'].includes(piece.text('type'))) return
  const id = piece.text('canvasId')
  host.report({
    kind: 'missing-component',
    message: `<canvas canvas-id="${id}"> is not supported: write type="2d"`,
    where: undefined,
  })
}

export const canvas: BuiltIn = {
  tag: 'canvas',
  properties: { type: text(), canvasId: text(), disableScroll: flag() },
  events: ['error'],
  start(piece, around) {
    const node = makeNode()
    piece.dom.append(node)
    nodes.set(piece.dom, node)
    return {
      attached: () => {
        checkType(piece, around)
      },
      draw() {
        node.style.touchAction = piece.flag('disableScroll') ? 'none' : ''
        piece.attribute('canvas-id', piece.text('canvasId'))
        if (piece.text('ariaLabel') !== '') piece.dom.setAttribute('role', piece.text('ariaRole') || 'img')
      },
    }
  },
}
