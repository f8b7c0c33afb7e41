/** GCJ-02 degrees. */
export interface Place {
  latitude: number
  longitude: number
}
export interface Point {
  x: number
  y: number
}
export interface View {
  centre: Place
  /** WeChat's scale, 3 to 20: the zoom of Web Mercator with tiles of 256 px. */
  scale: number
  width: number
  height: number
}

const world = (scale: number): number => 256 * 2 ** scale
const radians = (degrees: number): number => (degrees * Math.PI) / 180

function project({ latitude, longitude }: Place, scale: number): Point {
  const y = Math.log(Math.tan(Math.PI / 4 + radians(latitude) / 2))
  return { x: ((longitude + 180) / 360) * world(scale), y: (0.5 - y / (2 * Math.PI)) * world(scale) }
}

function unproject({ x, y }: Point, scale: number): Place {
  const mercator = (0.5 - y / world(scale)) * 2 * Math.PI
  return {
    latitude: ((2 * Math.atan(Math.exp(mercator)) - Math.PI / 2) * 180) / Math.PI,
    longitude: (x / world(scale)) * 360 - 180,
  }
}

/** Where a place is drawn, in px from the upper left corner. */
export function toScreen(place: Place, { centre, scale, width, height }: View): Point {
  const [at, middle] = [project(place, scale), project(centre, scale)]
  return { x: at.x - middle.x + width / 2, y: at.y - middle.y + height / 2 }
}

/** The place under a point of the picture. */
export function toPlace(point: Point, { centre, scale, width, height }: View): Place {
  const middle = project(centre, scale)
  return unproject({ x: point.x + middle.x - width / 2, y: point.y + middle.y - height / 2 }, scale)
}

/** px that a length in metres takes at a latitude. */
export function metresToPixels(metres: number, latitude: number, scale: number): number {
  return (metres * world(scale)) / (40_075_016.686 * Math.cos(radians(latitude)))
}

/** The nearest view that shows all points, with a margin in px. */
export function fitting(points: readonly Place[], view: View, margin = 24): View {
  if (points.length === 0) return view
  const [latitudes, longitudes] = [points.map((p) => p.latitude), points.map((p) => p.longitude)]
  const centre = { latitude: middle(latitudes), longitude: middle(longitudes) }
  for (let scale = 20; scale > 3; scale -= 0.25) {
    const tried = { ...view, centre, scale }
    if (points.every((point) => isInside(toScreen(point, tried), view, margin))) return tried
  }
  return { ...view, centre, scale: 3 }
}

const middle = (numbers: readonly number[]): number => (Math.min(...numbers) + Math.max(...numbers)) / 2

const isInside = ({ x, y }: Point, { width, height }: View, margin: number): boolean =>
  x >= margin && y >= margin && x <= width - margin && y <= height - margin

/** South-west and north-east corner of what is seen. */
export function regionOf(view: View): { southwest: Place; northeast: Place } {
  return { southwest: toPlace({ x: 0, y: view.height }, view), northeast: toPlace({ x: view.width, y: 0 }, view) }
}
