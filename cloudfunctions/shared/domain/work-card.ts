import { opensAt } from './attendance'
import { dayOf } from './calendar'
import { isAfterEnd } from './ending'
import type { CoverStatus } from './guarantee'

export const gates = ['identity', 'agreement', 'guarantee', 'attendance', 'payout'] as const
export type Gate = (typeof gates)[number]
export type LightState = 'done' | 'now' | 'waiting' | 'closed'
export type StepCode =
  | 'FIND_JOB'
  | 'VERIFY_IDENTITY'
  | 'RENEW_DOCUMENT'
  | 'SIGN_AGREEMENT'
  | 'ENROL_GUARANTEE'
  | 'COVER_REFUSED'
  | 'WAIT_FOR_COVER'
  | 'WAIT_FOR_SHIFT'
  | 'CLOCK_IN'
  | 'CLOCK_OUT'
  | 'WAIT_FOR_REVIEW'
  | 'RECORD_REJECTED'
  | 'WAIT_FOR_PAY_RUN'
  | 'CONFIRM_PAYOUT'
  | 'WAIT_FOR_PAYMENT'
  | 'PAYOUT_FAILED'
  | 'TAKE_NEXT_SHIFT'

/** What there is to do next, who must do it, since when, and until when it makes sense. */
export interface NextStep {
  code: StepCode
  actor: 'worker' | 'employer' | 'vendor'
  since?: Date | undefined
  until?: Date | undefined
}

/** What happened so far in the job that the card is about; its shift is the newest one. */
export interface EngagementFacts {
  appliedAt: Date
  signedAt?: Date | undefined
  shift: { startsAt: Date; endsAt: Date }
  cover?: { status: CoverStatus; from: Date; requestedAt: Date } | undefined
  clockedInAt?: Date | undefined
  clockedOutAt?: Date | undefined
  judgedAt?: Date | undefined
  decision?: { kind: 'approve' | 'reject'; at: Date } | undefined
  payout?: PayoutFacts | undefined
  /** The last Shanghai day, once both have signed an ending. */
  endsOn?: string | null | undefined
}
interface PayoutFacts {
  status: 'sending' | 'confirming' | 'paying' | 'paid' | 'failed'
  updatedAt: Date
  confirmBy?: Date | undefined
}
export interface CardFacts {
  verifiedAt?: Date | undefined
  /** The last Shanghai day of the document, if one is known. */
  documentUntil?: string | undefined
  engagement?: EngagementFacts | undefined
}
export interface CardState {
  lights: { gate: Gate; state: LightState }[]
  nextStep: NextStep
}

type Known = EngagementFacts & Pick<CardFacts, 'documentUntil'> & { verifiedAt: Date | undefined }
/** What is to be done at a gate, or undefined once the gate is behind the worker. */
type Ask = (facts: Known, now: Date) => NextStep | undefined

const asks: Readonly<Record<Gate, Ask>> = {
  identity: askIdentity,
  agreement: ({ signedAt, appliedAt, verifiedAt = appliedAt, shift }, now) =>
    signedAt === undefined
      ? { code: 'SIGN_AGREEMENT', actor: 'worker', since: later(appliedAt, verifiedAt), until: ahead(shift.startsAt, now) }
      : undefined,
  guarantee: askGuarantee,
  attendance: askAttendance,
  payout: askPayout,
}

/**
 * The five lights and the one next step. Gates open in order only: the first one that is not behind the worker carries the
 * step, all before it are done and all after it closed. When every light is done, the next step is the next shift. An engagement
 * that has ended is worked and paid to its end, and then there is another job to find.
 */
export function derive({ verifiedAt, documentUntil, engagement }: CardFacts, now: Date): CardState {
  if (engagement === undefined)
    return stateAt(verifiedAt === undefined ? 'identity' : 'agreement', { code: 'FIND_JOB', actor: 'worker' })
  const facts = { ...engagement, verifiedAt, documentUntil }
  if (hasNothingLeft(engagement)) return stateAt('agreement', { code: 'FIND_JOB', actor: 'worker' })
  for (const gate of gates) {
    const nextStep = asks[gate](facts, now)
    if (nextStep !== undefined) return stateAt(gate, orFindJob(nextStep, engagement, now))
  }
  return stateAt(
    undefined,
    orFindJob({ code: 'TAKE_NEXT_SHIFT', actor: 'worker', since: engagement.payout?.updatedAt }, engagement, now),
  )
}

/** Whether all that is left is a shift after the last day that was never begun: it is cancelled, whatever cover it has. */
export function hasNothingLeft({ shift, clockedInAt, endsOn }: EngagementFacts): boolean {
  return clockedInAt === undefined && isAfterEnd(dayOf(shift.startsAt), endsOn ?? null)
}

