import { InsurerError } from './errors'
import type { Plan } from './plans'
import { coverDays, shanghaiDay, type Window } from './premium'

export type BeneficiaryKind = 'LEGAL_HEIRS' | 'EMPLOYER'

const DAY_MS = 86_400_000
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] // GB 11643-1999
const CHECK_CHARACTERS = '10X98765432'

/** The window lies ahead, ends after it starts and is no longer than the plan sells. No minute of grace for the past. */
export function requireWindow(plan: Plan, window: Window, now: Date): void {
  if (window.coverTo.getTime() <= window.coverFrom.getTime())
    throw new InsurerError('INVALID_WINDOW', 'Cover must end after it starts.')
  if (window.coverFrom.getTime() < now.getTime()) throw new InsurerError('BACKDATED', 'Cover cannot start in the past.')
  if (coverDays(window) > plan.maximumDays) {
    throw new InsurerError('WINDOW_TOO_LONG', `${plan.name} covers at most ${String(plan.maximumDays)} calendar days.`)
  }
}

/** The insured's age on the day in Asia/Shanghai on which cover starts lies within the plan's limits, both included. */
export function requireAge(plan: Plan, birthDate: string, coverFrom: Date): void {
  const age = ageOn(birthDate, shanghaiDate(coverFrom))
  if (age < plan.minimumAge || age > plan.maximumAge) {
    throw new InsurerError(
      'AGE_OUT_OF_RANGE',
      `${plan.name} covers ages ${String(plan.minimumAge)} to ${String(plan.maximumAge)}, not ${String(age)}.`,
    )
  }
}

/** A resident identity number of 18 characters with a right check character that names the given birth date (YYYY-MM-DD). */
export function requireIdNumber(idNumber: string, birthDate: string): void {
  if (!/^\d{17}[\dX]$/.test(idNumber) || checkCharacter(idNumber) !== idNumber[17]) {
    throw new InsurerError('INVALID_ID_NUMBER', 'The identity number is not valid.')
  }
  if (idNumber.slice(6, 14) !== birthDate.replaceAll('-', '')) {
    throw new InsurerError('QUOTE_MISMATCH', 'The identity number names another birth date than the quote.')
  }
}

/** Insurance Law art. 39: an employer can't be the beneficiary of a policy on its worker's life or body. Liability cover is its own. */
export function requireBeneficiary(planCode: string, kind: BeneficiaryKind): void {
  if (kind === 'EMPLOYER' && planCode !== 'EMPLOYER_LIABILITY') {
    throw new InsurerError('BENEFICIARY_NOT_ALLOWED', 'An employer cannot be the beneficiary of personal cover.')
  }
}

/** Completed years on a date; both are YYYY-MM-DD. Who is born on 29 February completes a year on 1 March. */
export function ageOn(birthDate: string, date: string): number {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return date.slice(5) < birthDate.slice(5) ? years - 1 : years
}

function shanghaiDate(instant: Date): string {
  return new Date(shanghaiDay(instant) * DAY_MS).toISOString().slice(0, 10)
}

function checkCharacter(idNumber: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(idNumber[index]), 0)
  return CHECK_CHARACTERS.charAt(sum % 11)
}
