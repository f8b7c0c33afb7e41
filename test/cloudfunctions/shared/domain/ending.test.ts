import { endingText, isAfterEnd, requireLastDay } from '../../../../cloudfunctions/shared/domain/ending'
import { Refusal } from '../../../../cloudfunctions/shared/refusal'

describe('a last day', () => {
  it.each(['2026-03-01', '2026-03-15', '2026-03-31'])('may be %s when today is 1 March', (day) => {
    expect(() => {
      requireLastDay(day, '2026-03-01')
    }).not.toThrow()
  })

  it.each(['2026-02-28', '2026-04-01'])('may not be %s', (day) => {
    expect(() => {
      requireLastDay(day, '2026-03-01')
    }).toThrow(new Refusal('MALFORMED_REQUEST', { field: 'lastDay' }))
  })

  it('leaves itself open for work, and nothing after it', () => {
    expect(isAfterEnd('2026-03-05', '2026-03-05')).toBe(false)
    expect(isAfterEnd('2026-03-06', '2026-03-05')).toBe(true)
    expect(isAfterEnd('2030-01-01', null)).toBe(false)
  })
})

it('says who ends what, when, and that the worker loses nothing by it', () => {
  const text = endingText({
    ends: { kind: 'labour-service', title: '劳务协议', templateVersion: 3, contractId: 'C-7' },
    lastDay: '2026-03-09',
    employerName: '东海物流',
    creditCode: '91310000MA1K35TX0A',
    maskedName: '李*',
    maskedIdNumber: '310***1234',
    workerNo: 'WK00000001',
    jobTitle: '分拣员',
  })
  expect(text).toMatchObject({ kind: 'labour-service', title: '结束协议', templateVersion: 3 })
  const words = text.sections.map((section) => section.text).join('\n')
  for (const part of [
    '东海物流',
    '李*',
    'WK00000001',
    '分拣员',
    '劳务协议',
    '第 3 版',
    'C-7',
    '2026 年 3 月 9 日',
    '不用赔',
    '双方都签了才算数',
  ])
    expect(words).toContain(part)
  expect(text.keyTerms.map(({ term }) => term)).toEqual(['quit', 'pay', 'insurance'])
})
