import { blindIndex, newestKeyId, open, rewrap, seal, SealBroken } from '../../../cloudfunctions/shared/personal-data'

const key = (fill: number): string => Buffer.alloc(32, fill).toString('base64')
const section = { DATA_KEYS: [{ id: 'k1', key: key(1) }], INDEX_KEY: key(9) }
const rotated = { ...section, DATA_KEYS: [{ id: 'k2', key: key(2) }, ...section.DATA_KEYS] }
const row = 'identity:w1:name'

/** The same bytes with one bit changed, for every byte. */
function changes(text: string): string[] {
  const bytes = Buffer.from(text, 'base64url')
  return [...bytes.keys()].map((index) => {
    const changed = Buffer.from(bytes)
    changed[index] = (changed[index] ?? 0) ^ 1
    return changed.toString('base64url')
  })
}

describe('a sealed value', () => {
  it('opens in its own row and shows nothing outside', () => {
    const sealed = seal(section, { plain: '李娜', row })
    expect(open(section, { sealed, row })).toBe('李娜')
    expect(sealed).not.toContain('李娜')
  })

  it('differs each time, so that equal values cannot be told', () => {
    expect(seal(section, { plain: '李娜', row })).not.toBe(seal(section, { plain: '李娜', row }))
  })

  it('does not open in another row', () => {
    const sealed = seal(section, { plain: '李娜', row })
    expect(() => open(section, { sealed, row: 'identity:w2:name' })).toThrow(SealBroken)
  })

  it('does not open when any byte of it is another', () => {
    const [id = '', wrapped = '', body = ''] = seal(section, { plain: '李娜', row }).split('.')
    for (const key of changes(wrapped)) expect(() => open(section, { sealed: `${id}.${key}.${body}`, row })).toThrow(SealBroken)
    for (const text of changes(body)) expect(() => open(section, { sealed: `${id}.${wrapped}.${text}`, row })).toThrow(SealBroken)
  })

  it('opens with an older key while new values take the newest', () => {
    const old = seal(section, { plain: '李娜', row })
    expect(open(rotated, { sealed: old, row })).toBe('李娜')
    expect(seal(rotated, { plain: '李娜', row })).toMatch(/^k2\./)
  })

  it.each(['k9.AAAA.AAAA', 'k1.AAAA.AAAA', 'k1.AAAA', 'k1', ''])('does not open when it is %j', (sealed) => {
    expect(() => open(section, { sealed, row })).toThrow(SealBroken)
  })
})

describe('a value whose key is taken out of use', () => {
  const older = (): string => seal(section, { plain: '李娜', row })

  it('opens with the newest key alone once it is wrapped anew, and what is encrypted stays', () => {
    const sealed = older()
    const wrapped = rewrap(rotated, { sealed, row })
    expect(open({ ...section, DATA_KEYS: rotated.DATA_KEYS.slice(0, 1) }, { sealed: wrapped, row })).toBe('李娜')
    expect(wrapped.split('.')[2]).toBe(sealed.split('.')[2])
    expect(newestKeyId(rotated)).toBe('k2')
  })

  it('is not wrapped anew for another row, nor when its bytes are damaged', () => {
    const sealed = older()
    expect(() => rewrap(rotated, { sealed, row: 'identity:w2:name' })).toThrow(SealBroken)
    expect(() => rewrap(rotated, { sealed: `${sealed.slice(0, -2)}AA`, row })).toThrow(SealBroken)
  })
})

describe('a blind index', () => {
  it('is equal for equal values of one column, and for nothing else', () => {
    const index = blindIndex(section, { column: 'a', value: '1' })
    expect(blindIndex(section, { column: 'a', value: '1' })).toBe(index)
    expect(blindIndex(section, { column: 'b', value: '1' })).not.toBe(index)
    expect(blindIndex(section, { column: 'a', value: '2' })).not.toBe(index)
    expect(blindIndex({ ...section, INDEX_KEY: key(8) }, { column: 'a', value: '1' })).not.toBe(index)
  })
})
