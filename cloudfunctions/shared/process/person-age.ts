import type { Section } from '../settings'
import { ageBand, type AgeBand } from '../domain/age-rules'
import { dayOf } from '../domain/calendar'
import * as idDocument from '../domain/id-document'
import { openIdNumber } from '../sealed-person'

/** The age band of a verified worker at an instant. The sex that it may turn on is read from the sealed number and kept nowhere. */
export function bandOf(
  section: Section<'personalData'>,
  { workerId, idNumberSealed }: { workerId: string; idNumberSealed: string },
  at: Date,
): AgeBand {
  const day = dayOf(at)
  return ageBand(idDocument.read(openIdNumber(section, idNumberSealed, `identity:${workerId}`), day), day)
}
