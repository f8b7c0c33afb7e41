import fc from 'fast-check'
import { breakLines } from '../../../../cloudfunctions/shared/document/line-breaking'

/** Latin takes half of what Chinese takes. */
const widthOf = (text: string): number => Array.from(text).reduce((sum, each) => sum + (/[\x20-\x7e]/.test(each) ? 0.5 : 1), 0)
const inTen = (text: string): string[] => breakLines(text, { width: 10, widthOf })

describe('breaking lines', () => {
  it('fills a line before it begins the next', () => {
    expect(inTen('一二三四五六七八九十一二三')).toEqual(['一二三四五六七八九十', '一二三'])
  })

  it('begins no line with a closing mark, and takes the character before it along', () => {
    expect(inTen('一二三四五六七八九十。')).toEqual(['一二三四五六七八九', '十。'])
    expect(inTen('一二三四五六七八九十」），好')).toEqual(['一二三四五六七八九', '十」），好'])
  })

  it('ends no line with an opening mark', () => {
    expect(inTen('一二三四五六七八九（十）')).toEqual(['一二三四五六七八九', '（十）'])
  })

  it('keeps dashes, ellipses and the dot of a name with what is before them', () => {
    expect(inTen('一二三四五六七八九——十')).toEqual(['一二三四五六七八', '九——十'])
    expect(inTen('一二三四五六七八阿卜·热')).toEqual(['一二三四五六七八阿', '卜·热'])
  })

  it('keeps Latin words and numbers whole, and drops the space at a break', () => {
    expect(inTen('一二三四五六七八 ABC123')).toEqual(['一二三四五六七八', 'ABC123'])
  })

  it('cuts up a word that no line can hold', () => {
    expect(inTen('A'.repeat(45))).toEqual(['A'.repeat(20), 'A'.repeat(20), 'A'.repeat(5)])
  })

  it('begins the first line later by its indent, and a new one where the text does', () => {
    expect(breakLines('一二三四五六七八九十', { width: 10, indent: 2, widthOf })).toEqual(['一二三四五六七八', '九十'])
    expect(inTen('一\n二')).toEqual(['一', '二'])
  })

  it('loses and adds no character but spaces, and keeps to the width, whatever the text', () => {
    const characters = fc.constantFrom('一', '二', '，', '。', '（', '）', '「', '」', '—', '…', '·', 'a', '1', '.', ' ', '𫖯')
    fc.assert(
      fc.property(fc.string({ unit: characters, maxLength: 80 }), (text) => {
        const lines = inTen(text)
        expect(lines.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''))
        expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(10)
      }),
    )
  })
})
