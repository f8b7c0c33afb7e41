import { journeyOf } from '../../../simulator/desk/door/journey'
import type { Journey } from '../../../simulator/desk/protocol'
import type { ReplyOf } from '../../../simulator/demo/requests'

type Card = ReplyOf<'account', 'get-work-card'>
type Clock = ReplyOf<'attendance', 'get-clock'>
type Code = Card['nextStep']['code']

const gates = ['identity', 'agreement', 'guarantee', 'attendance', 'payout'] as const

function aCard(code: Code, done: number): Card {
  return {
    workerNo: 'WK1',
    verified: done > 0,
    lights: gates.map((gate, index) => ({ gate, state: index < done ? 'done' : 'closed' })),
    nextStep: { code, actor: 'worker' },
  }
}

const clock: Clock = {
  employerId: 'e',
  shiftId: 's',
  jobTitle: '早班拣货员',
  employerName: '晨光服务',
  site: { name: '虹桥前置仓', address: '', latitude: 31.1946, longitude: 121.3187, radiusMetres: 200, zone: 'Asia/Shanghai' },
  startsAt: '2026-03-03T00:00:00.000Z',
  endsAt: '2026-03-03T09:00:00.000Z',
  opensAt: '2026-03-02T23:00:00.000Z',
  breakMinutes: 60,
  state: 'not-open-yet',
  serverTime: '2026-03-02T12:00:00.000Z',
}

function journeyAt(code: Code | undefined, done = 0, now = '2026-03-02T12:00:00Z'): Journey {
  const card = code === undefined ? undefined : aCard(code, done)
  return journeyOf('li-na', { card, clock: code === undefined ? undefined : clock, now: new Date(now) })
}

describe('the journey', () => {
  it('begins with a welcome for who is no worker yet', () => {
    expect(journeyAt(undefined)).toMatchObject({ code: 'WELCOME', step: 0, site: undefined, jumps: [] })
  })

  it.each([
    ['FIND_JOB', 0],
    ['VERIFY_IDENTITY', 1],
    ['SIGN_AGREEMENT', 2],
    ['ENROL_GUARANTEE', 3],
    ['WAIT_FOR_COVER', 3],
    ['WAIT_FOR_SHIFT', 4],
    ['CLOCK_OUT', 4],
    ['WAIT_FOR_REVIEW', 5],
    ['WAIT_FOR_PAY_RUN', 6],
    ['CONFIRM_PAYOUT', 6],
  ] as const)('is at %s in step %d of seven', (code, step) => {
    expect(journeyAt(code).step).toBe(step)
  })

  it('is over when every light is done', () => {
    expect(journeyAt('TAKE_NEXT_SHIFT', 5).step).toBe(7)
  })

  it('stays at the gate where a shift was missed', () => {
    expect(journeyAt('TAKE_NEXT_SHIFT', 3).step).toBe(4)
    expect(journeyAt('TAKE_NEXT_SHIFT', 2).step).toBe(3)
  })

  it('offers the jumps to the next shift that still lie ahead: opening, five minutes early, a minute past the end', () => {
    expect(journeyAt('WAIT_FOR_SHIFT', 3).jumps).toEqual([
      { id: 'opens', to: '2026-03-02T23:00:00.000Z' },
      { id: 'start', to: '2026-03-02T23:55:00.000Z' },
      { id: 'end', to: '2026-03-03T09:01:00.000Z' },
    ])
    expect(journeyAt('CLOCK_OUT', 3, '2026-03-03T01:00:00Z').jumps.map(({ id }) => id)).toEqual(['end'])
    expect(journeyAt('TAKE_NEXT_SHIFT', 5).jumps).toEqual([])
  })

  it('names the site with its gate and radius', () => {
    expect(journeyAt('CLOCK_IN').site).toEqual({ name: '虹桥前置仓', latitude: 31.1946, longitude: 121.3187, radiusMetres: 200 })
  })

  it('has another made-up identity for another person', () => {
    const numbers = ['li-na', 'wang-wei', 'p123456-li-na'].map(
      (worker) => journeyOf(worker, { card: undefined, clock: undefined, now: new Date('2026-03-02T12:00:00Z') }).sample.idNumber,
    )
    expect(new Set(numbers).size).toBe(3)
  })
})
