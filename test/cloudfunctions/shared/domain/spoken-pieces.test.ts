import { LONGEST_PIECE, piecesOf } from '../../../../cloudfunctions/shared/domain/spoken-pieces'
import { agreementText } from '../../../support/builders/agreements'

describe('a text that is read aloud', () => {
  it('is cut where a reader would breathe', () => {
    expect(piecesOf('每小时 26.00 元，按打卡的分钟算，审核后通过微信发给你。')).toEqual([
      '每小时 26.00 元，',
      '按打卡的分钟算，',
      '审核后通过微信发给你。',
    ])
  })

  it('is said whole, in pieces that are short enough', () => {
    for (const { text } of [...agreementText.keyTerms, ...agreementText.sections]) {
      const pieces = piecesOf(text)
      for (const piece of pieces) expect(Array.from(piece).length).toBeLessThanOrEqual(LONGEST_PIECE)
      expect(pieces.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
    }
  })

  it('is cut in the middle where nothing else is left, and never in the middle of a character', () => {
    expect(piecesOf('𠮷'.repeat(16))).toEqual(['𠮷'.repeat(15), '𠮷'])
  })

  it('is nothing when there is nothing to say', () => {
    expect(piecesOf(' \n ')).toEqual([])
  })
})