/** From the last day on there is no next shift. */
function orFindJob(step: NextStep, { endsOn }: EngagementFacts, now: Date): NextStep {
  const isLast = step.code === 'TAKE_NEXT_SHIFT' && typeof endsOn === 'string' && dayOf(now) >= endsOn
  return isLast ? { code: 'FIND_JOB', actor: 'worker' } : step
}

/** A document that ends before the shift is renewed before it is begun; what has been worked is finished and paid with the old one. */
function askIdentity({ verifiedAt, documentUntil, appliedAt, clockedInAt, shift }: Known, now: Date): NextStep | undefined {
  if (verifiedAt === undefined) {
    const until = ahead(shift.startsAt, now)
    return { code: 'VERIFY_IDENTITY', actor: 'worker', since: appliedAt, until }
  }
  if (documentUntil === undefined || clockedInAt !== undefined || now >= shift.endsAt) return undefined
  return documentUntil < dayOf(shift.startsAt) ? { code: 'RENEW_DOCUMENT', actor: 'worker', until: shift.startsAt } : undefined
}

/** Without cover a shift cannot be begun, and once it has begun without cover, none can be had: the next shift is the way on. */
function askGuarantee({ cover, shift, signedAt }: Known, now: Date): NextStep | undefined {
  if (cover?.status === 'in-force') return undefined
  if (cover === undefined || cover.status === 'refused') {
    if (now >= shift.startsAt) return { code: 'TAKE_NEXT_SHIFT', actor: 'worker', since: shift.startsAt }
    return cover === undefined
      ? { code: 'ENROL_GUARANTEE', actor: 'worker', since: signedAt, until: shift.startsAt }
      : { code: 'COVER_REFUSED', actor: 'worker', since: cover.requestedAt, until: shift.startsAt }
  }
  return now < shift.endsAt
    ? { code: 'WAIT_FOR_COVER', actor: 'vendor', since: cover.requestedAt, until: shift.startsAt }
    : { code: 'TAKE_NEXT_SHIFT', actor: 'worker', since: shift.endsAt }
}

function askAttendance(facts: Known, now: Date): NextStep | undefined {
  const { shift, clockedInAt, clockedOutAt, judgedAt = clockedOutAt, decision } = facts
  if (decision?.kind === 'approve') return undefined
  if (decision !== undefined) return { code: 'RECORD_REJECTED', actor: 'worker', since: decision.at }
  if (judgedAt !== undefined) return { code: 'WAIT_FOR_REVIEW', actor: 'employer', since: judgedAt }
  if (clockedInAt !== undefined) return { code: 'CLOCK_OUT', actor: 'worker', since: clockedInAt, until: shift.endsAt }
  return askClockIn(facts, now)
}

/** Clocking in opens with the shift's window, and not before cover has begun. */
function askClockIn({ shift, cover }: Known, now: Date): NextStep {
  if (now >= shift.endsAt) return { code: 'TAKE_NEXT_SHIFT', actor: 'worker', since: shift.endsAt }
  const opens = later(opensAt(shift.startsAt), cover?.from)
  if (now < opens) return { code: 'WAIT_FOR_SHIFT', actor: 'worker', since: cover?.requestedAt, until: opens }
  return { code: 'CLOCK_IN', actor: 'worker', since: opens, until: shift.endsAt }
}

function askPayout({ payout, decision }: Known): NextStep | undefined {
  if (payout === undefined) return { code: 'WAIT_FOR_PAY_RUN', actor: 'employer', since: decision?.at }
  const since = payout.updatedAt
  switch (payout.status) {
    case 'sending':
    case 'paying':
      return { code: 'WAIT_FOR_PAYMENT', actor: 'vendor', since }
    case 'confirming':
      return { code: 'CONFIRM_PAYOUT', actor: 'worker', since, until: payout.confirmBy }
    case 'failed':
      return { code: 'PAYOUT_FAILED', actor: 'employer', since }
    case 'paid':
      return undefined
  }
}

function stateAt(frontier: Gate | undefined, nextStep: NextStep): CardState {
  const reached = frontier === undefined ? gates.length : gates.indexOf(frontier)
  const lights = gates.map(
    (gate, index) => ({ gate, state: index < reached ? 'done' : index > reached ? 'closed' : atStep(nextStep) }) as const,
  )
  return { lights, nextStep }
}

/** `now` asks the worker to tap; `waiting` says that someone else, or the time, is on. */
function atStep({ code, actor }: NextStep): LightState {
  return actor !== 'worker' || code.startsWith('WAIT_') ? 'waiting' : 'now'
}

/** A deadline that has passed is none any more. */
function ahead(deadline: Date, now: Date): Date | undefined {
  return now < deadline ? deadline : undefined
}

function later(one: Date, other: Date | undefined): Date {
  return other !== undefined && other > one ? other : one
}
