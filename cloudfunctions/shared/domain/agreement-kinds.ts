import type { AgeBand } from './age-rules'
import { employmentTypes, type EmploymentType } from './employment'

/** Which agreement somebody signs: that of the job's type, or the one for people past the retirement age. */
export const agreementKinds = [...employmentTypes, 'past-retirement'] as const
export type AgreementKind = (typeof agreementKinds)[number]
/** What is appended to an agreement by law, and no employer edits. */
export type Addendum = 'minors'

export interface KindAndAddendum {
  kind: AgreementKind
  addendum?: Addendum
}

/**
 * The agreement that belongs to a job and an age; nobody under sixteen comes this far. Past the statutory retirement age there
 * is no employment relation under labour law, whatever the job's type.
 */
export function kindFor(type: EmploymentType, band: AgeBand): KindAndAddendum {
  if (band === 'past-retirement') return { kind: 'past-retirement' }
  return band === 'adult' ? { kind: type } : { kind: type, addendum: 'minors' }
}

const parties: Readonly<Record<AgreementKind, string>> = {
  'part-time': '劳动者',
  'labour-service': '劳务人员',
  cooperation: '合作方',
  'past-retirement': '劳务人员',
}

/** What the worker is called in an agreement of that kind. */
export function partyOf(kind: AgreementKind): string {
  return parties[kind]
}
