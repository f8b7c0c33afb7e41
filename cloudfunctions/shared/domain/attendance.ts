import { Refusal } from '../refusal'
import { dayOf } from './calendar'
import { isAfterEnd } from './ending'
import { genesis, linkHash, type Hash } from './evidence-chain'
import { judgePlace, type Fix, type Verdict } from './geofence'
import { minutesAfter, paidMinutes, wholeMinutes } from './minutes'
import { payFor } from './money'

export interface Site {
  latitude: number
  longitude: number
  radiusMetres: number
}

/** What has to be known about a shift before a punch is judged. */
export interface Shift {
  employerId: string
  shiftId: string
  workerId: string
  startsAt: Date
  endsAt: Date
  breakMinutes: number
  payFenPerHour: number
  site: Site
  agreementSigned: boolean
  /** The last Shanghai day of the engagement, once both have signed its ending. */
  endsOn: string | null
  /** The last Shanghai day of the worker's document; null when none is known. */
  documentUntil: string | null
  /** Cover that is in force at the moment of the question. */
  covered: boolean
  clockIn: Punch | undefined
  clockOut: Punch | undefined
}

/** The punch as the phone sent it. The server's `at` decides; the phone's two times are evidence. */
export interface Attempt {
  punchId: string
  at: Date
  place: Fix & { fixedAt: Date }
  deviceAt: Date
}

/** A punch as it was sent, given its id and the server's time. */
export function attemptOf(
  { place, deviceAt }: { place: Fix & { fixedAt: string }; deviceAt: string },
  { punchId, at }: Pick<Attempt, 'punchId' | 'at'>,
): Attempt {
  return { punchId, at, place: { ...place, fixedAt: new Date(place.fixedAt) }, deviceAt: new Date(deviceAt) }
}

export interface PunchFacts {
  employerId: string
  punchId: string
  shiftId: string
  workerId: string
  kind: 'in' | 'out'
  at: Date
  latitude: number
  longitude: number
  accuracyMetres: number
  distanceMetres: number
  verdict: Verdict
  fixedAt: Date
  deviceAt: Date
}
export interface Punch extends PunchFacts {
  previousHash: string
  hash: string
}

export type ReviewFlag = 'LATE' | 'LEFT_EARLY' | 'OVERTIME' | 'FAR_FROM_GATE' | 'POOR_ACCURACY'

/** What the rules make of two punches; kept beside them, never instead of them. */
export interface Judgement {
  paidMinutes: number
  grossFen: number
  flags: ReviewFlag[]
  ruleVersion: string
}

export type ClockState = 'not-open-yet' | 'can-clock-in' | 'working' | 'done' | 'missed'

/** Clock-in opens this long before the shift. */
const opensMinutesBefore = 60
const overtimeAfterMinutes = 15
const poorAccuracyMetres = 50
const ruleVersion = '2026-01'

export function opensAt(startsAt: Date): Date {
  return minutesAfter(startsAt, -opensMinutesBefore)
}

/** Where a shift stands at an instant. */
export function clockState(shift: Shift, now: Date): ClockState {
  if (shift.clockOut !== undefined) return 'done'
  if (shift.clockIn !== undefined) return 'working'
  if (now < opensAt(shift.startsAt)) return 'not-open-yet'
  return now < shift.endsAt ? 'can-clock-in' : 'missed'
}

export type BlockedBy = 'DOCUMENT_ENDED' | 'AGREEMENT_NOT_SIGNED' | 'AGREEMENT_ENDED' | 'COVER_NOT_IN_FORCE'

/** The gate that is closed before a clock-in, if any. */
export function blockedBy(shift: Shift): BlockedBy | undefined {
  if (shift.documentUntil !== null && shift.documentUntil < dayOf(shift.startsAt)) return 'DOCUMENT_ENDED'
  if (isAfterEnd(dayOf(shift.startsAt), shift.endsOn)) return 'AGREEMENT_ENDED'
  if (!shift.agreementSigned) return 'AGREEMENT_NOT_SIGNED'
  return shift.covered ? undefined : 'COVER_NOT_IN_FORCE'
}

