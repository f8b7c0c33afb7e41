import { contractPoints, makeSchedule, type Deed } from './schedule'

const some = Array.from({ length: 400 }, (_, number) => makeSchedule(7, number))
const deeds = some.flatMap((schedule) => schedule.deeds)

describe('the schedules of agreements', () => {
  it('are the same for the same seed and number, whichever was made before', () => {
    expect(makeSchedule(7, 399)).toEqual(some[399])
    expect(makeSchedule(8, 399).deeds).not.toEqual(some[399]?.deeds)
  })

  it('hold every kind of deed, every act and every fault of both authorities', () => {
    const kinds: readonly Deed['do'][] = ['act', 'resend', 'fault', 'crash', 'wait']
    expect(new Set(deeds.map((deed) => deed.do))).toEqual(new Set(kinds))
    expect(new Set(deeds.flatMap((deed) => (deed.do === 'act' ? deed.acts : []))).size).toBe(13)
    expect(new Set(deeds.flatMap((deed) => (deed.do === 'fault' ? [`${deed.on} ${deed.fault}`] : []))).size).toBe(14)
  })

  it('hold two acts at the same moment', () => {
    expect(deeds.some((deed) => deed.do === 'act' && deed.acts.length === 2)).toBe(true)
  })

  it('lead a process to its death at each crash point equally often', () => {
    const count = contractPoints.length
    for (const [index, point] of contractPoints.entries())
      expect(makeSchedule(7, count + index).deeds).toContainEqual({ do: 'crash', at: point })
  })
})
