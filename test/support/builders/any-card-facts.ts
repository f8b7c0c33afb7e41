import fc from 'fast-check'
import type { CardFacts } from '../../../cloudfunctions/shared/domain/work-card'
import { morningShift } from './work-cards'

/** An instant around the shift of the builders. */
export function anyInstant(): fc.Arbitrary<Date> {
  return fc.date({ min: new Date('2026-03-01'), max: new Date('2026-03-05'), noInvalidDate: true })
}

/** Facts in any combination, also those that never happen together: the card must still say one thing. */
export function anyFacts(): fc.Arbitrary<CardFacts> {
  const instant = anyInstant()
  const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> => fc.option(value, { nil: undefined })
  const engagement = fc.record({
    appliedAt: instant,
    shift: fc.constant(morningShift),
    signedAt: maybe(instant),
    cover: maybe(
      fc.record({
        status: fc.constantFrom('requested', 'pending', 'in-force', 'refused'),
        from: instant,
        requestedAt: instant,
      }),
    ),
    clockedInAt: maybe(instant),
    clockedOutAt: maybe(instant),
    judgedAt: maybe(instant),
    decision: maybe(fc.record({ kind: fc.constantFrom('approve', 'reject'), at: instant })),
    payout: maybe(
      fc.record({
        status: fc.constantFrom('sending', 'confirming', 'paying', 'paid', 'failed'),
        updatedAt: instant,
        confirmBy: maybe(instant),
      }),
    ),
  })
  return fc.record({ verifiedAt: maybe(instant), engagement: maybe(engagement) })
}