/** The first punch of a shift. It needs a signed agreement, cover in force at this moment, and the worker at the site. */
export function clockIn(shift: Shift, attempt: Attempt, hash: Hash): Punch {
  if (shift.clockIn !== undefined) throw new Refusal('ALREADY_CLOCKED_IN')
  const opens = opensAt(shift.startsAt)
  if (attempt.at < opens) throw new Refusal('TOO_EARLY_TO_CLOCK_IN', { opensAt: opens.toISOString() })
  if (attempt.at >= shift.endsAt) throw new Refusal('SHIFT_ALREADY_OVER')
  const blocked = blockedBy(shift)
  if (blocked !== undefined) throw new Refusal(blocked)
  return punch(shift, { ...attempt, kind: 'in' }, hash)
}

/** The second and last punch of a shift. Cover and agreement were asked for at the first, and leaving is never blocked by them. */
export function clockOut(shift: Shift, attempt: Attempt, hash: Hash): Punch {
  if (shift.clockIn === undefined) throw new Refusal('NOT_CLOCKED_IN')
  if (shift.clockOut !== undefined) throw new Refusal('SHIFT_ALREADY_OVER')
  return punch(shift, { ...attempt, kind: 'out' }, hash)
}

/** Minutes, money and reasons to look: by the planned span, the unpaid break and whole minutes; the punches keep their exact instants. */
export function judge(shift: Shift, clockedIn: Punch, clockedOut: Punch): Judgement {
  const worked = { from: clockedIn.at, to: clockedOut.at }
  const minutes = paidMinutes(worked, { from: shift.startsAt, to: shift.endsAt }, shift.breakMinutes)
  return {
    paidMinutes: minutes,
    grossFen: payFor(minutes, shift.payFenPerHour),
    flags: [...timeFlags(shift, clockedIn.at, clockedOut.at), ...placeFlags(shift.site, [clockedIn, clockedOut])],
    ruleVersion,
  }
}

/** What of a punch enters its hash. */
export function punchFacts(punch: Punch): PunchFacts {
  const { employerId, punchId, shiftId, workerId, kind, at, latitude, longitude, accuracyMetres } = punch
  const { distanceMetres, verdict, fixedAt, deviceAt } = punch
  const who = { employerId, punchId, shiftId, workerId }
  return { ...who, kind, at, latitude, longitude, accuracyMetres, distanceMetres, verdict, fixedAt, deviceAt }
}

function punch(shift: Shift, attempt: Attempt & { kind: 'in' | 'out' }, hash: Hash): Punch {
  const { punchId, kind, at, deviceAt, place } = attempt
  const { distanceMetres, verdict } = judgePlace(shift.site, place)
  if (verdict === 'outside') throw new Refusal('TOO_FAR_FROM_SITE', { metres: distanceMetres })
  if (verdict === 'uncertain') throw new Refusal('PLACE_UNCERTAIN', { accuracyMetres: Math.round(place.accuracyMetres) })
  const { employerId, shiftId, workerId } = shift
  const who = { employerId, punchId, shiftId, workerId }
  const facts: PunchFacts = { ...who, ...place, kind, at, distanceMetres, verdict, deviceAt }
  const previousHash = shift.clockIn?.hash ?? genesis
  return { ...facts, previousHash, hash: linkHash(previousHash, facts, hash) }
}

function timeFlags(shift: Shift, clockedIn: Date, clockedOut: Date): ReviewFlag[] {
  const flags: ReviewFlag[] = []
  if (wholeMinutes({ from: shift.startsAt, to: clockedIn }) >= 1) flags.push('LATE')
  if (wholeMinutes({ from: clockedOut, to: shift.endsAt }) >= 1) flags.push('LEFT_EARLY')
  if (wholeMinutes({ from: shift.endsAt, to: clockedOut }) >= overtimeAfterMinutes) flags.push('OVERTIME')
  return flags
}

/** Far: in the outer fifth of the fence's radius. Poor: accurate to no better than fifty metres. */
function placeFlags(site: Site, punches: readonly Punch[]): ReviewFlag[] {
  const flags: ReviewFlag[] = []
  if (punches.some((punch) => punch.distanceMetres * 5 > site.radiusMetres * 4)) flags.push('FAR_FROM_GATE')
  if (punches.some((punch) => punch.accuracyMetres > poorAccuracyMetres)) flags.push('POOR_ACCURACY')
  return flags
}
