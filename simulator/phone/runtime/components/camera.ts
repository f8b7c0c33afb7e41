import type { Device } from '../device'
import type { BuiltIn, Reactions, Surroundings } from './define'
import type { Piece } from './piece'
import { anything, text } from './properties'

/** What wx.createCameraContext acts on. */
export interface CameraStage {
  /** Address of the picture that the camera sees. Rejects when the camera may not be used. */
  takePhoto: () => Promise<{ tempImagePath: string; width: number; height: number }>
}

const stages: { piece: Piece; stage: CameraStage }[] = []

/** The camera on the page in front: the one that was put there last. */
export function cameraStage(): CameraStage | undefined {
  return stages.at(-1)?.stage
}

/** A face-like mark on a grid, so that a picture without a fixture is seen to be one. */
function drawPlaceholder(width: number, height: number): string {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}" width="${String(width)}" height="${String(height)}">` +
    '<rect width="100%" height="100%" fill="#39413b"/><g fill="#a8b0a9"><circle cx="50%" cy="42%" r="70"/>' +
    '<ellipse cx="50%" cy="82%" rx="120" ry="90"/></g></svg>'
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

const size = { width: 480, height: 640 }

function isDenied(device: Device): boolean {
  return device.now.permissions.camera === 'denied'
}

const seen = (device: Device): string => device.now.photo ?? drawPlaceholder(size.width, size.height)

function makeStage(picture: HTMLImageElement, device: Device): CameraStage {
  const shot = (): { width: number; height: number } => ({
    width: picture.naturalWidth || size.width,
    height: picture.naturalHeight || size.height,
  })
  return {
    takePhoto: () =>
      isDenied(device)
        ? Promise.reject(new Error('takePhoto:fail auth deny'))
        : Promise.resolve({ tempImagePath: seen(device), ...shot() }),
  }
}

/** What the camera reads off what is held before it. */
function scan(piece: Piece, device: Device): void {
  const result = device.now.scanResult
  if (piece.text('mode') !== 'scanCode' || result === undefined || isDenied(device)) return
  piece.fire('scancode', { type: 'qrcode', result, rawData: '', charSet: 'UTF-8', scanArea: [] })
}

function tellStart(piece: Piece, device: Device): void {
  if (isDenied(device)) piece.fire('error', { errMsg: 'insertCamera:fail auth deny' })
  else piece.fire('initdone', { maxZoom: 8 })
}

function startCamera(piece: Piece, { device }: Surroundings): Reactions {
  const picture = document.createElement('img')
  piece.dom.append(picture)
  const stage = makeStage(picture, device)
  const draw = (): void => {
    picture.alt = piece.text('ariaLabel') || 'camera'
    picture.src = isDenied(device) ? '' : seen(device)
    piece.attribute('front', piece.text('devicePosition') === 'front')
  }
  let stop: (() => void) | undefined
  return {
    draw,
    attached() {
      stages.push({ piece, stage })
      stop = device.onChange(() => {
        draw()
        scan(piece, device)
      })
      tellStart(piece, device)
      setTimeout(() => {
        scan(piece, device)
      })
    },
    detached() {
      stop?.()
      piece.fire('stop')
      const at = stages.findIndex((each) => each.piece === piece)
      if (at >= 0) stages.splice(at, 1)
    },
  }
}

export const camera: BuiltIn = {
  tag: 'camera',
  properties: {
    mode: text('normal'),
    resolution: text('medium'),
    devicePosition: text('back'),
    flash: text('auto'),
    frameSize: text('medium'),
    customizeSize: anything(),
  },
  events: ['stop', 'error', 'initdone', 'scancode'],
  start: startCamera,
}
