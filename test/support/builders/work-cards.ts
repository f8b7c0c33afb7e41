import type { EngagementFacts } from '../../../cloudfunctions/shared/domain/work-card'

/** Eight in the morning to five in the afternoon of 2 March 2026 in Shanghai. */
export const morningShift = { startsAt: new Date('2026-03-02T08:00:00+08:00'), endsAt: new Date('2026-03-02T17:00:00+08:00') }

/** An application of the evening before, with nothing done yet. */
export function anEngagement(facts: Partial<EngagementFacts> = {}): EngagementFacts {
  return { appliedAt: new Date('2026-03-01T18:00:00+08:00'), shift: morningShift, ...facts }
}

/** The facts of an engagement up to a gate, each step a quarter of an hour after the one before. */
const behind = [
  { signedAt: new Date('2026-03-01T18:30:00+08:00') },
  {
    cover: {
      status: 'in-force',
      from: new Date('2026-03-02T07:00:00+08:00'),
      requestedAt: new Date('2026-03-01T18:45:00+08:00'),
    },
  },
  {
    clockedInAt: new Date('2026-03-02T07:58:00+08:00'),
    clockedOutAt: new Date('2026-03-02T17:01:00+08:00'),
    judgedAt: new Date('2026-03-02T17:01:00+08:00'),
    decision: { kind: 'approve', at: new Date('2026-03-02T19:00:00+08:00') },
  },
  { payout: { status: 'paid', updatedAt: new Date('2026-03-02T20:00:00+08:00') } },
] as const satisfies readonly Partial<EngagementFacts>[]

/** An engagement with so many gates behind it, from the agreement (1) to the payout (4). */
export function engagementBehind(count: 0 | 1 | 2 | 3 | 4, facts: Partial<EngagementFacts> = {}): EngagementFacts {
  const done = behind.slice(0, count).reduce<Partial<EngagementFacts>>((all, step) => ({ ...all, ...step }), {})
  return anEngagement({ ...done, ...facts })
}
