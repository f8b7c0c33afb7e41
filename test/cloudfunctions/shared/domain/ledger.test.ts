import fc from 'fast-check'
import * as ledger from '../../../../cloudfunctions/shared/domain/ledger'

const step = fc.record({
  netFen: fc.integer({ min: 1, max: 10_000_000 }),
  taxFen: fc.integer({ min: 0, max: 1_000_000 }),
  end: fc.constantFrom('open', 'paid', 'released', 'released and paid'),
})

/** All entries of one payout that ended so. */
function entriesOf({ netFen, taxFen, end }: { netFen: number; taxFen: number; end: string }, index: number): ledger.Entry[] {
  const transfer = (attempt: number): { outBillNo: string; workerId: string; netFen: number } => ({
    outBillNo: `${String(index)}-${String(attempt)}`,
    workerId: 'w',
    netFen,
  })
  const entries = [...ledger.settle({ payoutId: String(index), workerId: 'w', netFen, taxFen }), ...ledger.initiate(transfer(1))]
  if (end === 'paid') entries.push(...ledger.succeed(transfer(1)))
  if (end.startsWith('released')) entries.push(...ledger.release(transfer(1)))
  if (end === 'released and paid') entries.push(...ledger.initiate(transfer(2)), ...ledger.succeed(transfer(2)))
  return entries
}

it('sums to zero, carries what is open in transit, and owes what was released', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const totals = ledger.balances(steps.flatMap(entriesOf))
      const net = (wanted: string[]): number =>
        steps.filter(({ end }) => wanted.includes(end)).reduce((sum, { netFen }) => sum + netFen, 0)
      expect([...totals.values()].reduce((sum, fen) => sum + fen, 0)).toBe(0)
      expect(totals.get(ledger.inTransit) ?? 0).toBe(net(['open']))
      expect(totals.get(ledger.operating) ?? 0).toBe(net(['paid', 'released and paid']))
      expect(totals.get(ledger.payableTo('w')) ?? 0).toBe(net(['released']))
    }),
  )
})

it('posts no entry for a tax of nothing', () => {
  expect(ledger.settle({ payoutId: 'p', workerId: 'w', netFen: 100, taxFen: 0 })).toHaveLength(1)
})
