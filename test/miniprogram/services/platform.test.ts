import { config } from '../../../miniprogram/config'
import { useOwnPlace, usePlaceSource, watchPlace, type Place } from '../../../miniprogram/services/place'
import { bindEmployeeRelation, confirmTransfer, currentPlace, showEid, verifyFace } from '../../../miniprogram/services/platform'
import { flush } from '../../support/simulate/act'
import { hasScreen, phone } from '../../support/simulate/phone'

const transfer = { mchId: '1900000001', appId: 'wx1', package: 'a+b=c' }
const faceUrl = '/packages/demo/pages/face/face?verifyId=v1'

describe('the face check', () => {
  it("is WeChat's own where the phone has it", async () => {
    hasScreen('requestFacialVerify', ({ verifyId, success, fail }) => {
      if (verifyId === 'v1') success()
      else fail({ errMsg: 'wrong id' })
    })
    await expect(verifyFace('v1')).resolves.toBe('done')
    expect(phone.visited).toEqual([])
  })

  it.each([
    { errMsg: 'requestFacialVerify:fail cancel' },
    { errMsg: 'requestFacialVerify:fail', errCode: 90002 },
    { errMsg: 'requestFacialVerify:fail', errCode: 90006 },
  ])('was cancelled by the person after %j, and no stand-in opens', async (error) => {
    hasScreen('requestFacialVerify', ({ fail }) => {
      fail(error)
    })
    await expect(verifyFace('v1')).resolves.toBe('cancelled')
    expect(phone.visited).toEqual([])
  })

  it('leaves a verdict of the vendor to the cloud', async () => {
    hasScreen('requestFacialVerify', ({ fail }) => {
      fail({ errMsg: 'requestFacialVerify:fail', errCode: 90100 })
    })
    await expect(verifyFace('v1')).resolves.toBe('done')
  })

  it.each([
    ['is missing', undefined],
    ['fails as in DevTools', { errMsg: 'requestFacialVerify:fail not supported in devtools' }],
    ['does not work on this phone', { errMsg: 'requestFacialVerify:fail', errCode: 90109 }],
  ])('is played by the stand-in where it %s', async (_what, error) => {
    if (error)
      hasScreen('requestFacialVerify', ({ fail }) => {
        fail(error)
      })
    phone.opened = (_url, emit) => {
      emit('answer', 'done')
    }
    await expect(verifyFace('v1')).resolves.toBe('done')
    expect(phone.visited).toEqual([faceUrl])
  })

  it('counts as cancelled when the stand-in is left', async () => {
    phone.opened = (_url, emit) => {
      emit('closed')
      emit('answer', 'done')
    }
    await expect(verifyFace('v1')).resolves.toBe('cancelled')
  })
})

describe('E证通', () => {
  it('is played by its stand-in, as long as the vendor has given no SDK', async () => {
    phone.opened = (_url, emit) => {
      emit('answer', 'done')
    }
    await expect(showEid('token 1')).resolves.toBe('done')
    expect(phone.visited).toEqual(['/packages/demo/pages/eid/eid?token=token%201'])
  })

  it('is missing in a release without the SDK', async () => {
    const { demoPanel } = config
    delete config.demoPanel
    await expect(showEid('token-1')).rejects.toMatchObject({ code: 'NOT_ON_THIS_PHONE' })
    Object.assign(config, { demoPanel })
    expect(phone.visited).toEqual([])
  })
})

it('hands the transfer on as WeChat Pay wrote it', async () => {
  const seen: unknown[] = []
  hasScreen('requestMerchantTransfer', ({ mchId, appId, package: bill, success }) => {
    seen.push({ mchId, appId, package: bill })
    success()
  })
  await expect(confirmTransfer(transfer)).resolves.toBe('done')
  expect(seen).toEqual([transfer])
})

it('hands the transfer to its stand-in unharmed', async () => {
  phone.opened = (_url, emit) => {
    emit('answer', 'cancelled')
  }
  await expect(confirmTransfer(transfer)).resolves.toBe('cancelled')
  expect(phone.visited).toEqual(['/packages/demo/pages/transfer/transfer?mchId=1900000001&appId=wx1&package=a%2Bb%3Dc'])
})

it('asks for the employee relation with its templates', async () => {
  const seen: unknown[] = []
  hasScreen('bindEmployeeRelation', ({ tmplIds, success }) => {
    seen.push(tmplIds)
    success()
  })
  await expect(bindEmployeeRelation(['t1', 't2'])).resolves.toBe('done')
  expect(seen).toEqual([['t1', 't2']])
})

describe('the place', () => {
  afterEach(useOwnPlace)

  it('is a fresh fix with its accuracy and its time', async () => {
    jest.useFakeTimers({ now: new Date('2026-11-21T00:00:00Z') })
    const place = await currentPlace()
    expect(place).toEqual({ latitude: 31.2304, longitude: 121.4737, accuracyMetres: 12, fixedAt: '2026-11-21T00:00:00.000Z' })
    expect(phone.placeListeners.size).toBe(0)
  })

  it.each([
    ['startLocationUpdate:fail auth deny', 'LOCATION_NOT_ALLOWED'],
    ['startLocationUpdate:fail system', 'LOCATION_UNAVAILABLE'],
  ])('is refused with "%s" as %s', async (errMsg, code) => {
    phone.place = errMsg
    await expect(currentPlace()).rejects.toMatchObject({ code })
  })

  it('is the place of another source once one is registered', async () => {
    const set: Place = { latitude: 1, longitude: 2, accuracyMetres: 3, fixedAt: '2026-11-21T00:00:00.000Z' }
    usePlaceSource({ current: () => Promise.resolve(set), watch: () => () => undefined })
    await expect(currentPlace()).resolves.toEqual(set)
  })

  it('is watched until the watch ends', async () => {
    jest.useFakeTimers()
    const seen: number[] = []
    const stop = watchPlace(({ accuracyMetres }) => seen.push(accuracyMetres))
    await flush()
    phone.place = { latitude: 31, longitude: 121, accuracy: 40 }
    await jest.advanceTimersByTimeAsync(5000)
    stop()
    expect(jest.getTimerCount()).toBe(0)
    await jest.advanceTimersByTimeAsync(20_000)
    expect(seen).toEqual([12, 40])
  })
})
