import fc from 'fast-check'
import { canonicalJson } from '../../../../cloudfunctions/shared/domain/canonical-json'

it('gives equal values equal bytes, whatever the order of their keys', () => {
  expect(canonicalJson({ b: [1, { d: 'x', c: null }], a: true })).toBe('{"a":true,"b":[1,{"c":null,"d":"x"}]}')
  expect(canonicalJson({ a: true, b: [1, { c: null, d: 'x' }] })).toBe(canonicalJson({ b: [1, { d: 'x', c: null }], a: true }))
})

it('writes an instant as ISO 8601 in UTC', () => {
  expect(canonicalJson({ at: new Date('2026-03-02T08:00:00+08:00') })).toBe('{"at":"2026-03-02T00:00:00.000Z"}')
})

it('leaves out what is not there, and keeps null', () => {
  expect(canonicalJson({ a: undefined, b: null })).toBe('{"b":null}')
})

it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %d, which JSON would turn into null', (value) => {
  expect(() => canonicalJson({ value })).toThrow(RangeError)
})

it('reads back as the value that it was made of', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})
