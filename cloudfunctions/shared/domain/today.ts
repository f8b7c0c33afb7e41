/** Where a shift of today stands for its employer; a shift that nobody came to stays `late`. */
export function shiftToday(
  { startsAt, clockedIn, clockedOut }: { startsAt: Date; clockedIn: boolean; clockedOut: boolean },
  now: Date,
): 'planned' | 'late' | 'working' | 'done' {
  if (clockedOut) return 'done'
  if (clockedIn) return 'working'
  return now < startsAt ? 'planned' : 'late'
}
