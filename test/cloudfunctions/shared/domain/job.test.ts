import * as job from '../../../../cloudfunctions/shared/domain/job'
import { Refusal } from '../../../../cloudfunctions/shared/refusal'
import { morningShift } from '../../../support/builders/work-cards'

const open = { status: 'open', places: 2, taken: 1 } as const
const newcomer = { hasApplied: false, shifts: [] }

describe('an application', () => {
  it('is accepted while there is a place', () => {
    expect(() => {
      job.apply(open, newcomer, morningShift)
    }).not.toThrow()
  })

  it.each([
    ['ALREADY_APPLIED', open, { ...newcomer, hasApplied: true }],
    ['JOB_CLOSED', { ...open, status: 'closed' as const }, newcomer],
    ['JOB_FULL', { ...open, taken: 2 }, newcomer],
    ['SHIFT_OVERLAPS_ANOTHER', open, { ...newcomer, shifts: [morningShift] }],
  ] as const)('is refused with %s', (code, posted, applicant) => {
    expect(() => {
      job.apply(posted, applicant, morningShift)
    }).toThrow(new Refusal(code))
  })

  it('never leaves a negative number of places', () => {
    expect(job.placesLeft({ places: 2, taken: 3 })).toBe(0)
  })
})

describe('the age limits of a job', () => {
  const limits = { minimumAge: 18, maximumAge: 60 }

  it('include both ends', () => {
    for (const age of [18, 60])
      expect(() => {
        job.requireAge(limits, age)
      }).not.toThrow()
  })

  it.each([
    [17, 'ADULTS_ONLY_JOB'],
    [61, 'TOO_OLD_FOR_JOB'],
  ] as const)('refuse someone of %d with %s', (age, code) => {
    expect(() => {
      job.requireAge(limits, age)
    }).toThrow(new Refusal(code))
  })

  it('cannot exclude everyone', () => {
    expect(() => {
      job.requirePossibleAges({ minimumAge: 40, maximumAge: 30 })
    }).toThrow(new Refusal('MALFORMED_REQUEST'))
  })
})

describe('the fence of a site', () => {
  it.each([29, 2001])('is not %d m wide', (metres) => {
    expect(() => {
      job.requireSensibleRadius(metres)
    }).toThrow(new Refusal('SITE_RADIUS_OUT_OF_RANGE'))
  })
})
