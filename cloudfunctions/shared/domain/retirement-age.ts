/**
 * Whom the decision tells apart, as far as a document does. Of women some retire from 50 and some from 55, which is a fact of
 * employment and not of the document: the later age is used, since taking somebody for retired takes rights away.
 */
export type RetirementGroup = 'man' | 'woman'

interface Row {
  /** Completed years of age before the reform. */
  ageBefore: number
  /** The first month of birth whose holders retire later, counted from the begin of our era. */
  firstMonth: number
  /** Each further number of months of birth adds one month. */
  monthsPerStep: number
  /** Months that are added at most. */
  longest: number
}

/**
 * Decision of the Standing Committee of the National People's Congress of 2024-09-13 on raising the statutory retirement age,
 * in force since 2025-01-01; its annexes list the same months one by one.
 */
const TABLE: Readonly<Record<RetirementGroup, Row>> = {
  man: { ageBefore: 60, firstMonth: monthNumber('1965-01'), monthsPerStep: 4, longest: 36 },
  woman: { ageBefore: 55, firstMonth: monthNumber('1970-01'), monthsPerStep: 4, longest: 36 },
}

/** The statutory retirement age of somebody born on a day (`YYYY-MM-DD`), in whole months. */
function retirementAgeMonths(birthDate: string, group: RetirementGroup): number {
  const { ageBefore, firstMonth, monthsPerStep, longest } = TABLE[group]
  const steps = Math.floor((monthNumber(birthDate) - firstMonth) / monthsPerStep) + 1
  return ageBefore * 12 + Math.min(Math.max(steps, 0), longest)
}

/**
 * The month (`YYYY-MM`) in which that age is reached: on its day of birth, or on the first day of the next month when the month
 * is too short to have it.
 */
export function retirementMonth(birthDate: string, group: RetirementGroup): string {
  const month = monthNumber(birthDate) + retirementAgeMonths(birthDate, group)
  return `${String(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}`
}

/** True from the day on which the statutory retirement age is reached; `day` is a Shanghai day. */
export function isPastRetirementAge(birthDate: string, group: RetirementGroup, day: string): boolean {
  return day >= `${retirementMonth(birthDate, group)}${birthDate.slice(7)}`
}

/** Months since the begin of our era, January of the year 0 being 0. */
function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
}
