/** @jest-environment jsdom */
import { aPhone } from './a-phone'

beforeEach(() => {
  localStorage.clear()
})

describe('storage', () => {
  it.each([['文字'], [7], [false], [null], [undefined], [{ a: [1, { b: '二' }] }], [[1, 2]], [new Date(86_400_000)]])(
    'gives %p back as it was',
    (value) => {
      const { wx } = aPhone()
      wx['setStorageSync']?.('key', value)
      expect(wx['getStorageSync']?.('key')).toEqual(value)
    },
  )

  it('keeps of an object only what JSON holds: a date inside becomes a text', () => {
    const { wx } = aPhone()
    wx['setStorageSync']?.('key', { at: new Date(0), run: () => 1 })
    expect(wx['getStorageSync']?.('key')).toEqual({ at: '1970-01-01T00:00:00.000Z' })
  })

  it('says that a missing key is not found, and reads it as an empty text at once', async () => {
    const { wx } = aPhone()
    await expect(wx['getStorage']?.({ key: 'none' })).rejects.toEqual({ errMsg: 'getStorage:fail data not found' })
    expect(wx['getStorageSync']?.('none')).toBe('')
  })

  it('refuses more than 1 MB in one key', async () => {
    const { wx } = aPhone()
    const large = 'a'.repeat(1024 * 1024 + 1)
    await expect(wx['setStorage']?.({ key: 'key', data: large })).rejects.toEqual({
      errMsg: 'setStorage:fail entry size limit reached',
    })
    expect(() => wx['setStorageSync']?.('key', large)).toThrow('setStorageSync:fail entry size limit reached')
    expect(wx['getStorageInfoSync']?.()).toEqual({ keys: [], currentSize: 0, limitSize: 10240 })
  })

  it('shares nothing with another phone in the same browser, and outlives a reload', () => {
    aPhone({ device: { persona: 'li-na' } }).wx['setStorageSync']?.('session', 'hers')
    const other = aPhone({ device: { persona: 'wang-qiang' } }).wx
    expect(other['getStorageSync']?.('session')).toBe('')
    other['clearStorageSync']?.()
    expect(aPhone({ device: { persona: 'li-na' } }).wx['getStorageSync']?.('session')).toBe('hers')
  })
})
