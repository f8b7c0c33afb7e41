import type { PhoneNews } from '../../../simulator/phone/protocol'
import { Device } from '../../../simulator/phone/runtime/device'
import { businessNow, firstState, reduce, type DeskEvent, type DeskState } from '../../../simulator/desk/page/desk-state'
import type { DeskServerState, Journey, StoryLine } from '../../../simulator/desk/protocol'
import { troubleOf } from '../../../simulator/desk/page/trouble'
import { words } from '../../../simulator/desk/page/words'

function after(...events: DeskEvent[]): DeskState {
  return events.reduce(reduce, firstState)
}

const server: DeskServerState = {
  now: '2026-03-03T00:00:00.000Z',
  offsetMs: 0,
  instance: 'one',
  version: '0',
  database: 'ok',
  mocks: [{ name: 'insurer', url: '', says: 'ok' }],
  demo: 'filled',
  cast: [],
  outcomes: [],
  otherRules: [],
}
const journey: Journey = {
  worker: 'li-na',
  code: 'FIND_JOB',
  step: 0,
  shift: undefined,
  site: undefined,
  jumps: [],
  recordId: undefined,
  payoutId: undefined,
  sample: { name: '', idNumber: '' },
}
const line: StoryLine = {
  id: 1,
  door: 'phone',
  persona: 'li-na',
  who: { zh: '', en: '' },
  what: { zh: '', en: '' },
  action: 'a/b',
  outcome: 'ok',
  at: '2026-03-03T00:00:00.000Z',
  milliseconds: 1,
  requestId: '',
}
const prepared = {
  persona: 'p1-li-na',
  code: 'c',
  steps: [{ zh: '点', en: 'tap' }],
  page: 'packages/attendance/pages/clock/clock?shiftId=s',
  employerPage: undefined,
  place: { metresFromGate: 640, accuracyMetres: 20 },
}
const news = (part: PhoneNews): DeskEvent => ({ kind: 'news', side: 'left', news: part })

describe('the desk', () => {
  it('shows the business time by the distance from what the server said', () => {
    const state = after({ kind: 'server', state: server, at: 1000 })
    expect(businessNow(state, 61_000)).toBe(Date.parse('2026-03-03T00:01:00Z'))
    expect(businessNow(firstState, 1)).toBeUndefined()
  })

  it('stays alive without its server, says so, and says nothing any more when it is back', () => {
    const lost = after({ kind: 'server', state: server, at: 1 }, { kind: 'lost' })
    expect(troubleOf(lost)?.words).toBe(words.lost)
    expect(lost.server).toBe(server)
    expect(troubleOf(reduce(lost, { kind: 'server', state: server, at: 2 }))).toBeUndefined()
  })

  it('opens both phones anew when the server has started again, since their sessions are over', () => {
    const state = after(
      { kind: 'server', state: server, at: 1 },
      { kind: 'server', state: { ...server, instance: 'two' }, at: 2 },
    )
    expect([state.phones.left.turn, state.phones.right.turn]).toEqual([1, 1])
    expect(after({ kind: 'server', state: server, at: 1 }, { kind: 'server', state: server, at: 2 }).phones.left.turn).toBe(0)
  })

  it('names a vendor that has stopped', () => {
    const state = after({ kind: 'server', state: { ...server, mocks: [{ name: 'insurer', url: '', says: 'down' }] }, at: 1 })
    expect(troubleOf(state)).toMatchObject({ words: words.mockDown, values: { name: 'insurer' } })
  })

  it('takes a line of the story once', () => {
    expect(after({ kind: 'story', line }, { kind: 'story', line }).story).toHaveLength(1)
  })

  it('forgets an answer about somebody whose phone is no longer here', () => {
    const state = after(
      { kind: 'persona', side: 'left', persona: 'wang-wei' },
      { kind: 'journey', journey },
      { kind: 'messages', side: 'left', persona: 'li-na', messages: [{ id: 1, text: '', time: '', page: '' }] },
    )
    expect(state.journey).toBeUndefined()
    expect(state.phones.left.messages).toEqual([])
  })

  it('keeps network and type size when another person takes the phone', () => {
    const state = after(
      { kind: 'phone', side: 'left', change: { network: 'none', isLarge: true } },
      { kind: 'persona', side: 'left', persona: 'wang-wei' },
    )
    expect(state.phones.left).toMatchObject({ persona: 'wang-wei', network: 'none', isLarge: true, isReady: false, turn: 1 })
  })

  it('offers a card that one phone shares to the other one', () => {
    const state = after(news({ from: 'phone', kind: 'shared', title: '早班拣货员', page: 'packages/job/x', scene: 1007 }))
    expect(state.phones.right.offered).toEqual({ title: '早班拣货员', page: 'packages/job/x', scene: 1007 })
    expect(state.phones.left.offered).toBeUndefined()
    expect(reduce(state, { kind: 'offer-closed', side: 'right' }).phones.right.offered).toBeUndefined()
  })

  it('notices that a phone has started again, which then has to be told everything anew', () => {
    const ready = news({ from: 'phone', kind: 'ready', device: new Device({}).now })
    expect(after(ready, ready).phones.left).toMatchObject({ isReady: true, starts: 2 })
  })

  it('collects the faults of a phone until it is opened anew', () => {
    const fault = { kind: 'missing-api', message: 'wx.x', where: undefined } as const
    const state = after(news({ from: 'phone', kind: 'fault', fault }), news({ from: 'phone', kind: 'fault', fault }))
    expect(state.phones.left.faults).toHaveLength(2)
    expect(reduce(state, { kind: 'restart', side: 'left' }).phones.left.faults).toEqual([])
  })

  it('opens a scenario on both phones, at its page and with its place', () => {
    const state = after({ kind: 'scenario', title: { zh: '', en: '' }, prepared, employer: 'employer-owner' })
    expect(state.phones.left).toMatchObject({ persona: 'p1-li-na', page: prepared.page, turn: 1 })
    expect(state.phones.right).toMatchObject({ persona: 'employer-owner', page: '', turn: 1 })
    expect(state.standing).toEqual({ east: 640, north: 0, accuracy: 20 })
  })
})
