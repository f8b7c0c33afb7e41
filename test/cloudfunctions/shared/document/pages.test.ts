import type { Row } from '../../../../cloudfunctions/shared/document/agreement-rows'
import { paginate } from '../../../../cloudfunctions/shared/document/pages'

const row = (text: string, more: Partial<Row> = {}): Row => ({ height: 10, pieces: [{ text, x: 0, size: 8 }], ...more })
const wordsOf = (pages: Row[][]): string[][] => pages.map((rows) => rows.flatMap(({ pieces }) => pieces.map(({ text }) => text)))

describe('dealing rows out to pages', () => {
  it('begins a page when the next row does not fit', () => {
    expect(wordsOf(paginate([row('a'), row('b'), row('c')], 20))).toEqual([['a', 'b'], ['c']])
  })

  it('leaves no heading behind at the foot of a page', () => {
    expect(wordsOf(paginate([row('a'), row('heading', { clings: true }), row('text')], 20))).toEqual([['a'], ['heading', 'text']])
  })

  it('puts everything on one page where there is room', () => {
    expect(wordsOf(paginate([row('a', { clings: true }), row('b'), row('c')], 30))).toEqual([['a', 'b', 'c']])
  })
})
