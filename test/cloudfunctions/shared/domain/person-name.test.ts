import * as personName from '../../../../cloudfunctions/shared/domain/person-name'
import { Refusal } from '../../../../cloudfunctions/shared/refusal'

describe('a name', () => {
  it.each(['·', '•', '‧', '・', '.', '．', '⋅'])('writes the middle dot %s in one way', (dot) => {
    expect(personName.read(`阿依古丽${dot}买买提`)).toBe('阿依古丽·买买提')
  })

  it.each([
    ['a character outside the basic plane', '𠮷田'],
    ['characters of extension B and later', '㛃𫖯'],
    ['spaces, which are dropped', ' 李 娜 ', '李娜'],
    ['twenty-five characters', '买'.repeat(25)],
  ])('takes %s', (_what, typed, name = typed) => {
    expect(personName.read(typed)).toBe(name)
  })

  it.each([
    ['one character', '李'],
    ['twenty-six characters', '买'.repeat(26)],
    ['Latin letters', 'Li Na'],
    ['a dot at the end', '买买提·'],
    ['two dots in a row', '买··提'],
    ['digits', '李娜1'],
  ])('refuses %s', (_what, typed) => {
    expect(() => personName.read(typed)).toThrow(new Refusal('NAME_MALFORMED'))
  })

  it('shows one character and one star, whatever the length', () => {
    expect(['张三', '欧阳娜娜', '𠮷田'].map(personName.mask)).toEqual(['张*', '欧*', '𠮷*'])
  })
})
