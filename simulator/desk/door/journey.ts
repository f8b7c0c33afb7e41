import { callAction, type Answer } from '../../../cloudfunctions/shared/action'
import type { DoorTools } from '../../cloud/door/tools'
import { actionsOf } from '../../cloud/features'
import { openidOf } from '../../demo/phone'
import { personOf } from '../../demo/people'
import type { ReplyOf, RequestOf } from '../../demo/requests'
import type { Journey, JourneyCode, JourneyShift, Jump, Site } from '../protocol'
import { nameOf } from './cast'

type Card = ReplyOf<'account', 'get-work-card'>
type Clock = ReplyOf<'attendance', 'get-clock'>

const minute = 60_000
/** Early enough to walk from the gate; late enough that the shift is over. */
const beforeStart = 5 * minute
const afterEnd = minute

/** The seven steps: apply, verify, sign, cover, clock in and out, review, pay. */
const stepOf: Readonly<Record<Exclude<JourneyCode, 'TAKE_NEXT_SHIFT'>, number>> = {
  WELCOME: 0,
  FIND_JOB: 0,
  VERIFY_IDENTITY: 1,
  RENEW_DOCUMENT: 1,
  SIGN_AGREEMENT: 2,
  ENROL_GUARANTEE: 3,
  COVER_REFUSED: 3,
  WAIT_FOR_COVER: 3,
  WAIT_FOR_SHIFT: 4,
  CLOCK_IN: 4,
  CLOCK_OUT: 4,
  WAIT_FOR_REVIEW: 5,
  RECORD_REJECTED: 5,
  WAIT_FOR_PAY_RUN: 6,
  CONFIRM_PAYOUT: 6,
  WAIT_FOR_PAYMENT: 6,
  PAYOUT_FAILED: 6,
}

/** How far a worker is: what their own phone could ask, asked here in their name. */
export async function readJourney(tools: DoorTools, worker: string): Promise<Journey> {
  const card = await ask(tools, worker, ['account', 'get-work-card', {}])
  const shift = card?.engagement?.shift
  const key = card?.engagement && shift ? { employerId: card.engagement.employerId, shiftId: shift.shiftId } : undefined
  const clock = key && (await ask(tools, worker, ['attendance', 'get-clock', key]))
  const now = tools.environmentAt(await tools.state.read()).now()
  return journeyOf(worker, { card, clock, now })
}

interface Known {
  /** Undefined for who is no worker yet. */
  card: Card | undefined
  clock: Clock | undefined
  now: Date
}

/** The journey by what the worker's card and clock say. */
export function journeyOf(worker: string, { card, clock, now }: Known): Journey {
  const code = card?.nextStep.code ?? 'WELCOME'
  return {
    worker,
    code,
    step: code === 'TAKE_NEXT_SHIFT' ? reached(card) : stepOf[code],
    ...workOf(clock),
    jumps: clock && code !== 'TAKE_NEXT_SHIFT' ? jumpsOf(clock, now) : [],
    ...idsOf(card?.engagement),
    sample: sampleOf(worker, now.getFullYear()),
  }
}

/** The next shift comes after the pay, but also after a shift that was missed or has no cover. */
function reached(card: Card | undefined): number {
  const open = card?.lights.find(({ state }) => state !== 'done')?.gate
  return open === undefined ? 7 : { identity: 1, agreement: 2, guarantee: 3, attendance: 4, payout: 6 }[open]
}

function idsOf(engagement: Card['engagement']): Pick<Journey, 'recordId' | 'payoutId'> {
  return { recordId: engagement?.recordId, payoutId: engagement?.payout?.payoutId }
}

function workOf(clock: Clock | undefined): Pick<Journey, 'shift' | 'site'> {
  return clock === undefined ? { shift: undefined, site: undefined } : { shift: shiftOf(clock), site: siteOf(clock) }
}

function shiftOf({ jobTitle, startsAt, endsAt, opensAt, site }: Clock): JourneyShift {
  return { jobTitle, startsAt, endsAt, opensAt, zone: site.zone }
}

function siteOf({ site: { name, latitude, longitude, radiusMetres } }: Clock): Site {
  return { name, latitude, longitude, radiusMetres }
}

function jumpsOf({ startsAt, endsAt, opensAt }: Clock, now: Date): Jump[] {
  const at = (text: string, moved: number): string => new Date(Date.parse(text) + moved).toISOString()
  const all: Jump[] = [
    { id: 'opens', to: at(opensAt, 0) },
    { id: 'start', to: at(startsAt, -beforeStart) },
    { id: 'end', to: at(endsAt, afterEnd) },
  ]
  return all.filter(({ to }) => Date.parse(to) > now.getTime())
}

/** One identity belongs to one account, so each persona has another. */
function sampleOf(persona: string, year: number): Journey['sample'] {
  const seed = Buffer.from(persona).reduce((sum, byte) => (sum * 31 + byte) % 90_007, 7)
  return { ...personOf(1_000_000 + seed, year), name: nameOf(persona).zh }
}

type Asked<Feature extends CloudFeature, Action extends CloudAction<Feature>> = [Feature, Action, RequestOf<Feature, Action>]

/** Undefined when the answer is no. */
async function ask<Feature extends CloudFeature, Action extends CloudAction<Feature>>(
  tools: DoorTools,
  worker: string,
  [feature, action, data]: Asked<Feature, Action>,
): Promise<ReplyOf<Feature, Action> | undefined> {
  const environment = tools.environmentAt(await tools.state.read())
  const quiet = { ...environment, log: environment.log.child({}, { level: 'warn' }) }
  const caller = { kind: 'phone', openid: openidOf(worker) } as const
  const answer: Answer = await callAction(await actionsOf(feature), { caller, event: { action, data } }, quiet)
  return answer.ok ? (answer.data as ReplyOf<Feature, Action>) : undefined
}
