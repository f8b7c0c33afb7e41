import { messageKinds, noticeOf } from '../../../../cloudfunctions/shared/domain/message'

it.each(messageKinds)('has a line for %s that a subscribe message takes', (kind) => {
  expect(Array.from(noticeOf(kind)).length).toBeGreaterThan(0)
  expect(Array.from(noticeOf(kind)).length).toBeLessThanOrEqual(20)
})
