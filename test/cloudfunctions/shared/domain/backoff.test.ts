import { nextRun } from '../../../../cloudfunctions/shared/domain/backoff'

const now = new Date('2026-03-02T00:00:00Z')
const minutesAfter = (attempts: number): number => (nextRun(now, attempts).getTime() - now.getTime()) / 60_000

it('waits 1, 2, 4 … minutes and at most an hour', () => {
  expect([0, 1, 2, 5, 6, 50].map(minutesAfter)).toEqual([1, 2, 4, 32, 60, 60])
})
