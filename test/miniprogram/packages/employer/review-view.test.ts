import { detailView } from '../../../../miniprogram/packages/employer/utils/review-detail-view'
import { reviewRow } from '../../../../miniprogram/packages/employer/utils/review-row'
import { decidedRecord, pendingItem, pendingRecord } from './records'

it('names the day of a shift past midnight once', () => {
  const night = {
    ...pendingItem,
    plannedStart: '2026-11-20T14:00:00.000Z',
    plannedEnd: '2026-11-20T22:00:00.000Z',
    clockedInAt: '2026-11-20T14:00:00.000Z',
    clockedOutAt: '2026-11-20T22:10:00.000Z',
  }
  expect(reviewRow(night).punched).toBe('11月20日 22:00 – 次日 06:10')
})

it.each([
  ['2026-11-19T23:50:00.000Z', '早 10 分钟'],
  ['2026-11-20T00:00:59.000Z', '一样'],
  ['2026-11-20T00:01:00.000Z', '晚 1 分钟'],
  ['2026-11-20T01:30:00.000Z', '晚 1 小时 30 分'],
])('measures a start at %s by whole minutes of the wall', (clockedInAt, judged) => {
  expect(detailView({ ...pendingRecord, clockedInAt }).compared[0]?.judged).toBe(judged)
})

it.each([
  [['LATE'], [true, false, false]],
  [['LEFT_EARLY'], [false, true, false]],
  [['OVERTIME'], [false, true, false]],
  [[], [false, false, false]],
] as const)('marks with %j what the rules found, not what the phone measured', (flags, marked) => {
  const view = detailView({ ...pendingRecord, flags: [...flags], paidMinutes: 480 })
  expect(view.compared.map((line) => line.marked)).toEqual(marked)
})

it('marks paid time that is not the planned one', () => {
  expect(detailView(pendingRecord).compared[2]).toMatchObject({ judged: '少 12 分钟', marked: true })
})

it('says who decided, when and why', () => {
  expect(detailView(decidedRecord).decision).toEqual({
    tone: 'alert',
    word: '已退回',
    by: '张伟 · 11月20日 19:30',
    reason: '人不在工地',
  })
})
