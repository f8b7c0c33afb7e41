import { badKeyword } from '../../../mocks/weixin/message-data'

describe('keywords of a subscribe message', () => {
  it.each([
    ['thing1', '九月十二日的班次已确认，请准时到岗签到'],
    ['time2', '2026年9月12日 08:00'],
    ['date3', '2026-09-12'],
    ['amount4', '¥123.45'],
    ['phrase5', '已通过'],
    ['name6', '李娜'],
    ['character_string7', 'P0001-A'],
    ['phone_number8', '+86-13800000000'],
    ['number9', '12.5'],
  ])('accept %s = %s', (key, value) => {
    expect(badKeyword({ [key]: { value } })).toBeUndefined()
  })

  it.each([
    ['thing1', '二十一个字符的内容会被平台拒绝因为太长了啊'],
    ['thing1', ''],
    ['amount2', '一百元'],
    ['phrase3', '已经通过审核'],
    ['phrase3', 'done'],
    ['number4', 'many'],
    ['name5', '一二三四五六七八九十一'],
    ['remark1', 'x'],
    ['thing', 'x'],
  ])('refuse %s = "%s"', (key, value) => {
    expect(badKeyword({ thing9: { value: '好' }, [key]: { value } })).toBe(key)
  })
})
