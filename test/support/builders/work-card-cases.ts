import type { CardFacts, EngagementFacts } from '../../../cloudfunctions/shared/domain/work-card'
import { anEngagement, engagementBehind, morningShift } from './work-cards'

const at = (time: string, day = '02'): Date => new Date(`2026-03-${day}T${time}:00+08:00`)
const verifiedAt = at('18:15', '01')
const evening = at('19:00', '01')
const cover = engagementBehind(2).cover

/** A situation of the card: what is so at which instant, the five lights, and the one next step. */
export interface CardCase {
  rule: string
  facts: CardFacts
  now: Date
  lights: string
  step: [code: string, actor: string, since: Date | undefined, until: Date | undefined]
}
type Row = [rule: string, facts: CardFacts, now: Date, lights: string, step: CardCase['step']]

const rows: Row[] = [
  ['someone new looks for a job', {}, evening, 'now closed closed closed closed', ['FIND_JOB', 'worker', undefined, undefined]],
  [
    'someone verified without a job looks for one',
    { verifiedAt },
    evening,
    'done now closed closed closed',
    ['FIND_JOB', 'worker', undefined, undefined],
  ],
  [
    'an applicant is verified first',
    { engagement: anEngagement() },
    evening,
    'now closed closed closed closed',
    ['VERIFY_IDENTITY', 'worker', at('18:00', '01'), morningShift.startsAt],
  ],
  [
    'then signs',
    { verifiedAt, engagement: anEngagement() },
    evening,
    'done now closed closed closed',
    ['SIGN_AGREEMENT', 'worker', verifiedAt, morningShift.startsAt],
  ],
  [
    'someone verified long ago has been asked to sign since the application',
    { verifiedAt: at('09:00', '01'), engagement: anEngagement() },
    evening,
    'done now closed closed closed',
    ['SIGN_AGREEMENT', 'worker', at('18:00', '01'), morningShift.startsAt],
  ],
  [
    'then enrols',
    engaged(1),
    evening,
    'done done now closed closed',
    ['ENROL_GUARANTEE', 'worker', at('18:30', '01'), morningShift.startsAt],
  ],
  [
    'sees that cover was refused, and is not sent to ask again',
    engaged(1, { cover: { ...asCover(), status: 'refused' } }),
    evening,
    'done done now closed closed',
    ['COVER_REFUSED', 'worker', at('18:45', '01'), morningShift.startsAt],
  ],
  [
    'takes the next shift when this one began without cover',
    engaged(1),
    at('08:00'),
    'done done now closed closed',
    ['TAKE_NEXT_SHIFT', 'worker', morningShift.startsAt, undefined],
  ],
  [
    'waits for the insurer',
    engaged(1, { cover: { ...asCover(), status: 'requested' } }),
    evening,
    'done done waiting closed closed',
    ['WAIT_FOR_COVER', 'vendor', at('18:45', '01'), morningShift.startsAt],
  ],
  [
    'waits for a decision that is pending',
    engaged(1, { cover: { ...asCover(), status: 'pending' } }),
    at('08:30'),
    'done done waiting closed closed',
    ['WAIT_FOR_COVER', 'vendor', at('18:45', '01'), morningShift.startsAt],
  ],
  [
    'does not wait beyond the end of the shift',
    engaged(1, { cover: { ...asCover(), status: 'pending' } }),
    at('17:00'),
    'done done now closed closed',
    ['TAKE_NEXT_SHIFT', 'worker', morningShift.endsAt, undefined],
  ],
  [
    'waits for the shift',
    engaged(2),
    evening,
    'done done done waiting closed',
    ['WAIT_FOR_SHIFT', 'worker', at('18:45', '01'), at('07:00')],
  ],
  [
    'waits for cover that begins later than the clock opens',
    engaged(1, { cover: { ...asCover(), from: at('07:50') } }),
    at('07:49'),
    'done done done waiting closed',
    ['WAIT_FOR_SHIFT', 'worker', at('18:45', '01'), at('07:50')],
  ],
  ['clocks in', engaged(2), at('07:00'), 'done done done now closed', ['CLOCK_IN', 'worker', at('07:00'), morningShift.endsAt]],
  [
    'takes the next shift after one that was missed',
    engaged(2),
    at('17:00'),
    'done done done now closed',
    ['TAKE_NEXT_SHIFT', 'worker', morningShift.endsAt, undefined],
  ],
  [
    'clocks out',
    engaged(2, { clockedInAt: at('07:58') }),
    at('18:00'),
    'done done done now closed',
    ['CLOCK_OUT', 'worker', at('07:58'), morningShift.endsAt],
  ],
  [
    'waits for the review',
    engaged(3, { decision: undefined }),
    at('18:00'),
    'done done done waiting closed',
    ['WAIT_FOR_REVIEW', 'employer', at('17:01'), undefined],
  ],
  [
    'sees a rejection',
    engaged(3, { decision: { kind: 'reject', at: at('18:30') } }),
    at('19:00'),
    'done done done now closed',
    ['RECORD_REJECTED', 'worker', at('18:30'), undefined],
  ],
  [
    'waits for the pay run',
    engaged(3),
    at('19:30'),
    'done done done done waiting',
    ['WAIT_FOR_PAY_RUN', 'employer', at('19:00'), undefined],
  ],
  [
    'waits while the payout is sent',
    paying({ status: 'sending' }),
    at('20:30'),
    'done done done done waiting',
    ['WAIT_FOR_PAYMENT', 'vendor', at('20:00'), undefined],
  ],
  [
    'confirms the payout in time',
    paying({ status: 'confirming', confirmBy: at('20:00', '03') }),
    at('20:30'),
    'done done done done now',
    ['CONFIRM_PAYOUT', 'worker', at('20:00'), at('20:00', '03')],
  ],
  [
    'waits while the payout is on its way',
    paying({ status: 'paying' }),
    at('20:30'),
    'done done done done waiting',
    ['WAIT_FOR_PAYMENT', 'vendor', at('20:00'), undefined],
  ],
  [
    'waits for the employer when the payout failed',
    paying({ status: 'failed' }),
    at('20:30'),
    'done done done done waiting',
    ['PAYOUT_FAILED', 'employer', at('20:00'), undefined],
  ],
  [
    'takes the next shift when all is done',
    engaged(4),
    at('20:30'),
    'done done done done done',
    ['TAKE_NEXT_SHIFT', 'worker', at('20:00'), undefined],
  ],
]

/** Every situation that has a step of its own. */
export const cardCases: CardCase[] = rows.map(([rule, facts, now, lights, step]) => ({ rule, facts, now, lights, step }))

function engaged(count: 0 | 1 | 2 | 3 | 4, facts: Partial<EngagementFacts> = {}): CardFacts {
  return { verifiedAt, engagement: engagementBehind(count, facts) }
}

function paying(payout: Omit<NonNullable<EngagementFacts['payout']>, 'updatedAt'>): CardFacts {
  return engaged(3, { payout: { ...payout, updatedAt: at('20:00') } })
}

function asCover(): NonNullable<EngagementFacts['cover']> {
  if (cover === undefined) throw new Error('the builder makes cover')
  return cover
}
