import fc from 'fast-check'
import { dayIn, instantAt, isZone, wallClockAt } from '../../../../cloudfunctions/shared/domain/zone'

describe('a zone', () => {
  it.each([
    ['Asia/Shanghai', true],
    ['America/New_York', true],
    ['Asia/Atlantis', false],
    ['', false],
  ])('%s exists: %s', (zone, exists) => {
    expect(isZone(zone)).toBe(exists)
  })

  it.each([
    ['in China', '2026-03-02T08:00', 'Asia/Shanghai', '2026-03-02T00:00:00Z'],
    ['at midnight', '2026-03-03T00:00', 'Asia/Shanghai', '2026-03-02T16:00:00Z'],
    ['half an hour off the hour', '2026-03-02T08:00', 'Asia/Kolkata', '2026-03-02T02:30:00Z'],
    ['in summer', '2026-07-01T08:00', 'Europe/Berlin', '2026-07-01T06:00:00Z'],
    ['in a gap: as far behind it as inside it', '2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30:00Z'],
    ['shown twice: the first time', '2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00Z'],
    ['in a gap of New York', '2026-03-08T02:15', 'America/New_York', '2026-03-08T07:15:00Z'],
    ['shown twice in Sydney', '2026-04-05T02:30', 'Australia/Sydney', '2026-04-04T15:30:00Z'],
  ])('finds the instant of a wall clock %s', (_what, wallClock, ...[zone, instant]) => {
    expect(instantAt(wallClock, zone)).toEqual(new Date(instant))
  })

  it('finds the instant again of every wall clock that it shows', () => {
    const minute = fc
      .integer({ min: Date.parse('2020-01-01'), max: Date.parse('2035-01-01') })
      .map((time) => new Date(time - (time % 60_000)))
    const zone = fc.constantFrom(
      'Asia/Shanghai',
      'Asia/Urumqi',
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
      'Pacific/Apia',
    )
    const property = fc.property(minute, zone, (instant, name) => {
      const shown = wallClockAt(instant, name)
      const found = instantAt(shown, name)
      expect(wallClockAt(found, name)).toBe(shown)
      // an hour that is shown twice is found at its first time
      expect(instant.getTime() - found.getTime()).toBeGreaterThanOrEqual(0)
      expect(instant.getTime() - found.getTime()).toBeLessThanOrEqual(3_600_000)
    })
    fc.assert(property, { numRuns: 300 })
  })

  it('has the calendar day that its own clocks show', () => {
    const instant = new Date('2026-03-01T17:00:00Z')
    expect(dayIn('Asia/Shanghai', instant)).toBe('2026-03-02')
    expect(dayIn('America/New_York', instant)).toBe('2026-03-01')
  })
})
