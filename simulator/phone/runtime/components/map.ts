import type { BuiltIn, Reactions, Surroundings } from './define'
import { MapStage, type MapHandle } from './map-stage'
import type { Piece } from './piece'
import { amount, anything, flag, text } from './properties'

const handles = new WeakMap<Element, MapHandle>()

export function mapOf(element: Element): MapHandle | undefined {
  return handles.get(element)
}

function start(piece: Piece, around: Surroundings): Reactions {
  const stage = new MapStage(piece, around)
  handles.set(piece.dom, stage.handle())
  const follow = (): void => {
    stage.follow()
  }
  const sizes = new ResizeObserver(follow)
  let stop: (() => void) | undefined
  return {
    changed: { latitude: follow, longitude: follow, scale: follow, includePoints: follow },
    draw() {
      if (piece.dom.isConnected) stage.draw()
    },
    attached() {
      follow()
      sizes.observe(piece.dom)
      stop = around.device.onChange(() => {
        stage.draw()
      })
      piece.fire('updated')
    },
    detached() {
      sizes.disconnect()
      stop?.()
    },
  }
}

const accepted = [
  ...[
    'controls',
    'covers',
    'subkey',
    'layerStyle',
    'rotate',
    'skew',
    'enable3D',
    'showCompass',
    'showScale',
    'enableOverlooking',
  ],
  ...['enableAutoMaxOverlooking', 'enableRotate', 'enableSatellite', 'enableTraffic', 'enablePoi', 'enableBuilding', 'setting'],
]

export const map: BuiltIn = {
  tag: 'map',
  properties: {
    ...Object.fromEntries(accepted.map((name) => [name, anything()])),
    longitude: amount(),
    latitude: amount(),
    scale: amount(16),
    minScale: amount(3),
    maxScale: amount(20),
    markers: anything([]),
    polyline: anything([]),
    circles: anything([]),
    polygons: anything([]),
    includePoints: anything([]),
    showLocation: flag(),
    enableZoom: flag(true),
    enableScroll: flag(true),
    theme: text(),
  },
  events: [
    'markertap',
    'labeltap',
    'controltap',
    'callouttap',
    'updated',
    'regionchange',
    'poitap',
    'polylinetap',
    'abilitysuccess',
    'abilityfail',
    'authsuccess',
    'interpolatepoint',
    'error',
    'anchorpointtap',
  ],
  start,
}
