// Days as text, `YYYY-MM-DD`: they have no zone and no hour.

const DAY_MS = 86_400_000

/** The day after a day. */
export function dayAfter(day: string): string {
  return daysAfter(day, 1)
}

/** The day so many days later; earlier for a negative count. */
export function daysAfter(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10)
}

/** Completed years on a day. Who is born on 29 February completes a year on 1 March. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}
