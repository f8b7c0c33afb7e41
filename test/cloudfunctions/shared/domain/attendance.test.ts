import { createHash } from 'node:crypto'
import * as attendance from '../../../../cloudfunctions/shared/domain/attendance'
import { isIntact } from '../../../../cloudfunctions/shared/domain/evidence-chain'
import { Refusal } from '../../../../cloudfunctions/shared/refusal'

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
const at = (time: string): Date => new Date(`2026-03-02T${time}+08:00`)
const gate = { latitude: 31.2304, longitude: 121.4737 }

function aShift(changes: Partial<attendance.Shift> = {}): attendance.Shift {
  return {
    employerId: 'e',
    shiftId: 's',
    workerId: 'w',
    startsAt: at('08:00:00'),
    endsAt: at('17:00:00'),
    breakMinutes: 60,
    payFenPerHour: 2500,
    site: { ...gate, radiusMetres: 200 },
    agreementSigned: true,
    documentUntil: null,
    endsOn: null,
    covered: true,
    clockIn: undefined,
    clockOut: undefined,
    ...changes,
  }
}

function anAttempt(time: string, place: Partial<attendance.Attempt['place']> = {}): attendance.Attempt {
  const fix = { ...gate, accuracyMetres: 15, fixedAt: at(time), ...place }
  return { punchId: `p-${time}`, at: at(time), place: fix, deviceAt: at(time) }
}

function clockedIn(time: string, changes: Partial<attendance.Shift> = {}): attendance.Shift {
  const shift = aShift(changes)
  return { ...shift, clockIn: attendance.clockIn(shift, anAttempt(time), hash) }
}

function judged(cameAt: string, leftAt: string, place: Partial<attendance.Attempt['place']> = {}): attendance.Judgement {
  const shift = clockedIn(cameAt)
  if (shift.clockIn === undefined) throw new Error('not clocked in')
  return attendance.judge(shift, shift.clockIn, attendance.clockOut(shift, anAttempt(leftAt, place), hash))
}

it('takes the two times of the phone along, and the time of the server apart', () => {
  const sent = { place: { ...gate, accuracyMetres: 5, fixedAt: '2026-03-01T00:00:00Z' }, deviceAt: '2026-01-01T00:00:00Z' }
  const attempt = attendance.attemptOf(sent, { punchId: 'p', at: at('08:00:00') })
  expect(attempt).toMatchObject({ at: at('08:00:00'), deviceAt: new Date('2026-01-01T00:00:00Z') })
  expect(attempt.place.fixedAt).toEqual(new Date('2026-03-01T00:00:00Z'))
})

describe('clock-in', () => {
  it('opens sixty minutes before the shift, to the second', () => {
    expect(() => attendance.clockIn(aShift(), anAttempt('06:59:59'), hash)).toThrow(new Refusal('TOO_EARLY_TO_CLOCK_IN'))
    expect(attendance.clockIn(aShift(), anAttempt('07:00:00'), hash).kind).toBe('in')
  })

  it('closes when the shift ends', () => {
    expect(attendance.clockIn(aShift(), anAttempt('16:59:59'), hash).kind).toBe('in')
    expect(() => attendance.clockIn(aShift(), anAttempt('17:00:00'), hash)).toThrow(new Refusal('SHIFT_ALREADY_OVER'))
  })

  it('needs a signed agreement, then cover', () => {
    const nothing = { agreementSigned: false, covered: false }
    expect(() => attendance.clockIn(aShift(nothing), anAttempt('08:00:00'), hash)).toThrow(new Refusal('AGREEMENT_NOT_SIGNED'))
    expect(() => attendance.clockIn(aShift({ covered: false }), anAttempt('08:00:00'), hash)).toThrow(
      new Refusal('COVER_NOT_IN_FORCE'),
    )
  })

  it('needs a document that is valid on the day of the shift', () => {
    expect(attendance.blockedBy(aShift({ documentUntil: '2026-03-01' }))).toBe('DOCUMENT_ENDED')
    expect(attendance.blockedBy(aShift({ documentUntil: '2026-03-02' }))).toBeUndefined()
  })

  it('refuses a worker outside the site, and says how far', () => {
    const attempt = anAttempt('08:00:00', { latitude: gate.latitude + 0.01 })
    const refused = refusalOf(() => attendance.clockIn(aShift(), attempt, hash))
    expect(refused.code).toBe('TOO_FAR_FROM_SITE')
    expect(refused.detail['metres']).toBe(1112)
  })

  it('refuses a place that is uncertain', () => {
    const attempt = anAttempt('08:00:00', { accuracyMetres: 900 })
    expect(() => attendance.clockIn(aShift(), attempt, hash)).toThrow(new Refusal('PLACE_UNCERTAIN'))
  })

  it('happens once', () => {
    expect(() => attendance.clockIn(clockedIn('07:50:00'), anAttempt('07:51:00'), hash)).toThrow(
      new Refusal('ALREADY_CLOCKED_IN'),
    )
  })
})

describe('clock-out', () => {
  it('needs a clock-in', () => {
    expect(() => attendance.clockOut(aShift(), anAttempt('17:00:00'), hash)).toThrow(new Refusal('NOT_CLOCKED_IN'))
  })

  it('is not blocked by cover that has ended', () => {
    const shift = { ...clockedIn('07:50:00'), covered: false }
    expect(attendance.clockOut(shift, anAttempt('17:05:00'), hash).kind).toBe('out')
  })

  it('chains to the clock-in, and any edit breaks the chain', () => {
    const shift = clockedIn('07:50:00')
    const last = attendance.clockOut(shift, anAttempt('17:00:00'), hash)
    const links = [shift.clockIn, last].map((punch) => {
      if (punch === undefined) throw new Error('no punch')
      return { record: attendance.punchFacts(punch), previousHash: punch.previousHash, hash: punch.hash }
    })
    expect(isIntact(links, hash)).toBe(true)
    const edited = links.map((link) => ({ ...link, record: { ...link.record, at: at('06:00:00') } }))
    expect(isIntact(edited, hash)).toBe(false)
    expect(isIntact(links.slice(1), hash)).toBe(false)
    expect(isIntact([...links].reverse(), hash)).toBe(false)
  })
})

describe('the judgement', () => {
  it('pays whole minutes of the planned span, half up to fen', () => {
    expect(judged('07:50:00', '17:00:00')).toMatchObject({ paidMinutes: 480, grossFen: 20_000, flags: [] })
    expect(judged('08:00:30', '16:59:30')).toMatchObject({ paidMinutes: 479, grossFen: 19_958, flags: [] })
  })

  it.each([
    ['LATE', judged('08:01:00', '17:00:00', {})],
    ['LEFT_EARLY', judged('07:50:00', '16:59:00', {})],
    ['OVERTIME', judged('07:50:00', '17:15:00', {})],
    ['FAR_FROM_GATE', judged('07:50:00', '17:00:00', { latitude: gate.latitude + 0.0016 })],
    ['POOR_ACCURACY', judged('07:50:00', '17:00:00', { accuracyMetres: 51 })],
  ])('flags %s', (flag, judgement) => {
    expect(judgement.flags).toEqual([flag])
  })
})

it.each([
  ['not-open-yet', aShift(), '06:30:00'],
  ['can-clock-in', aShift(), '09:00:00'],
  ['missed', aShift(), '17:00:00'],
  ['working', clockedIn('07:50:00'), '12:00:00'],
] as const)('says %s', (state, shift, time) => {
  expect(attendance.clockState(shift, at(time))).toBe(state)
})

function refusalOf(act: () => unknown): Refusal {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('not refused')
}
