import { ApiFailure } from './api'
import type { Around } from './around'
import { putTemporary } from './file-shelf'
import { both, direct, type Subject } from './member'

interface Area {
  x?: number
  y?: number
  width?: number
  height?: number
}
interface ToFile extends Area {
  canvas?: unknown
  canvasId?: string
  destWidth?: number
  destHeight?: number
  fileType?: 'png' | 'jpg'
  quality?: number
}
interface ImageDataOptions extends Required<Area> {
  canvasId: string
  data: Uint8ClampedArray<ArrayBuffer>
}

/** What can be done with a canvas beside drawing on it. */
export function canvas(around: Around): Subject {
  const area = { canvasId: 'String', x: 'Number', y: 'Number', width: 'Number', height: 'Number' } as const
  return {
    canvasToTempFilePath: both(async (options: ToFile) => ({ tempFilePath: await toFile(around, options) }), {
      takes: 'canvas canvasId x y width height destWidth destHeight fileType=png|jpg quality',
      gives: 'tempFilePath',
    }),
    canvasGetImageData: both(
      ({ canvasId, x, y, width, height }: ImageDataOptions) => {
        const { data } = drawingOn(canvasNamed(around, canvasId)).getImageData(x, y, width, height)
        return { width, height, data }
      },
      { needs: area, gives: 'width height data' },
    ),
    canvasPutImageData: both(
      ({ canvasId, data, x, y, width, height }: ImageDataOptions) => {
        drawingOn(canvasNamed(around, canvasId)).putImageData(new ImageData(data, width, height), x, y)
      },
      { needs: area, takes: 'data' },
    ),
    createOffscreenCanvas: direct(offscreen),
  }
}

function offscreen({ width = 300, height = 150 }: { width?: number; height?: number } = {}): HTMLCanvasElement {
  return Object.assign(document.createElement('canvas'), { width, height, createImage: () => new Image() })
}

async function toFile(around: Around, { canvas: given, canvasId, ...options }: ToFile): Promise<string> {
  const source = given instanceof HTMLCanvasElement ? given : canvasNamed(around, canvasId ?? '')
  const area = areaOf(source, options)
  const width = options.destWidth ?? Math.round(area.width)
  const height = options.destHeight ?? Math.round(area.height)
  const copy = offscreen({ width, height })
  drawingOn(copy).drawImage(source, area.x, area.y, area.width, area.height, 0, 0, width, height)
  return kept(copy, options)
}

async function kept(copy: HTMLCanvasElement, { fileType = 'png', quality }: ToFile): Promise<string> {
  const blob = await new Promise<Blob | null>((resolve) => {
    copy.toBlob(resolve, fileType === 'jpg' ? 'image/jpeg' : 'image/png', quality)
  })
  if (!blob) throw new ApiFailure('create bitmap failed')
  return putTemporary(blob, `canvas.${fileType}`)
}

function areaOf(source: HTMLCanvasElement, { x = 0, y = 0, width, height }: Area): Required<Area> {
  // the area is given in px of the page, the canvas may have more of its own
  const density = source.clientWidth > 0 ? source.width / source.clientWidth : 1
  const left = x * density
  const top = y * density
  return {
    ...{ x: left, y: top },
    width: width === undefined ? source.width - left : width * density,
    height: height === undefined ? source.height - top : height * density,
  }
}

function canvasNamed({ topPage }: Around, id: string): HTMLCanvasElement {
  const name = CSS.escape(id)
  const found = topPage()?.element.querySelector(`[canvas-id="${name}"] canvas, #${name} canvas`)
  if (!(found instanceof HTMLCanvasElement)) throw new ApiFailure('canvas is empty')
  return found
}

function drawingOn(source: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = source.getContext('2d')
  if (!context) throw new ApiFailure('canvas has no 2d context')
  return context
}
