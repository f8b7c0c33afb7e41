import { missingGlyphs } from '../../../../cloudfunctions/shared/document/missing-glyphs'

describe('what the font cannot draw', () => {
  it.each(['李娜', '䶮㛃𫖯犇', '阿卜杜热西提·阿卜杜热合曼', 'WorkCard ABC 123（）「」￥', ''])('is nothing in "%s"', (text) => {
    expect(missingGlyphs(text)).toEqual([])
  })

  it('names each character once, whole', () => {
    expect(missingGlyphs('𠮷☑田𠮷')).toEqual(['𠮷', '☑'])
  })

  it('takes a character beyond Unicode planes in use, and half of a pair, for missing', () => {
    expect(missingGlyphs('\u{10FFFD}')).toEqual(['\u{10FFFD}'])
    expect(missingGlyphs('\uD842')).toEqual(['\uD842'])
  })
})
