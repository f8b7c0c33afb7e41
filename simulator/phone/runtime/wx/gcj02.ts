export interface Degrees {
  latitude: number
  longitude: number
}

/** Axis of the Krasovsky 1940 ellipsoid in metres, and its squared eccentricity: the public formula is built on it. */
const axis = 6378245
const eccentricity = 0.00669342162296594323

/** GCJ-02 degrees as WGS-84 degrees, by the public formula, turned round once: right to a metre or two. Outside of China both are the same. */
export function toWgs84({ latitude, longitude }: Degrees): Degrees {
  if (longitude < 72.004 || longitude > 137.8347 || latitude < 0.8293 || latitude > 55.8271) return { latitude, longitude }
  const radians = (latitude / 180) * Math.PI
  const root = Math.sqrt(1 - eccentricity * Math.sin(radians) ** 2)
  const perLatitude = (axis * (1 - eccentricity)) / root ** 3 / (180 / Math.PI)
  const perLongitude = (axis / root) * Math.cos(radians) * (Math.PI / 180)
  const [x, y] = [longitude - 105, latitude - 35]
  return { latitude: latitude - northward(x, y) / perLatitude, longitude: longitude - eastward(x, y) / perLongitude }
}

function northward(x: number, y: number): number {
  const base = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x))
  return base + ripple(x) + waves(y, [20, 40, 160, 320], [1, 3, 12, 30])
}

function eastward(x: number, y: number): number {
  const base = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x))
  return base + ripple(x) + waves(x, [20, 40, 150, 300], [1, 3, 12, 30])
}

function ripple(x: number): number {
  return ((20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2) / 3
}

function waves(value: number, heights: readonly number[], lengths: readonly number[]): number {
  return heights.reduce((sum, height, index) => sum + (height * Math.sin((value / (lengths[index] ?? 1)) * Math.PI) * 2) / 3, 0)
}
