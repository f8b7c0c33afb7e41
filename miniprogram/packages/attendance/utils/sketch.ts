import { distanceMetres } from '../../../utils/location'
import type { Fence, Fix } from './nearness'

/** A picture of the site in per cent of its side: the gate is in the middle, north is up. */
export interface Sketch {
  fence: number
  accuracy: number
  left: number
  top: number
}

/** From this many radii on, only the direction is to scale: else the fence would become a dot. */
const farthestRadii = 3
const margin = 1.1

/** Where I am around the gate. */
export function sketchOf(site: Fence, fix: Fix): Sketch {
  const farthest = site.radiusMetres * farthestRadii
  const metres = distanceMetres(site, fix)
  const accuracy = Math.min(fix.accuracyMetres, farthest)
  const shown = Math.min(metres, farthest)
  const percent = 50 / (Math.max(site.radiusMetres, shown + Math.min(accuracy, site.radiusMetres)) * margin)
  const east = distanceMetres(site, { ...site, longitude: fix.longitude }) * Math.sign(fix.longitude - site.longitude)
  const north = distanceMetres(site, { ...site, latitude: fix.latitude }) * Math.sign(fix.latitude - site.latitude)
  const scale = metres > 0 ? (shown / metres) * percent : 0
  return {
    fence: rounded(site.radiusMetres * 2 * percent),
    accuracy: rounded(accuracy * 2 * percent),
    left: rounded(50 + east * scale),
    top: rounded(50 - north * scale),
  }
}

function rounded(percent: number): number {
  return Math.round(percent * 10) / 10
}
