/** @jest-environment jsdom */
import { toWgs84 } from '../../../../../simulator/phone/runtime/wx/gcj02'
import { aPhone, seen, tap } from './a-phone'

const place = { latitude: 31.2304, longitude: 121.4737, accuracy: 12 }
const granted = {
  permissions: { userLocation: 'granted', camera: 'ask', record: 'ask', writePhotosAlbum: 'ask' },
  privacyAgreed: true,
  place,
} as const

describe('a place', () => {
  it('is GCJ-02 if asked for, and WGS-84 otherwise', async () => {
    const { wx } = aPhone({ device: granted })
    await expect(wx['getLocation']?.({ type: 'gcj02' })).resolves.toMatchObject(place)
    await expect(wx['getLocation']?.({})).resolves.toMatchObject(toWgs84(place))
  })

  it('is the first one for thirty seconds', async () => {
    const { wx, device } = aPhone({ device: granted })
    await wx['getLocation']?.({ type: 'gcj02' })
    device.change({ place: { ...place, latitude: 31.5 } })
    await expect(wx['getLocation']?.({ type: 'gcj02' })).resolves.toMatchObject({ latitude: 31.2304 })
  })

  it('that is not found in time fails', async () => {
    const { wx } = aPhone({ device: { ...granted, place: undefined } })
    await expect(wx['getLocation']?.({ highAccuracyExpireTime: 20 })).rejects.toEqual({
      errMsg: 'getLocation:fail timeout',
      errno: 5,
    })
  })

  it('has to be declared in app.json', async () => {
    const { wx } = aPhone({ device: granted, config: { requiredPrivateInfos: [] } })
    await expect(wx['getLocation']?.({})).rejects.toMatchObject({
      errMsg: expect.stringContaining('requiredPrivateInfos') as string,
    })
  })

  it('is told as it changes while updates run', async () => {
    const { wx } = aPhone({ device: granted })
    await wx['startLocationUpdate']?.({})
    const fix = await new Promise((resolve) => {
      wx['onLocationChange']?.(resolve)
    })
    await wx['stopLocationUpdate']?.()
    expect(fix).toMatchObject(place)
  })

  it.each([
    // Shanghai, with the values of the public formula
    [
      { latitude: 31.2304, longitude: 121.4737 },
      { latitude: 31.23233, longitude: 121.46918 },
    ],
    [
      { latitude: 51.5, longitude: -0.12 },
      { latitude: 51.5, longitude: -0.12 },
    ],
  ])('in GCJ-02 %p is in WGS-84 %p', (gcj, wgs) => {
    const found = toWgs84(gcj)
    expect(found.latitude).toBeCloseTo(wgs.latitude, 3)
    expect(found.longitude).toBeCloseTo(wgs.longitude, 3)
  })
})

describe('the question for a permission', () => {
  it('gives the reason of app.json, and allows nothing before the privacy guide is ticked', async () => {
    const { wx, device } = aPhone({ device: { place } })
    const fix = wx['getLocation']?.({ type: 'gcj02' })
    const card = await seen('.screen-card')
    expect(card.textContent).toContain('只在打卡时看你的位置')
    const allow = Array.from(card.querySelectorAll('button')).find(({ textContent }) => textContent === '允许')
    expect(allow?.disabled).toBe(true)
    card.querySelector('input')?.click()
    tap('允许')
    await expect(fix).resolves.toMatchObject(place)
    expect(device.now).toMatchObject({ privacyAgreed: true, permissions: { userLocation: 'granted' } })
    await expect(wx['getSetting']?.()).resolves.toMatchObject({ authSetting: { 'scope.userLocation': true } })
  })

  it('is asked once: a refusal stays until the settings change it', async () => {
    const { wx } = aPhone({ device: { place, privacyAgreed: true } })
    const fix = wx['getLocation']?.({})
    await seen('.screen-card')
    tap('拒绝')
    await expect(fix).rejects.toEqual({ errMsg: 'getLocation:fail auth deny', errno: 103 })
    await expect(wx['getLocation']?.({})).rejects.toMatchObject({ errMsg: 'getLocation:fail auth deny' })
    const settings = wx['openSetting']?.()
    const page = await seen('.screen-page--settings')
    page.querySelector('input')?.click()
    tap('返回')
    await expect(settings).resolves.toMatchObject({ authSetting: { 'scope.userLocation': true } })
    await expect(wx['getLocation']?.({ type: 'gcj02' })).resolves.toMatchObject(place)
  })

  it('about privacy is not asked again for ten seconds after a refusal', async () => {
    const { wx } = aPhone({ device: { scanResult: 'code' } })
    const first = wx['scanCode']?.()
    await seen('.screen-card')
    tap('拒绝')
    await expect(first).rejects.toMatchObject({ errno: 104 })
    await expect(wx['scanCode']?.()).rejects.toMatchObject({ errno: 103 })
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 10_001)
    const later = wx['scanCode']?.()
    await seen('.screen-card')
    tap('同意')
    await expect(later).resolves.toMatchObject({ result: 'code' })
    jest.restoreAllMocks()
  })

  it('about privacy is left to the app if it listens', async () => {
    const { wx, device } = aPhone({ device: { scanResult: 'code' } })
    const asked: unknown[] = []
    const answers = ['disagree', 'agree', 'agree']
    wx['onNeedPrivacyAuthorization']?.((resolve: (answer: object) => void, context: unknown) => {
      resolve({ event: 'exposureAuthorization' })
      // the third time WeChat's own button was tapped before
      if (asked.push(context) === 3) device.change({ privacyAgreed: true })
      resolve({ event: answers[asked.length - 1], buttonId: 'agree-button' })
    })
    const notAgreed = { errMsg: 'scanCode:fail privacy permission is not authorized', errno: 104 }
    await expect(wx['scanCode']?.()).rejects.toEqual(notAgreed)
    await expect(wx['scanCode']?.()).rejects.toEqual(notAgreed)
    await expect(wx['scanCode']?.()).resolves.toMatchObject({ result: 'code' })
    expect(asked).toEqual([{ referrer: 'scanCode' }, { referrer: 'scanCode' }, { referrer: 'scanCode' }])
    expect(document.querySelector('.screen-card')).toBeNull()
  })
})
