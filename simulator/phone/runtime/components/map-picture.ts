import { metresToPixels, toScreen, type Place, type Point, type View } from './map-projection'
import type { Circle, Line, Marker } from './map-items'

export interface MapPicture {
  view: View
  circles: readonly Circle[]
  lines: readonly Line[]
  polygons: readonly Line[]
  markers: readonly Marker[]
  /** Marker whose callout was opened. */
  opened: number | undefined
  /** Where the phone is, with its accuracy in metres. */
  me: (Place & { accuracy: number }) | undefined
  address: (path: string) => string | undefined
}

const namespace = 'http://www.w3.org/2000/svg'
type Attributes = Readonly<Record<string, string | number>>

function shape(name: string, attributes: Attributes, children: readonly (Node | string)[] = []): SVGElement {
  const made = document.createElementNS(namespace, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  made.append(...children)
  return made
}

/** The whole picture as shapes: a grid, then areas, lines, circles, the phone's own place and the markers on top. */
export function drawMap(picture: MapPicture): SVGElement[] {
  const { view, polygons, lines, circles, markers, me } = picture
  return [
    ...grid(view),
    ...polygons.map((line) => path('polygon', line, view)),
    ...lines.map((line) => path('polyline', line, view)),
    ...circles.map((circle) => ring(circle, view)),
    ...(me ? ownPlace(me, view) : []),
    ...markers.map((marker) => pin(marker, picture)),
  ]
}

/** Lines every so many metres, so that a movement is seen where there is no map. */
function grid(view: View): SVGElement[] {
  const step = 256 / 2 ** (Math.ceil(view.scale) - view.scale)
  const origin = toScreen({ latitude: 0, longitude: 0 }, view)
  const phase = { x: ((origin.x % step) + step) % step, y: ((origin.y % step) + step) % step }
  const made = [shape('rect', { width: '100%', height: '100%', fill: '#f2efe9' })]
  const stroke = { stroke: '#ddd8cd', 'stroke-width': 1 }
  for (let x = phase.x - step; x < view.width; x += step / 4)
    made.push(shape('line', { x1: x, x2: x, y1: 0, y2: view.height, ...stroke }))
  for (let y = phase.y - step; y < view.height; y += step / 4)
    made.push(shape('line', { y1: y, y2: y, x1: 0, x2: view.width, ...stroke }))
  return made
}

function path(name: 'polygon' | 'polyline', { points, line, fill, width, dashed }: Line, view: View): SVGElement {
  const at = points.map((place) => toScreen(place, view)).map(({ x, y }) => `${String(x)},${String(y)}`)
  const dash = dashed ? { 'stroke-dasharray': '6 4' } : {}
  return shape(name, { points: at.join(' '), stroke: line, fill, 'stroke-width': width, 'stroke-linejoin': 'round', ...dash })
}

function ring({ place, metres, line, fill, width }: Circle, view: View): SVGElement {
  const { x, y } = toScreen(place, view)
  const r = metresToPixels(metres, place.latitude, view.scale)
  return shape('circle', { cx: x, cy: y, r, stroke: line, fill, 'stroke-width': width, 'data-metres': metres })
}

function ownPlace(me: Place & { accuracy: number }, view: View): SVGElement[] {
  const { x, y } = toScreen(me, view)
  const r = metresToPixels(me.accuracy, me.latitude, view.scale)
  return [
    shape('circle', { cx: x, cy: y, r, fill: '#1f5fae22' }),
    shape('circle', { cx: x, cy: y, r: 7, fill: '#1f7ae0', stroke: '#ffffff', 'stroke-width': 3, 'data-part': 'me' }),
  ]
}

function pin(marker: Marker, { view, opened, address }: MapPicture): SVGElement {
  const at = toScreen(marker.place, view)
  const { label, callout } = marker
  const isOpen = callout?.always === true || opened === marker.id
  return shape(
    'g',
    { role: 'button', tabindex: 0, 'aria-label': nameOf(marker), 'data-marker': marker.id, opacity: marker.opacity },
    [
      picture(marker, at, address),
      ...(label ? [words(label.content, label.colour, { x: at.x, y: at.y + 14 })] : []),
      ...(callout && isOpen ? [bubble(callout, { x: at.x, y: at.y - marker.height * marker.anchor.y - 12 })] : []),
    ],
  )
}

function nameOf({ title, callout, label }: Marker): string {
  return title || (callout ?? label)?.content || 'marker'
}

function picture({ icon, width, height, anchor, rotate }: Marker, { x, y }: Point, address: MapPicture['address']): SVGElement {
  const href = icon === '' ? undefined : address(icon)
  const transform = `rotate(${String(rotate)} ${String(x)} ${String(y)})`
  const box = { x: x - width * anchor.x, y: y - height * anchor.y, width, height, transform }
  if (href !== undefined) return shape('image', { href, ...box })
  const drop = 'M12 0C5.4 0 0 5.2 0 11.7 0 20.4 12 32 12 32s12-11.6 12-20.3C24 5.2 18.6 0 12 0z'
  return shape('svg', { ...box, viewBox: '0 0 24 32' }, [
    shape('path', { d: drop, fill: '#d93a2b' }),
    shape('circle', { cx: 12, cy: 12, r: 4.5, fill: '#ffffff' }),
  ])
}

function words(content: string, fill: string, { x, y }: Point): SVGElement {
  return shape('text', { x, y, fill, 'font-size': 12, 'text-anchor': 'middle' }, [content])
}

function bubble({ content, colour, ground }: NonNullable<Marker['callout']>, { x, y }: Point): SVGElement {
  const width = content.length * 13 + 16
  return shape('g', { 'data-part': 'callout' }, [
    shape('rect', { x: x - width / 2, y: y - 18, width, height: 26, rx: 4, fill: ground, stroke: '#00000022' }),
    words(content, colour, { x, y }),
  ])
}
