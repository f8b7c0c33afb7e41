import type { Clock, Receipt } from '../../../../miniprogram/services/attendance'
import { flush, tap, tapText, text, within } from '../../../support/simulate/act'
import { cloud, refusal } from '../../../support/simulate/fake-cloud'
import { openPage } from '../../../support/simulate/mount'
import { phone } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'
import { aClock, aRecord, doneClock, farAway, nearGate, workingClock } from './shifts'

const route = 'packages/attendance/pages/clock/clock'
const query = { employerId: 'employer-1', shiftId: 'shift-1' }
const hash = 'a1b2c3d4e5f60718293a4b5c'
const receiptIn: Receipt = { punchId: 'punch-1', at: '2026-11-19T23:40:10.000Z', distanceMetres: 18, hash }
const receiptOut: Receipt = { ...receiptIn, punchId: 'punch-2', at: '2026-11-20T09:02:00.000Z', record: aRecord }

async function open(...clocks: Clock[]): Promise<Rendered> {
  cloud.on('attendance', 'get-clock', ...clocks)
  const page = openPage(route, query)
  await flush()
  return page
}
const button = (page: Rendered): Rendered => within(page, '.clock__action', '.bottom-action__tap', '.van-button')
const label = (page: Rendered): string => text(button(page))
const tapButton = (page: Rendered): Promise<void> => tap(button(page))
const punches = (kind: 'in' | 'out'): typeof cloud.calls => cloud.callsOf('attendance', `clock-${kind}`)

beforeEach(() => {
  phone.place = nearGate
})

describe('clocking in', () => {
  it('sends the place and gives the proof', async () => {
    const page = await open(aClock, workingClock)
    cloud.on('attendance', 'clock-in', receiptIn)
    await tapButton(page)
    expect(punches('in').map(({ data }) => data)).toEqual([
      {
        ...query,
        place: { latitude: 31.230562, longitude: 121.4737, accuracyMetres: 12, fixedAt: expect.any(String) as string },
        deviceAt: expect.any(String) as string,
      },
    ])
    expect(text(page)).toContain('上班卡打好了 打卡时间 11月20日 07:40 离大门 18 米 凭证编号 a1b2c3d4e5f6')
    expect(label(page)).toBe('离大门 18 米，打下班卡')
  })

  it('believes the cloud about the distance', async () => {
    const page = await open(aClock)
    cloud.on('attendance', 'clock-in', refusal('TOO_FAR_FROM_SITE', { metres: 210 }))
    await tapButton(page)
    expect(label(page)).toBe('离大门 210 米，走近再打')
    expect(text(page)).toContain('离工地还远，走近再打卡 再试一次')
  })

  it('believes the cloud that the place is vague', async () => {
    const page = await open(aClock)
    cloud.on('attendance', 'clock-in', refusal('PLACE_UNCERTAIN', { accuracyMetres: 12 }), receiptIn)
    await tapButton(page)
    expect(label(page)).toBe('定位不准，走到空旷处再打')
    await tapText(page, '再试一次')
    expect(text(page)).toContain('上班卡打好了')
    expect(new Set(punches('in').map(({ key }) => key)).size).toBe(2)
  })

  it.each<[RefusalCode, Clock, string]>([
    ['ALREADY_CLOCKED_IN', workingClock, '你已经打过上班卡 看下一步'],
    ['SHIFT_ALREADY_OVER', { ...aClock, state: 'missed' }, '这一班已经结束 看下一步'],
    ['TOO_EARLY_TO_CLOCK_IN', { ...aClock, state: 'not-open-yet' }, '还没到打卡时间'],
    ['COVER_NOT_IN_FORCE', { ...aClock, blockedBy: 'COVER_NOT_IN_FORCE' }, '保障还没生效，不能打卡 看下一步'],
    ['AGREEMENT_NOT_SIGNED', { ...aClock, blockedBy: 'AGREEMENT_NOT_SIGNED' }, '请先签约，再办这一步 看下一步'],
  ])('that is refused as %s shows the shift as it is', async (code, after, said) => {
    const page = await open(aClock, after)
    cloud.on('attendance', 'clock-in', refusal(code))
    await tapButton(page)
    expect(text(page)).toContain(said)
    expect(label(page)).not.toContain('可以打卡')
  })

  it.each(['offline', 'timeout'] as const)('%s keeps place, time and key, says so, and tries again', async (trouble) => {
    const page = await open(aClock, workingClock)
    cloud.on('attendance', 'clock-in', trouble, receiptIn)
    await tapButton(page)
    expect(text(page)).toContain('这次的位置和时间留着，没有丢')
    phone.place = farAway
    await tapText(page, '再试一次')
    const [first, second] = punches('in')
    expect(second).toEqual(first)
    expect(text(page)).toContain('上班卡打好了')
    expect(text(page)).not.toContain('没有丢')
  })

  it('without the permission says how to give it', async () => {
    const page = await open(aClock)
    phone.place = 'getLocation:fail auth deny'
    await tapButton(page)
    expect(label(page)).toBe('去允许位置')
    expect(punches('in')).toEqual([])
  })
})

describe('clocking out', () => {
  it('before the end asks first, naming what is lost', async () => {
    phone.agrees = false
    const page = await open(workingClock)
    await tapButton(page)
    expect(phone.questions).toEqual(['离下班还有 2 小时 10 分。现在打了就不能再改。'])
    expect(punches('out')).toEqual([])
  })

  it('after the end does not ask, shows minutes, money and proof, and what comes next', async () => {
    const page = await open({ ...workingClock, serverTime: '2026-11-20T09:02:00.000Z' }, doneClock)
    cloud.on('attendance', 'clock-out', receiptOut)
    await tapButton(page)
    expect(phone.questions).toEqual([])
    expect(text(page)).toContain('下班卡打好了 打卡时间 11月20日 17:02')
    expect(text(page)).toContain('计工时 已扣休息 1 小时 7 小时 48 分 工钱（税前） ¥25.00 一小时 ¥195.00 凭证编号 a1b2c3d4e5f6')
    expect(text(page)).toContain('单位审核工时 晨光服务 发工钱，你点一下确认 微信支付')
    expect(label(page)).toBe('我的工时')
  })

  it('early goes on when it is meant', async () => {
    const page = await open(workingClock, doneClock)
    cloud.on('attendance', 'clock-out', receiptOut)
    await tapButton(page)
    expect(punches('out').map(({ data }) => data)).toEqual([expect.objectContaining(query)])
  })
})
