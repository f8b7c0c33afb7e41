import { distanceMetres, type Point } from '../../../utils/location'

export interface Fence extends Point {
  radiusMetres: number
}
export interface Fix extends Point {
  accuracyMetres: number
}
/** How near the gate is. `uncertain`: the circle in which the phone believes itself crosses the fence. */
export interface Nearness {
  metres: number
  accuracyMetres: number
  verdict: 'inside' | 'uncertain' | 'outside'
}

/** A fix this accurate is believed when its centre is inside. */
const believableMetres = 100

/** A preview for the label of the button, by the cloud's rule; the cloud measures again and decides. */
export function nearness(fence: Fence, fix: Fix): Nearness {
  const metres = distanceMetres(fence, fix)
  return { metres: Math.round(metres), accuracyMetres: fix.accuracyMetres, verdict: verdictOf(fence, fix, metres) }
}

function verdictOf({ radiusMetres }: Fence, { accuracyMetres }: Fix, metres: number): Nearness['verdict'] {
  if (metres + accuracyMetres <= radiusMetres) return 'inside'
  if (metres <= radiusMetres && accuracyMetres <= believableMetres) return 'inside'
  return metres - accuracyMetres > radiusMetres ? 'outside' : 'uncertain'
}
