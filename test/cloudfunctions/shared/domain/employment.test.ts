import { requirePostable } from '../../../../cloudfunctions/shared/domain/age-rules'
import { employmentTypes, usualEmploymentType } from '../../../../cloudfunctions/shared/domain/employment'

it('takes a whole day of work for a service, unless the job says otherwise', () => {
  const day = {
    startsAtLocal: '08:00',
    endsAtLocal: '17:00',
    breakMinutes: 60,
    occupationClass: 1,
    minimumAge: 18,
    maximumAge: 60,
  }
  const postable = employmentTypes.filter((employmentType) => {
    try {
      requirePostable({ ...day, employmentType })
      return true
    } catch {
      return false
    }
  })
  expect(postable).toEqual(['labour-service', 'cooperation'])
  expect(postable).toContain(usualEmploymentType)
})
