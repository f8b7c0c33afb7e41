import { keptSince, retention, retentionKinds } from '../../../../cloudfunctions/shared/domain/retention'

const clocks = { now: new Date('2026-05-31T00:00:00Z'), wireNow: new Date('2026-11-30T00:00:00Z') }

it.each([
  ['erased-check', '2026-05-30T00:00:00.000Z'],
  ['check-handle', '2026-05-28T00:00:00.000Z'],
  ['check-person', '2026-05-01T00:00:00.000Z'],
  ['review-person', '2026-05-01T00:00:00.000Z'],
  ['message', '2025-05-31T00:00:00.000Z'],
  ['document-reading', '2026-05-30T00:00:00.000Z'],
  ['reply', '2026-11-23T00:00:00.000Z'],
  ['vendor-token', '2026-11-29T00:00:00.000Z'],
] as const)('%s is kept since %s, by the clock that it belongs to', (kind, since) => {
  expect(keptSince(kind, clocks).toISOString()).toBe(since)
})

it('each kind says why it is kept so long', () => {
  for (const kind of retentionKinds) expect(retention[kind].source).not.toBe('')
})
