/** @jest-environment jsdom */
import { calls } from '../../../../../simulator/phone/runtime/wx/calls'
import { aPhone } from './a-phone'

describe('the table of wx', () => {
  it('reports a name that it lacks once and reads it as undefined', () => {
    const { wx, faults } = aPhone()
    expect(wx['openTimeMachine']).toBeUndefined()
    expect(wx['openTimeMachine']).toBeUndefined()
    expect(faults).toEqual([{ kind: 'missing-api', message: 'wx.openTimeMachine is not emulated', where: undefined }])
  })

  it('answers with a promise, or with callbacks and nothing', async () => {
    const { wx } = aPhone()
    await expect(wx['setNavigationBarTitle']?.({ title: '首页' })).resolves.toEqual({ errMsg: 'setNavigationBarTitle:ok' })
    const heard: unknown[] = []
    const returned = wx['setNavigationBarTitle']?.({
      title: '首页',
      success: (result: unknown) => heard.push(['success', result]),
      complete: (result: unknown) => heard.push(['complete', result]),
    })
    expect(returned).toBeUndefined()
    await wx['checkSession']?.({})
    const result = { errMsg: 'setNavigationBarTitle:ok' }
    expect(heard).toEqual([
      ['success', result],
      ['complete', result],
    ])
  })

  it('fails in words of WeChat where a required parameter is missing', async () => {
    const { wx } = aPhone()
    await expect(wx['showToast']?.({})).rejects.toMatchObject({
      errMsg: 'showToast:fail parameter error: parameter.title should be String instead of Undefined;',
    })
  })

  it('notes each call with its outcome', async () => {
    const { wx } = aPhone()
    const before = calls().length
    wx['getWindowInfo']?.()
    await wx['setTabBarBadge']?.({ index: 0, text: '3' })
    await Promise.resolve(wx['setTabBarBadge']?.({ index: 7, text: '3' })).catch(() => undefined)
    expect(calls().slice(before)).toEqual([
      { name: 'getWindowInfo', outcome: 'getWindowInfo:ok' },
      { name: 'setTabBarBadge', outcome: 'setTabBarBadge:ok' },
      { name: 'setTabBarBadge', outcome: 'setTabBarBadge:fail tabbar item not found' },
    ])
  })

  it('lets a member be defined anew, as WeChat does', () => {
    const { wx } = aPhone()
    Object.defineProperty(wx, 'request', { configurable: true, writable: true, value: () => 'cut' })
    expect(wx['request']?.({})).toBe('cut')
  })

  it.each([
    ['showToast', true],
    ['showToast.object.icon.success', true],
    ['showToast.object.icon.rainbow', false],
    ['showToast.object.sound', false],
    ['getWindowInfo.return.safeArea', true],
    ['getSystemInfo.success.windowWidth', true],
    ['request.object.method.PATCH', true],
    ['connectSocket', false],
    ['openTimeMachine', false],
    ['toString', false],
    ['button', true],
    ['button.open-type.share', true],
    ['button.open-type.fly', false],
    ['button.colour', false],
  ])('says of %s that it can be used: %s', (schema, answer) => {
    expect(aPhone().wx['canIUse']?.(schema)).toBe(answer)
  })

  it.each(['requestFacialVerify', 'requestMerchantTransfer', 'bindEmployeeRelation'])(
    'has %s in WeChat and not in DevTools',
    (name) => {
      expect(aPhone({ device: { host: 'wechat' } }).wx['canIUse']?.(name)).toBe(true)
      expect(aPhone({ device: { host: 'devtools' } }).wx['canIUse']?.(name)).toBe(false)
    },
  )
})
