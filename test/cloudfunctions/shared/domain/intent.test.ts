import { intentEndsAt, requireIntent, startFace } from '../../../../cloudfunctions/shared/domain/intent'

const noon = new Date('2026-03-01T12:00:00+08:00')
const after = (milliseconds: number): Date => new Date(noon.getTime() + milliseconds)
const fresh = { failedToday: 0, isLimitReached: false }

function refusalOf(act: () => unknown): unknown {
  try {
    return act()
  } catch (error) {
    return error
  }
}

describe('a confirmed intent', () => {
  it('is good for ten minutes', () => {
    expect(intentEndsAt(noon)).toEqual(after(600_000))
    expect(() => {
      requireIntent(noon, after(600_000))
    }).not.toThrow()
    expect(() => {
      requireIntent(noon, after(600_001))
    }).toThrow('INTENT_TOO_OLD')
  })

  it('has to be there', () => {
    expect(() => {
      requireIntent(undefined, noon)
    }).toThrow('INTENT_NOT_CONFIRMED')
  })
})

describe('a face check for an intent', () => {
  const requested = { status: 'requested', startedAt: noon } as const
  const started = { status: 'started', startedAt: noon, verifyId: 'id', expiresAt: after(60_000) } as const

  it.each([
    ['is new where there is none', { open: undefined, milliseconds: 0, way: 'new' }],
    ['is handed out again while it is open', { open: started, milliseconds: 59_999, way: 'again' }],
    ['is new once the open one has run out', { open: started, milliseconds: 60_000, way: 'new' }],
    ['is new once a request was lost', { open: requested, milliseconds: 30_000, way: 'new' }],
  ])('%s', (_what, { open, milliseconds, way }) => {
    expect(startFace(open, fresh, after(milliseconds))).toBe(way)
  })

  it('waits while the vendor is being asked for another tap', () => {
    expect(() => startFace(requested, fresh, after(29_999))).toThrow('STILL_WORKING_ON_IT')
  })

  it.each([
    ['five failed today', { failedToday: 5, isLimitReached: false }],
    ['the vendor says so', { failedToday: 0, isLimitReached: true }],
  ])('is not begun when %s, until midnight', (_what, tries) => {
    expect(refusalOf(() => startFace(undefined, tries, noon))).toMatchObject({
      code: 'FACE_ATTEMPTS_USED_UP',
      detail: { until: '2026-03-01T16:00:00.000Z' },
    })
  })

  it('is gone on with even then', () => {
    expect(startFace(started, { failedToday: 5, isLimitReached: true }, noon)).toBe('again')
  })
})
