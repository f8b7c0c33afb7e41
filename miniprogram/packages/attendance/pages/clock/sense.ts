import type { Clock } from '../../../../services/attendance'
import { AppError } from '../../../../utils/app-error'
import { nearness, type Fix, type Nearness } from '../../utils/nearness'
import { sketchOf, type Sketch } from '../../utils/sketch'

/** What the phone knows of where it is. */
export type Sense =
  { kind: 'looking' } | { kind: 'found'; near: Nearness; sketch: Sketch } | { kind: 'denied' } | { kind: 'unavailable' }

/** Where a fix is; what the cloud judged of the same fix counts before our own preview. */
export function senseAt({ site }: Clock, fix: Fix, judged: Partial<Nearness> = {}): Sense {
  return { kind: 'found', near: { ...nearness(site, fix), ...judged }, sketch: sketchOf(site, fix) }
}

/** What a failure tells about the place; undefined if it is about something else. */
export function senseAfter(error: unknown, clock: Clock, fix?: Fix): Sense | undefined {
  if (!(error instanceof AppError)) return undefined
  if (error.code === 'LOCATION_NOT_ALLOWED') return { kind: 'denied' }
  if (error.code === 'LOCATION_UNAVAILABLE') return { kind: 'unavailable' }
  return fix && judgedSense(error, clock, fix)
}

function judgedSense({ code, detail }: AppError, clock: Clock, fix: Fix): Sense | undefined {
  if (code === 'PLACE_UNCERTAIN') return senseAt(clock, fix, { verdict: 'uncertain' })
  if (code !== 'TOO_FAR_FROM_SITE') return undefined
  const { metres } = detail
  return senseAt(clock, fix, { verdict: 'outside', ...(typeof metres === 'number' && { metres }) })
}
