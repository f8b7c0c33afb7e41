import { findUnsafe } from '../../../../simulator/phone/runtime/engine/json-safety'

describe('the data of a setData', () => {
  it('may hold all of JSON, at any depth', () => {
    expect(findUnsafe({ a: [1, 'x', null, { b: true }], 'list[0].at': {}, empty: [] })).toEqual([])
  })

  it.each([
    ['a date', new Date(0), 'a Date'],
    ['a function', () => 1, 'function'],
    ['a map', new Map(), 'a Map'],
    ['undefined', undefined, 'undefined'],
    ['no number', Number.NaN, 'NaN'],
    ['a symbol', Symbol('x'), 'symbol'],
    ['a bigint', 1n, 'bigint'],
  ])('loses %s on a phone', (_name, value, what) => {
    expect(findUnsafe({ list: [{ at: value }] })).toEqual([{ path: 'list[0].at', what }])
  })

  it('cannot hold itself', () => {
    const data: Record<string, unknown> = { name: 'a' }
    data['self'] = data
    expect(findUnsafe(data)).toEqual([{ path: 'self', what: 'a cycle' }])
  })

  it('may hold the same thing twice', () => {
    const shared = { a: 1 }
    expect(findUnsafe({ one: shared, two: shared })).toEqual([])
  })
})
