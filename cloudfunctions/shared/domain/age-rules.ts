import { Refusal } from '../refusal'
import { ageOn } from './day'
import type { EmploymentType } from './employment'
import type { IdDocument } from './id-document'
import * as job from './job'
import { isPastRetirementAge, type RetirementGroup } from './retirement-age'
import { plannedMinutes, type LocalTimes } from './shift-times'

const NIGHT_ENDS = 6 * 60
const NIGHT_BEGINS = 22 * 60
const LONGEST_DAY = 8 * 60
/** Of the insurer's classes the two that take no strength. */
const HARDEST_CLASS = 2
const ADULT = 18
/** Labour Contract Law art. 68. */
const LONGEST_PART_TIME_DAY = 4 * 60

/** What somebody may be given to do, by age: nothing, protected work, any, or any under another agreement and cover. */
export type AgeBand = 'under-sixteen' | 'protected' | 'adult' | 'past-retirement'

/** The work that a rule about ages looks at: a job's limits, its hours on the wall of the site, its class and its type. */
export interface AgedWork extends job.AgeLimits, LocalTimes {
  employmentType: EmploymentType
  breakMinutes: number
  occupationClass: number
}

/** Labour Law art. 15 and 58: sixteen is the youngest, and who is under eighteen is protected. `day` is a Shanghai day. */
export function ageBand({ birthDate, sex }: Pick<IdDocument, 'birthDate' | 'sex'>, day: string): AgeBand {
  const age = ageOn(birthDate, day)
  if (age < 16) return 'under-sixteen'
  if (age < ADULT) return 'protected'
  return isPastRetirementAge(birthDate, groupOf(sex), day) ? 'past-retirement' : 'adult'
}

/**
 * Decides whether somebody of that age may do the work: by law first, then by the job's own limits. Refuses with
 * UNDER_SIXTEEN, MINOR_NIGHT_WORK, MINOR_DAY_TOO_LONG, MINOR_WORK_TOO_HARD, ADULTS_ONLY_JOB or TOO_OLD_FOR_JOB.
 */
export function requireAllowed(work: AgedWork, birthDate: string, day: string): void {
  const age = ageOn(birthDate, day)
  if (age < 16) throw new Refusal('UNDER_SIXTEEN')
  if (age < ADULT) requireProtected(work)
  job.requireAge({ ...work, minimumAge: youngest(work) }, age)
}

/**
 * Refuses limits that nobody meets, a job for people under eighteen that is no protected one or a cooperation, and a part-time
 * day that is longer than the law allows (PART_TIME_DAY_TOO_LONG).
 */
export function requirePostable(work: AgedWork): void {
  job.requirePossibleAges(work)
  if (work.minimumAge < ADULT) requireProtected(work)
  if (work.minimumAge < youngest(work)) throw new Refusal('ADULTS_ONLY_JOB', { minimumAge: ADULT })
  const { from, to } = plannedMinutes(work)
  if (work.employmentType === 'part-time' && to - from - work.breakMinutes > LONGEST_PART_TIME_DAY)
    throw new Refusal('PART_TIME_DAY_TOO_LONG', { hours: LONGEST_PART_TIME_DAY / 60 })
}

/** Who is under eighteen is not independent: a cooperation takes the protection away that labour law gives. */
function youngest({ employmentType, minimumAge }: AgedWork): number {
  return employmentType === 'cooperation' ? Math.max(minimumAge, ADULT) : minimumAge
}

/**
 * Protected work. The classes: Labour Law art. 64 and the Regulation on special protection of under-age workers
 * (劳部发〔1994〕498号) art. 3. The hours: the law on the protection of minors (art. 61 of 2020) leaves them to the rules of
 * the State and the provinces, so the strictest are kept: no night between 22:00 and 06:00, no more than eight hours.
 */
function requireProtected(work: AgedWork): void {
  const { from, to } = plannedMinutes(work)
  if (from < NIGHT_ENDS || to > NIGHT_BEGINS) throw new Refusal('MINOR_NIGHT_WORK')
  if (to - from - work.breakMinutes > LONGEST_DAY) throw new Refusal('MINOR_DAY_TOO_LONG', { hours: LONGEST_DAY / 60 })
  if (work.occupationClass > HARDEST_CLASS) throw new Refusal('MINOR_WORK_TOO_HARD', { hardestClass: HARDEST_CLASS })
}

/**
 * By the seventeenth digit. Residents from Hong Kong, Macau and Taiwan and permanent residents retire as everybody who is
 * insured here; a card of 2017 tells no sex, and the latest age of all is used for it.
 */
function groupOf(sex: IdDocument['sex']): RetirementGroup {
  return sex === 'female' ? 'woman' : 'man'
}
