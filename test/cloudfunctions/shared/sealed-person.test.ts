import { SealBroken } from '../../../cloudfunctions/shared/personal-data'
import { idNumberIndex, openName, openPerson, personReference, sealPerson } from '../../../cloudfunctions/shared/sealed-person'

const key = (fill: number): string => Buffer.alloc(32, fill).toString('base64')
const section = { DATA_KEYS: [{ id: 'k1', key: key(1) }], INDEX_KEY: key(9) }
const person = { name: '李娜', idNumber: '11010519491231002X' }

describe('a sealed person', () => {
  const sealed = sealPerson(section, person, 'identity:w1')

  it('opens in the row that it was sealed for, and in no other', () => {
    expect(openPerson(section, sealed, 'identity:w1')).toEqual(person)
    expect(openName(section, sealed.nameSealed, 'identity:w1')).toBe('李娜')
    expect(() => openPerson(section, sealed, 'verification:w1')).toThrow(SealBroken)
  })

  it('does not take the name for the number', () => {
    const swapped = { nameSealed: sealed.idNumberSealed, idNumberSealed: sealed.nameSealed }
    expect(() => openPerson(section, swapped, 'identity:w1')).toThrow(SealBroken)
  })
})

describe('a keyed reference', () => {
  it('shows neither the number nor the worker, and suits the authority', () => {
    expect(idNumberIndex(section, person.idNumber)).not.toContain('1949')
    expect(personReference(section, 'w1')).toMatch(/^[0-9A-Za-z-]{16,64}$/)
    expect(personReference(section, 'w1')).not.toBe(personReference(section, 'w2'))
  })
})
