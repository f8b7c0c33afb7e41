import { extend, isFull, judge, strokesOf, type Line } from '../../../../miniprogram/packages/contract/utils/strokes'

const pad = { width: 300, height: 200 }
const zigzag = (count: number): Line =>
  Array.from({ length: count }, (_, index) => ({ x: (index * 3) % 300, y: index % 2 === 0 ? 10 : 190 }))
const drawn = (dots: Line): Line => dots.reduce<Line>((line, dot) => extend(line, dot), [])

describe('a line', () => {
  it('takes a dot only when the finger has moved', () => {
    const line = drawn([
      { x: 10, y: 10 },
      { x: 11, y: 10 },
      { x: 12, y: 10 },
    ])
    expect(line).toEqual([
      { x: 10, y: 10 },
      { x: 12, y: 10 },
    ])
  })

  it('never has more than 600 dots, and keeps its first and its newest', () => {
    const long = zigzag(5000)
    const line = drawn(long)
    expect(line.length).toBeGreaterThan(300)
    expect(line.length).toBeLessThanOrEqual(600)
    expect([line[0], line[line.length - 1]]).toEqual([long[0], long[4999]])
  })
})

describe('the strokes for the cloud', () => {
  it('are in hundredths of the pad and stay on it', () => {
    const line = [
      { x: -4, y: 0 },
      { x: 100, y: 50 },
      { x: 300, y: 240 },
    ]
    expect(strokesOf([line], pad)).toEqual([
      [
        [0, 0],
        [3333, 2500],
        [10_000, 10_000],
      ],
    ])
  })

  it('are none for a pad without a size', () => {
    expect(strokesOf([zigzag(5)], { width: 0, height: 0 })).toEqual([])
  })

  it('fit into one call however much is written, and keep every line and its ends', () => {
    const lines = Array.from({ length: 60 }, () => zigzag(600))
    const strokes = strokesOf(lines, pad)
    expect(JSON.stringify(strokes).length).toBeLessThan(90_000)
    expect(strokes).toHaveLength(60)
    expect(strokes[59]?.[0]).toEqual([0, 500])
    expect(strokes[59]?.slice(-1)).toEqual([[9900, 9500]])
  })
})

it('takes 60 lines and no more', () => {
  expect([59, 60].map((count) => isFull(Array.from({ length: count }, () => zigzag(2))))).toEqual([false, true])
})

describe('a signature', () => {
  it.each([
    ['empty', 'nothing', []],
    ['too-small', 'a dot', [[[5000, 5000]]]],
    [
      'too-small',
      'a flat line',
      [
        [
          [0, 5000],
          [10_000, 5000],
        ],
      ],
    ],
    [
      'too-small',
      'a scribble in a corner',
      [
        [
          [0, 0],
          [1400, 900],
          [0, 0],
          [1400, 900],
          [0, 0],
        ],
      ],
    ],
    [
      'too-small',
      'one short stroke',
      [
        [
          [0, 0],
          [1500, 800],
        ],
      ],
    ],
    [
      'good',
      'a name',
      [
        [
          [1000, 2000],
          [3000, 6000],
          [5000, 2500],
        ],
      ],
    ],
  ] as const)('is %s when it is %s', (verdict, _what, strokes) => {
    expect(judge(strokes.map((stroke) => stroke.map(([x, y]) => [x, y])))).toBe(verdict)
  })
})
