import type { Surroundings } from './define'
import { onDrag, type Drag } from './gesture'
import { circleOf, markerOf, placesOf, polygonOf, polylineOf } from './map-items'
import { drawMap } from './map-picture'
import { fitting, regionOf, toPlace, type Place, type Point, type View } from './map-projection'
import type { Piece } from './piece'

/** What wx.createMapContext acts on. */
export interface MapHandle {
  centre: () => Place
  scale: () => number
  region: () => { southwest: Place; northeast: Place }
  /** Shows a place, or where the phone is. */
  moveTo: (place: Place | undefined) => void
  includePoints: (points: readonly Place[]) => void
}
type Cause = 'drag' | 'scale' | 'update'

/** The picture of a map: what is seen of it, and what a finger does with it. */
export class MapStage {
  private readonly svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  private view: View = { centre: { latitude: 39.92, longitude: 116.46 }, scale: 16, width: 0, height: 0 }
  private opened: number | undefined
  private from: View | undefined

  constructor(
    private readonly piece: Piece,
    private readonly around: Surroundings,
  ) {
    piece.dom.append(this.svg)
    // the page's tap on a map brings a place, not the point that every other node's tap brings
    piece.takeTaps((target, at) => {
      this.tap(target, at)
    })
    this.svg.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && event.target instanceof Element) this.tap(event.target, { x: 0, y: 0 })
    })
    this.svg.addEventListener('wheel', (event) => {
      event.preventDefault()
      this.zoom(event.deltaY > 0 ? -1 : 1)
    })
    onDrag(piece.dom, {
      move: (drag) => this.drag(drag),
      end: (drag) => {
        if (drag) this.tell('end', drag.pinch === 1 ? 'drag' : 'scale')
        this.from = undefined
      },
    })
  }

  handle(): MapHandle {
    return {
      centre: () => this.view.centre,
      scale: () => this.view.scale,
      region: () => regionOf(this.view),
      moveTo: (place) => {
        this.go({ ...this.view, centre: place ?? this.around.device.now.place ?? this.view.centre }, 'update')
      },
      includePoints: (points) => {
        this.go(fitting(points, this.view), 'update')
      },
    }
  }

  /** Goes where the properties say. */
  follow(): void {
    const { piece } = this
    const { clientWidth: width, clientHeight: height } = piece.dom
    const centre = { latitude: piece.number('latitude'), longitude: piece.number('longitude') }
    const asked: View = { centre, scale: this.limited(piece.number('scale')), width, height }
    const points = placesOf(piece.value('includePoints'))
    this.view = points.length > 0 ? fitting(points, asked) : asked
    this.draw()
  }

  draw(): void {
    const { piece, view, opened } = this
    const { place } = this.around.device.now
    const shapes = drawMap({
      view,
      opened,
      circles: piece.list('circles').map(circleOf),
      lines: piece.list('polyline').map(polylineOf),
      polygons: piece.list('polygons').map(polygonOf),
      markers: piece.list('markers').map(markerOf),
      me: piece.flag('showLocation') ? place : undefined,
      address: this.around.host.address,
    })
    this.svg.replaceChildren(...shapes)
  }

  private limited(scale: number): number {
    return Math.min(this.piece.number('maxScale'), Math.max(this.piece.number('minScale'), scale))
  }

  private tell(type: 'begin' | 'end', causedBy: Cause): void {
    const { centre, scale } = this.view
    const detail = { type, causedBy, centerLocation: centre, region: regionOf(this.view), scale, rotate: 0, skew: 0 }
    this.piece.fire('regionchange', detail, { extraFields: { type, causedBy } })
  }

  private go(view: View, cause: Cause): void {
    this.tell('begin', cause)
    this.view = view
    this.draw()
    this.tell('end', cause)
  }

  private zoom(step: number): void {
    if (this.piece.flag('enableZoom')) this.go({ ...this.view, scale: this.limited(this.view.scale + step) }, 'scale')
  }

  private tap(target: Element | undefined, at: Point): void {
    const marker = target?.closest('[data-marker]')
    if (marker) {
      this.tapMarker(Number(marker.getAttribute('data-marker')), target?.closest('[data-part=callout]') != null)
      return
    }
    const { left, top } = this.svg.getBoundingClientRect()
    this.opened = undefined
    this.draw()
    this.piece.fire('tap', toPlace({ x: at.x - left, y: at.y - top }, this.view))
  }

  private tapMarker(markerId: number, isOnCallout: boolean): void {
    this.opened = markerId
    this.draw()
    this.piece.fire(isOnCallout ? 'callouttap' : 'markertap', { markerId })
  }

  private drag({ moved, pinch }: Drag): boolean {
    const { piece } = this
    const scales = pinch !== 1 && piece.flag('enableZoom')
    if (!this.from) this.tell('begin', scales ? 'scale' : 'drag')
    this.from ??= this.view
    const { width, height, scale } = this.from
    const by = piece.flag('enableScroll') ? moved : { x: 0, y: 0 }
    const centre = toPlace({ x: width / 2 - by.x, y: height / 2 - by.y }, this.from)
    this.view = { ...this.from, centre, scale: this.limited(scale + (scales ? Math.log2(pinch) : 0)) }
    this.draw()
    return true
  }
}
