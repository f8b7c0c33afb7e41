import fc from 'fast-check'
import {
  advance,
  contractActs,
  contractLife,
  contractStatuses,
  isSigned,
  signingDeadline,
  standingAt,
  type ContractAct,
  type ContractStatus,
} from '../../../../cloudfunctions/shared/domain/contract-life'
import { Refusal } from '../../../../cloudfunctions/shared/refusal'

/** What every act comes to in every status: a status, or the code of a refusal. The order of acts is that of the head. */
const head = ['view', 'sign', 'decline', 'ask-time', 'counter-sign', 'withdraw', 'extend', 'expire', 'supersede', 'end'] as const
const refused = (code: string, times: number): string[] => Array.from({ length: times }, () => code)
const table: Record<ContractStatus, string[]> = {
  sent: [
    ...['viewed', 'AGREEMENT_NOT_OPENED', 'AGREEMENT_NOT_OPENED', 'sent', 'AGREEMENT_NOT_SIGNED'],
    ...['withdrawn', 'sent', 'expired', 'superseded', 'AGREEMENT_NOT_SIGNED'],
  ],
  viewed: [
    ...['viewed', 'signed', 'declined', 'viewed', 'AGREEMENT_NOT_SIGNED'],
    ...['withdrawn', 'viewed', 'expired', 'superseded', 'AGREEMENT_NOT_SIGNED'],
  ],
  signed: [
    ...['signed', ...refused('AGREEMENT_ALREADY_SIGNED', 3), 'completed'],
    ...['withdrawn', ...refused('AGREEMENT_ALREADY_SIGNED', 2), 'superseded', 'terminated'],
  ],
  completed: [
    ...['completed', ...refused('AGREEMENT_ALREADY_SIGNED', 2), ...refused('AGREEMENT_COMPLETED', 2)],
    ...[...refused('AGREEMENT_COMPLETED', 3), 'superseded', 'terminated'],
  ],
  expired: [
    ...['expired', 'AGREEMENT_EXPIRED', 'declined', 'expired', 'AGREEMENT_EXPIRED'],
    ...['withdrawn', 'sent', 'AGREEMENT_EXPIRED', 'superseded', 'AGREEMENT_EXPIRED'],
  ],
  declined: ['declined', ...refused('AGREEMENT_DECLINED', 9)],
  withdrawn: ['withdrawn', ...refused('AGREEMENT_WITHDRAWN', 9)],
  terminated: ['terminated', ...refused('AGREEMENT_ENDED', 9)],
  superseded: ['superseded', ...refused('AGREEMENT_SUPERSEDED', 9)],
}
const cases = contractStatuses.flatMap((from) => head.map((act, index) => [from, act, table[from][index] ?? ''] as const))

/** What an act comes to, as the table writes it. */
function outcomeOf(from: ContractStatus, act: ContractAct): string {
  try {
    return advance(from, act)
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

it.each(cases)('in %s, to %s comes to %s', (from, act, outcome) => {
  expect(outcomeOf(from, act)).toBe(outcome)
})

it('is tested for every act', () => {
  expect([...head].sort()).toEqual([...contractActs].sort())
})

it.each(contractStatuses.map((status) => [status, ['signed', 'completed'].includes(status)] as const))(
  'lets work begin in %s: %s',
  (status, may) => {
    expect(isSigned(status)).toBe(may)
  },
)

/** What was done, of all that was tried, from the sending on. */
function history(tried: readonly ContractAct[]): { done: ContractAct[]; statuses: ContractStatus[] } {
  const done: ContractAct[] = []
  const statuses: ContractStatus[] = ['sent']
  for (const act of tried) {
    const outcome = contractLife[statuses.at(-1) ?? 'sent'][act]
    if ('refused' in outcome) continue
    done.push(act)
    statuses.push(outcome.to)
  }
  return { done, statuses }
}
const histories = fc.array(fc.constantFrom(...contractActs), { maxLength: 40 })

it('signs nothing in any history that was not viewed before, and nothing twice', () => {
  fc.assert(
    fc.property(histories, (tried) => {
      const { done } = history(tried)
      const signings = done.filter((act) => act === 'sign')
      expect(signings.length).toBeLessThanOrEqual(1)
      if (signings.length === 1) expect(done.slice(0, done.indexOf('sign'))).toContain('view')
    }),
  )
})

it('completes nothing in any history that the worker has not signed', () => {
  fc.assert(
    fc.property(histories, (tried) => {
      const { done, statuses } = history(tried)
      if (statuses.includes('completed')) expect(done.indexOf('sign')).toBeLessThan(done.indexOf('counter-sign'))
    }),
  )
})

it('loses no signature of the worker by a deadline or a refusal', () => {
  fc.assert(
    fc.property(histories, (tried) => {
      const { statuses } = history(tried)
      const after = statuses.slice(statuses.findIndex(isSigned))
      if (statuses.some(isSigned)) expect(after).not.toContain('expired')
      if (statuses.some(isSigned)) expect(after).not.toContain('declined')
    }),
  )
})

it('ends for good: what is declined, withdrawn, terminated or superseded never moves again', () => {
  const ends: readonly ContractStatus[] = ['declined', 'withdrawn', 'terminated', 'superseded']
  fc.assert(
    fc.property(histories, (tried) => {
      const { statuses } = history(tried)
      const end = statuses.findIndex((status) => ends.includes(status))
      if (end >= 0) expect(new Set(statuses.slice(end)).size).toBe(1)
    }),
  )
})

it.each([
  ['sent', 0, 'sent'],
  ['viewed', 0, 'viewed'],
  ['sent', 1, 'expired'],
  ['viewed', 1, 'expired'],
  ['signed', 1, 'signed'],
  ['withdrawn', 1, 'withdrawn'],
] as const)('is shown %s, %d milliseconds after the deadline, as %s', (status, late, shown) => {
  const signBy = new Date('2026-03-08T10:00:00Z')
  expect(standingAt({ status, signBy }, new Date(signBy.getTime() + late))).toBe(shown)
})

it('gives seven days to sign, to the moment', () => {
  expect(signingDeadline(new Date('2026-03-01T10:00:00.123Z'))).toEqual(new Date('2026-03-08T10:00:00.123Z'))
})
