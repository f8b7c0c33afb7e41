/** GCJ-02 degrees. */
export interface Point {
  latitude: number
  longitude: number
}
export interface Fence extends Point {
  radiusMetres: number
}
export interface Fix extends Point {
  accuracyMetres: number
}
export type Verdict = 'inside' | 'uncertain' | 'outside'
export interface PlaceJudgement {
  distanceMetres: number
  verdict: Verdict
}

const earthRadiusMetres = 6_371_008.8
/** A fix this accurate is believed when its centre is inside the fence. */
const believableMetres = 100

/** Great-circle distance by the haversine formula: within 0.5 % of the ellipsoid's, which no fence notices. */
export function haversineMetres(a: Point, b: Point): number {
  const halfLatitude = Math.sin(radians(b.latitude - a.latitude) / 2)
  const halfLongitude = Math.sin(radians(b.longitude - a.longitude) / 2)
  const h = halfLatitude ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * halfLongitude ** 2
  return 2 * earthRadiusMetres * Math.asin(Math.min(1, Math.sqrt(h)))
}

/**
 * Three answers (product: CK-2). Inside: the whole circle of accuracy is, or its centre is and the fix is accurate.
 * Outside: the whole circle is. Uncertain: the circle crosses the fence and nothing better is known.
 */
export function judgePlace(fence: Fence, fix: Fix): PlaceJudgement {
  const distance = haversineMetres(fence, fix)
  return { distanceMetres: Math.round(distance), verdict: verdictOf(fence, fix, distance) }
}

function verdictOf({ radiusMetres }: Fence, { accuracyMetres }: Fix, distance: number): Verdict {
  if (distance + accuracyMetres <= radiusMetres) return 'inside'
  if (distance <= radiusMetres && accuracyMetres <= believableMetres) return 'inside'
  if (distance - accuracyMetres > radiusMetres) return 'outside'
  return 'uncertain'
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
