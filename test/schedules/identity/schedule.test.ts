import { identityPoints, makeSchedule, type Deed } from './schedule'

const some = Array.from({ length: 400 }, (_, number) => makeSchedule(7, number))
const deeds = some.flatMap((schedule) => schedule.deeds)

describe('the schedules of the real-name check', () => {
  it('are the same for the same seed and number, whichever was made before', () => {
    expect(makeSchedule(7, 399)).toEqual(some[399])
    expect(makeSchedule(8, 399).deeds).not.toEqual(some[399]?.deeds)
  })

  it('hold every kind of deed, every fault and both vendors', () => {
    const kinds: readonly Deed['do'][] = [
      ...(['tap', 'resend', 'show-face', 'close-and-open'] as const),
      ...(['fault', 'crash', 'wait', 'choose-provider'] as const),
    ]
    expect(new Set(deeds.map((deed) => deed.do))).toEqual(new Set(kinds))
    expect(new Set(deeds.flatMap((deed) => (deed.do === 'fault' ? [deed.fault] : []))).size).toBe(12)
    expect(new Set(some.map(({ provider }) => provider))).toEqual(new Set(['weixin', 'tencent-faceid']))
  })

  it('lead a process to its death at each crash point equally often', () => {
    for (const [index, point] of identityPoints.entries())
      expect(makeSchedule(7, 8 + index).deeds).toContainEqual({ do: 'crash', at: point })
  })
})
