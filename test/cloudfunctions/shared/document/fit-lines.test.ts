import { fitLines } from '../../../../cloudfunctions/shared/document/fit-lines'

const widthOf = (text: string): number => text.length
const room = { width: 100, height: 26, sizes: [20, 10], widthOf }

describe('fitting lines into a room', () => {
  it('takes the largest size at which everything fits', () => {
    expect(fitLines(['一二三四五'], room)).toEqual({ lines: ['一二三四五'], size: 20 })
    expect(fitLines(['一二三四五六'], room)).toEqual({ lines: ['一二三四五六'], size: 10 })
    expect(fitLines(['一', '二'], room)).toEqual({ lines: ['一', '二'], size: 10 })
  })

  it('cuts off with an ellipsis what is too much for the smallest size', () => {
    expect(fitLines(['一二三四五六七八九十'.repeat(3)], room)).toEqual({
      lines: ['一二三四五六七八九十', '一二三四五六七八九…'],
      size: 10,
    })
  })

  it('leaves no line where there is nothing to say', () => {
    expect(fitLines([], room)).toEqual({ lines: [], size: 20 })
  })
})
