import type { DevicePlace } from '../../phone/protocol'
import type { Site } from '../protocol'

/** Where the worker stands: metres east and north of the gate, and how sure the phone is of it. */
export interface Standing {
  east: number
  north: number
  accuracy: number
}

export type PlaceChoice = 'inside' | 'edge' | 'outside' | 'poor'
export const placeChoices: readonly PlaceChoice[] = ['inside', 'edge', 'outside', 'poor']

/** A few steps inside of the gate. */
export const atTheGate: Standing = { east: 18, north: 0, accuracy: 12 }

/** Each choice as a place at a site, so that the rules of the clock answer differently to each. */
export function standingAt(choice: PlaceChoice, radiusMetres: number): Standing {
  switch (choice) {
    case 'inside':
      return atTheGate
    case 'edge':
      return { east: radiusMetres - 5, north: 0, accuracy: 4 }
    case 'outside':
      return { east: radiusMetres + 300, north: 0, accuracy: 15 }
    case 'poor':
      return { east: Math.round(radiusMetres * 0.6), north: 0, accuracy: radiusMetres + 50 }
  }
}

/** Metres from the gate, rounded. */
export function distanceOf({ east, north }: Standing): number {
  return Math.round(Math.hypot(east, north))
}

const metresPerDegree = 111_195

/** The place as the phone reports it. */
export function devicePlace(site: Pick<Site, 'latitude' | 'longitude'>, { east, north, accuracy }: Standing): DevicePlace {
  const metresPerDegreeEast = metresPerDegree * Math.cos((site.latitude * Math.PI) / 180)
  return {
    latitude: site.latitude + north / metresPerDegree,
    longitude: site.longitude + east / metresPerDegreeEast,
    accuracy,
  }
}

/** Which of the choices this is; none after a drag. */
export function choiceOf(standing: Standing, radiusMetres: number): PlaceChoice | undefined {
  return placeChoices.find((choice) => JSON.stringify(standingAt(choice, radiusMetres)) === JSON.stringify(standing))
}
