import fc from 'fast-check'
import { paidMinutes, wholeMinutes } from '../../../../cloudfunctions/shared/domain/minutes'

const at = (time: string): Date => new Date(`2026-03-02T${time}+08:00`)
const planned = { from: at('08:00:00'), to: at('17:00:00') }

it('pays the planned span without the break when the worker is early and leaves late', () => {
  expect(paidMinutes({ from: at('07:40:00'), to: at('17:30:00') }, planned, 60)).toBe(480)
})

it('pays from a late arrival to an early leaving, in whole minutes', () => {
  expect(paidMinutes({ from: at('08:10:30'), to: at('16:00:00') }, planned, 60)).toBe(409)
})

it('pays nothing for a span that the break eats up', () => {
  expect(paidMinutes({ from: at('08:00:00'), to: at('08:30:00') }, planned, 60)).toBe(0)
})

it('counts the minutes of a night that crosses midnight', () => {
  expect(wholeMinutes({ from: at('22:00:00'), to: new Date('2026-03-03T06:00:00+08:00') })).toBe(480)
})

const instant = fc.date({ min: at('00:00:00'), max: new Date('2026-03-05T00:00:00Z'), noInvalidDate: true })

it('is never negative and never more than the planned span', () => {
  fc.assert(
    fc.property(instant, instant, fc.integer({ min: 0, max: 600 }), (from, to, pause) => {
      const minutes = paidMinutes({ from, to }, planned, pause)
      expect(minutes).toBeGreaterThanOrEqual(0)
      expect(minutes).toBeLessThanOrEqual(540)
    }),
  )
})

it('splits a worked span into parts that add up to no more than the whole, and lose less than a minute each', () => {
  const ordered = fc.tuple(instant, instant, instant).map((three) => three.sort((a, b) => a.getTime() - b.getTime()))
  fc.assert(
    fc.property(ordered, ([from, middle, to]) => {
      const parts = wholeMinutes({ from, to: middle }) + wholeMinutes({ from: middle, to })
      const whole = wholeMinutes({ from, to })
      expect(whole - parts).toBeGreaterThanOrEqual(0)
      expect(whole - parts).toBeLessThanOrEqual(1)
    }),
  )
})
