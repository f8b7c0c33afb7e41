import fc from 'fast-check'
import { comparePieces, compareSections, type SectionChange } from '../../../cloudfunctions/shared/text-changes'

const pay = { heading: '一、报酬', text: '报酬为每小时 26.00 元，按打卡的分钟数计算。' }
const safety = { heading: '二、安全', text: '用工单位要告诉你工作的危险和防护办法，并提供防护用品。' }
const end = { heading: '三、结束', text: '你可以随时结束本协议。' }

describe('what changed between two texts', () => {
  it('is told word by word', () => {
    expect(comparePieces(pay.text, '报酬为每小时 27.00 元，按打卡的分钟数计算，当天结算。')).toEqual([
      { kind: 'same', text: '报酬为每小时 ' },
      { kind: 'removed', text: '26.00' },
      { kind: 'added', text: '27.00' },
      { kind: 'same', text: ' 元，按打卡的分钟数计算' },
      { kind: 'added', text: '，当天结算' },
      { kind: 'same', text: '。' },
    ])
  })

  it('is shown whole when next to nothing is left of the old one', () => {
    expect(comparePieces('你可以随时结束本协议。', '工资每月十五日发放，遇节假日提前。').map(({ kind }) => kind)).toEqual([
      'removed',
      'added',
    ])
  })

  it('keeps the sections in the order of the new text, and says what became of each', () => {
    const rest = { heading: '二、休息', text: '每四小时休息二十分钟。' }
    const changes = compareSections([pay, safety, end], [pay, rest, { ...end, text: '你可以随时结束本协议，不用说理由。' }])
    expect(changes.map(({ change, heading }) => [change, heading])).toEqual([
      ['same', '一、报酬'],
      ['removed', '二、安全'],
      ['added', '二、休息'],
      ['changed', '三、结束'],
    ])
  })

  it('takes another number for no change, and half the words under another heading for the same section', () => {
    const renamed = { heading: '三、安全和防护', text: `${safety.text}不安全的活可以不做。` }
    const changes = compareSections([safety, end], [{ ...end, heading: '一、结束' }, renamed])
    expect(changes.map(({ change, heading }) => [change, heading])).toContainEqual(['same', '一、结束'])
    const [change] = compareSections([pay, safety], [pay, renamed]).slice(-1)
    expect(change).toMatchObject({ change: 'changed', heading: '三、安全和防护', formerHeading: '二、安全' })
  })

  it('gives both texts again when its pieces are put together', () => {
    const words = fc.string({ unit: fc.constantFrom('工钱', '每小时', '元', '26', '.', '，', '。', '结算', ' '), maxLength: 40 })
    const sections = fc.array(fc.record({ heading: fc.constantFrom('甲', '乙', '丙', '丁'), text: words }), { maxLength: 6 })
    const property = fc.property(sections, sections, (from, to) => {
      const changes = compareSections(from, to)
      expect(texts(changes, 'removed')).toEqual(to)
      expect(
        texts(changes, 'added')
          .map(({ text }) => text)
          .sort(),
      ).toEqual(from.map(({ text }) => text).sort())
    })
    fc.assert(property, { numRuns: 200 })
  })
})

/** The sections without one sort of pieces: without the removed ones the new text, without the added ones the old. */
function texts(changes: readonly SectionChange[], without: 'added' | 'removed'): { heading: string; text: string }[] {
  return changes
    .filter(({ change }) => change !== without)
    .map(({ heading, pieces }) => ({
      heading,
      text: pieces
        .filter(({ kind }) => kind !== without)
        .map(({ text }) => text)
        .join(''),
    }))
}
