import { ageBand, requireAllowed, requirePostable } from '../../../../cloudfunctions/shared/domain/age-rules'
import { Refusal, type RefusalCode } from '../../../../cloudfunctions/shared/refusal'

const today = '2026-03-02'
const seventeen = '2008-03-03'
const light = {
  employmentType: 'labour-service' as const,
  minimumAge: 16,
  maximumAge: 60,
  startsAtLocal: '08:00',
  endsAtLocal: '17:00',
  breakMinutes: 60,
  occupationClass: 2,
}

describe('the age band of a worker', () => {
  it.each([
    ['2010-03-03', 'male', 'under-sixteen'],
    ['2010-03-02', 'male', 'protected'],
    ['2008-03-03', 'female', 'protected'],
    ['2008-03-02', 'male', 'adult'],
    ['1965-01-31', 'male', 'past-retirement'],
    ['1966-02-01', 'male', 'adult'],
    ['1970-04-01', 'female', 'past-retirement'],
    ['1975-01-01', 'female', 'adult'],
    ['1966-02-01', undefined, 'adult'],
  ] as const)('born on %s and %s is %s', (birthDate, sex, band) => {
    expect(ageBand({ birthDate, sex }, today)).toBe(band)
  })

  it.each([
    ['2024-02-29', 'under-sixteen', '2008-03-01'],
    ['2024-02-29', 'protected', '2008-02-29'],
    ['2026-02-28', 'protected', '2008-02-29'],
    ['2026-03-01', 'adult', '2008-02-29'],
  ])('on %s is %s for who is born on %s: a leap day is completed on 1 March', (day, band, birthDate) => {
    expect(ageBand({ birthDate, sex: 'male' }, day)).toBe(band)
  })
})

describe('somebody of seventeen', () => {
  it.each([
    [{}],
    [{ startsAtLocal: '06:00', endsAtLocal: '14:00', breakMinutes: 0 }],
    [{ startsAtLocal: '14:00', endsAtLocal: '22:00', breakMinutes: 0 }],
  ])('may do protected work %j', (change) => {
    expect(() => {
      requireAllowed({ ...light, ...change }, seventeen, today)
    }).not.toThrow()
  })

  it.each<[RefusalCode, object]>([
    ['MINOR_NIGHT_WORK', { startsAtLocal: '05:59', endsAtLocal: '12:00' }],
    ['MINOR_NIGHT_WORK', { startsAtLocal: '16:00', endsAtLocal: '22:01' }],
    ['MINOR_NIGHT_WORK', { startsAtLocal: '22:00', endsAtLocal: '06:00' }],
    ['MINOR_NIGHT_WORK', { startsAtLocal: '18:00', endsAtLocal: '01:00' }],
    ['MINOR_DAY_TOO_LONG', { breakMinutes: 59 }],
    ['MINOR_WORK_TOO_HARD', { occupationClass: 3 }],
    ['ADULTS_ONLY_JOB', { minimumAge: 18 }],
    ['ADULTS_ONLY_JOB', { employmentType: 'cooperation' as const }],
    // the law comes first: no change of the job's limits would help
    ['MINOR_NIGHT_WORK', { minimumAge: 18, startsAtLocal: '22:00', endsAtLocal: '06:00' }],
  ])('is refused with %s for %j', (code, change) => {
    expect(
      codeOf(() => {
        requireAllowed({ ...light, ...change }, seventeen, today)
      }),
    ).toBe(code)
  })
})

it.each<[RefusalCode | undefined, string]>([
  ['UNDER_SIXTEEN', '2010-03-03'],
  [undefined, '2008-03-02'],
  ['TOO_OLD_FOR_JOB', '1965-03-02'],
])('work of any kind gives %s to who is born on %s', (code, birthDate) => {
  const heavy = { ...light, startsAtLocal: '20:00', endsAtLocal: '08:00', occupationClass: 4 }
  expect(
    codeOf(() => {
      requireAllowed(heavy, birthDate, today)
    }),
  ).toBe(code)
})

it.each<[RefusalCode | undefined, object]>([
  [undefined, {}],
  ['MINOR_NIGHT_WORK', { startsAtLocal: '22:00', endsAtLocal: '06:00' }],
  [undefined, { minimumAge: 18, startsAtLocal: '22:00', endsAtLocal: '06:00' }],
  ['MALFORMED_REQUEST', { minimumAge: 61 }],
  ['ADULTS_ONLY_JOB', { employmentType: 'cooperation' as const, minimumAge: 17 }],
  [undefined, { employmentType: 'cooperation' as const, minimumAge: 18 }],
  [
    'PART_TIME_DAY_TOO_LONG',
    { employmentType: 'part-time' as const, startsAtLocal: '08:00', endsAtLocal: '12:01', breakMinutes: 0 },
  ],
  [
    undefined,
    { employmentType: 'part-time' as const, startsAtLocal: '20:00', endsAtLocal: '00:30', breakMinutes: 30, minimumAge: 18 },
  ],
])('posting a job gives %s for %j', (code, change) => {
  expect(
    codeOf(() => {
      requirePostable({ ...light, ...change })
    }),
  ).toBe(code)
})

function codeOf(act: () => void): RefusalCode | undefined {
  try {
    act()
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}
