import fc from 'fast-check'
import { readHolderName } from '../../../../cloudfunctions/shared/domain/id-document-name'
import { Refusal } from '../../../../cloudfunctions/shared/refusal'

describe("the holder's name", () => {
  it.each(['·', '•', '‧', '・', '.', '．'])('on a residence permit has one middle dot, whatever %s was typed', (dot) => {
    expect(readHolderName('residence-permit', `買買提${dot}艾力`)).toBe('買買提·艾力')
  })

  it.each([
    ['smith, john', 'SMITH, JOHN'],
    ['  Smith   John ', 'SMITH JOHN'],
    ["O'Brien Mary-Jane", "O'BRIEN MARY-JANE"],
    ['MÜLLER JÖRG', 'MÜLLER JÖRG'],
    ['ＳＭＩＴＨ ＪＯＨＮ', 'SMITH JOHN'],
    ['大山', '大山'],
  ])('on a permanent residence card may be %s', (typed, name) => {
    expect(readHolderName('permanent-residence-card', typed)).toBe(name)
  })

  it.each([
    ['identity-card', 'SMITH JOHN'],
    ['residence-permit', 'CHAN TAI MAN'],
    ['permanent-residence-card', 'S'],
    ['permanent-residence-card', 'SMITH 2ND'],
    ['permanent-residence-card', 'SMITH, '],
    ['permanent-residence-card', `SMITH ${'A'.repeat(27)}`],
    ['permanent-residence-card', 'SMITH 大山'],
    ['permanent-residence-card', 'СМИТ ИВАН'],
  ] as const)('on %s is not %s', (kind, typed) => {
    expect(() => readHolderName(kind, typed)).toThrow(new Refusal('NAME_MALFORMED'))
  })

  it('is counted by characters, not by the halves of the rare ones', () => {
    const character = fc.constantFrom('李', '𠮷', '㛃', '𫖯', '𰻞', '〇')
    const property = fc.property(fc.array(character, { maxLength: 30 }), (characters) => {
      const attempt = expect(() => readHolderName('identity-card', characters.join('')))
      if (characters.length >= 2 && characters.length <= 25) attempt.not.toThrow()
      else attempt.toThrow(new Refusal('NAME_MALFORMED'))
    })
    fc.assert(property)
  })
})
