import fc from 'fast-check'
import { haversineMetres, judgePlace } from '../../../../cloudfunctions/shared/domain/geofence'

const gate = { latitude: 31.2304, longitude: 121.4737, radiusMetres: 200 }

/** A point that many metres north of the gate, as accurate as said. */
function fixNorth(metres: number, accuracyMetres: number): { latitude: number; longitude: number; accuracyMetres: number } {
  return { latitude: gate.latitude + (metres / 6_371_008.8) * (180 / Math.PI), longitude: gate.longitude, accuracyMetres }
}

it('knows the distance from Shanghai to Beijing within half a percent', () => {
  const metres = haversineMetres({ latitude: 31.2304, longitude: 121.4737 }, { latitude: 39.9042, longitude: 116.4074 })
  expect(Math.abs(metres - 1_067_000)).toBeLessThan(5_400)
})

const point = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
})

it('measures the same both ways, nothing to itself, and never more than half the globe', () => {
  fc.assert(
    fc.property(point, point, (a, b) => {
      expect(haversineMetres(a, b)).toBeCloseTo(haversineMetres(b, a), 4)
      expect(haversineMetres(a, a)).toBe(0)
      expect(haversineMetres(a, b)).toBeLessThanOrEqual(20_015_200)
    }),
  )
})

it('measures across the date line by the short way', () => {
  expect(haversineMetres({ latitude: 0, longitude: 179.999 }, { latitude: 0, longitude: -179.999 })).toBeLessThan(230)
})

it.each([
  ['the whole circle is inside', fixNorth(100, 99), 'inside'],
  ['the centre is inside and the fix is accurate', fixNorth(190, 100), 'inside'],
  ['the centre is inside and the fix is poor', fixNorth(190, 101), 'uncertain'],
  ['the centre is outside and the circle reaches in', fixNorth(250, 60), 'uncertain'],
  ['the whole circle is outside', fixNorth(260, 50), 'outside'],
] as const)('answers when %s', (_, fix, verdict) => {
  expect(judgePlace(gate, fix).verdict).toBe(verdict)
})

it('says the distance in whole metres', () => {
  expect(judgePlace(gate, fixNorth(123.4, 10)).distanceMetres).toBe(123)
})

it('never calls a place outside whose circle touches the fence', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 5000 }), (metres, accuracy) => {
      // half a metre keeps the arithmetic of doubles away from the fence itself
      const { verdict } = judgePlace(gate, fixNorth(metres + 0.5, accuracy))
      expect(verdict === 'outside').toBe(metres + 0.5 - accuracy > 200)
    }),
  )
})
