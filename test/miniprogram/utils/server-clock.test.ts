import { learnServerTime, serverNow } from '../../../miniprogram/utils/server-clock'

const phoneTime = Date.parse('2026-03-02T00:00:00Z')

beforeEach(() => {
  jest.useFakeTimers({ now: phoneTime })
})

it("goes on from the cloud's time, however the phone's clock is set", () => {
  learnServerTime('2026-03-03T10:00:00.000Z')
  jest.setSystemTime(phoneTime + 60_000)
  expect(new Date(serverNow()).toISOString()).toBe('2026-03-03T10:01:00.000Z')
})

it('keeps what it knows when an answer has no readable time', () => {
  learnServerTime('2026-03-03T10:00:00.000Z')
  learnServerTime('soon')
  expect(new Date(serverNow()).toISOString()).toBe('2026-03-03T10:00:00.000Z')
})
