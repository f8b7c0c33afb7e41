import { setLanguage } from '../../../../miniprogram/i18n/index'
import type { Clock } from '../../../../miniprogram/services/attendance'
import { flush, shows, tap, tapText, text, within } from '../../../support/simulate/act'
import { cloud } from '../../../support/simulate/fake-cloud'
import { closePage, openPage } from '../../../support/simulate/mount'
import { describePageStates } from '../../../support/simulate/page-states'
import { hasScreen, phone } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'
import { aClock, doneClock, farAway, nearGate, vaguePlace, workingClock } from './shifts'

const route = 'packages/attendance/pages/clock/clock'
const query = { employerId: 'employer-1', shiftId: 'shift-1' }

describePageStates(route, {
  asks: ['attendance', 'get-clock'],
  query,
  also: () => {
    phone.place = nearGate
  },
  // a shift that is gone is refused, so there is no empty page
  done: {
    reply: aClock,
    shows: [
      '搬运 等你打卡 晨光服务',
      '离大门 18 米',
      '定位误差 ±12 米 · 150 米以内可以打卡',
      '时间 11月20日 08:00 – 17:00',
      '中间休息 1 小时',
      '地点 嘉定区安亭镇 8 号 东区仓库',
      '离大门 18 米，可以打卡',
    ],
  },
  refused: 'NOT_FOUND',
})

async function open(...clocks: Clock[]): Promise<Rendered> {
  cloud.on('attendance', 'get-clock', ...clocks)
  const page = openPage(route, query)
  await flush()
  return page
}
const button = (page: Rendered): Rendered => within(page, '.clock__action', '.bottom-action__tap', '.van-button')
const label = (page: Rendered): string => text(button(page))
const tapButton = (page: Rendered): Promise<void> => tap(button(page))

beforeEach(() => {
  phone.place = nearGate
})

describe('the label of the button is the state', () => {
  const overnight = {
    startsAt: '2026-11-20T14:00:00.000Z',
    opensAt: '2026-11-20T13:00:00.000Z',
    endsAt: '2026-11-20T22:00:00.000Z',
  }

  it.each<[string, Clock, string]>([
    ['before the opening', { ...aClock, state: 'not-open-yet', serverTime: '2026-11-19T22:00:00.000Z' }, '07:00 开始打卡'],
    ['the day before', { ...aClock, state: 'not-open-yet', serverTime: '2026-11-18T22:00:00.000Z' }, '11月20日 07:00 开始打卡'],
    [
      'in the evening',
      { ...aClock, ...overnight, state: 'not-open-yet', serverTime: '2026-11-20T02:00:00.000Z' },
      '21:00 开始打卡',
    ],
    ['at the gate', aClock, '离大门 18 米，可以打卡'],
    ['at work', workingClock, '离大门 18 米，打下班卡'],
    ['after work', doneClock, '我的工时'],
    ['when it was missed', { ...aClock, state: 'missed' }, '看下一步'],
    ['with a document that has ended', { ...aClock, blockedBy: 'DOCUMENT_ENDED' }, '先去更新证件'],
    ['without an agreement', { ...aClock, blockedBy: 'AGREEMENT_NOT_SIGNED' }, '先去签约'],
    ['after the end of the agreement', { ...aClock, blockedBy: 'AGREEMENT_ENDED' }, '看下一步'],
    ['without cover', { ...aClock, blockedBy: 'COVER_NOT_IN_FORCE' }, '先去办保障'],
  ])('%s', async (_when, clock, said) => {
    expect(label(await open(clock))).toBe(said)
  })

  it('cannot be tapped before the opening', async () => {
    const page = await open({ ...aClock, state: 'not-open-yet', serverTime: '2026-11-19T22:00:00.000Z' })
    await tapButton(page)
    expect(cloud.callsOf('attendance', 'clock-in')).toEqual([])
    expect(shows(page, 'van-button--disabled')).toBe(true)
  })

  it.each<[Partial<Clock>, string]>([
    [{ blockedBy: 'DOCUMENT_ENDED' }, '/packages/onboarding/pages/document/document'],
    [{ blockedBy: 'AGREEMENT_NOT_SIGNED' }, '/pages/home/home'],
    [{ blockedBy: 'AGREEMENT_ENDED' }, '/pages/home/home'],
    [{ blockedBy: 'COVER_NOT_IN_FORCE' }, '/packages/guarantee/pages/enrol/enrol?employerId=employer-1&shiftId=shift-1'],
    [{ state: 'missed' }, '/pages/home/home'],
    [doneClock, '/packages/attendance/pages/records/records'],
  ])('%j leads on', async (other, url) => {
    const page = await open({ ...aClock, ...other })
    await tapButton(page)
    expect(phone.visited).toEqual([url])
  })
})

describe('the place', () => {
  it('is not read unless it is needed', async () => {
    phone.place = 'getLocation:fail auth deny'
    expect(text(await open({ ...aClock, blockedBy: 'COVER_NOT_IN_FORCE' }))).not.toContain('没有允许看位置')
  })

  it('says how far the gate is when it is too far', async () => {
    phone.place = farAway
    const page = await open(aClock)
    expect(label(page)).toBe('离大门 330 米，走近再打')
    expect(shows(page, 'site-sketch__me--inside')).toBe(false)
  })

  it('says so when the phone is not sure', async () => {
    phone.place = vaguePlace
    const page = await open(aClock)
    expect(label(page)).toBe('定位不准，走到空旷处再打')
    expect(text(page)).toContain('定位误差 ±180 米')
  })

  it('is read again when asked', async () => {
    phone.place = farAway
    const page = await open(aClock)
    phone.place = nearGate
    await tapText(page, '重新定位')
    expect(label(page)).toBe('离大门 18 米，可以打卡')
    expect(shows(page, 'site-sketch__me--inside')).toBe(true)
  })

  it('that is not allowed has a way to allow it', async () => {
    phone.place = 'getLocation:fail auth deny'
    const page = await open(aClock)
    expect(text(page)).toContain('没有允许看位置 点下面的按钮，打开“位置”')
    expect(text(page)).toContain('只在打卡时看，不会一直跟着你')
    hasScreen('openSetting', () => {
      phone.place = nearGate
    })
    await tapButton(page)
    expect(label(page)).toBe('离大门 18 米，可以打卡')
  })

  it('that is still not allowed leaves the way to my hours', async () => {
    phone.place = 'getLocation:fail auth deny'
    const page = await open(aClock)
    await tapText(page, '我的工时')
    expect(phone.visited).toEqual(['/packages/attendance/pages/records/records'])
  })

  it('that could not be found is looked for again', async () => {
    phone.place = 'getLocation:fail system'
    const page = await open(aClock)
    expect(label(page)).toBe('没定到位，再试一次')
    phone.place = nearGate
    await tapButton(page)
    expect(label(page)).toBe('离大门 18 米，可以打卡')
    expect(cloud.callsOf('attendance', 'clock-in')).toEqual([])
  })
})

describe('at work', () => {
  afterEach(() => jest.useRealTimers())

  it('counts the minutes by the clock of the server, once a minute, while it is shown', async () => {
    jest.useFakeTimers({ now: Date.parse('2026-11-21T10:00:00.000Z') })
    const page = await open(workingClock)
    expect(text(page)).toContain('已上班 6 小时 49 分 08:01 打的上班卡')
    await jest.advanceTimersByTimeAsync(59_000)
    expect(text(page)).toContain('已上班 6 小时 49 分')
    await jest.advanceTimersByTimeAsync(1_000)
    expect(text(page)).toContain('已上班 6 小时 50 分')
    page.triggerPageLifeTime('hide')
    await jest.advanceTimersByTimeAsync(600_000)
    expect(text(page)).toContain('已上班 6 小时 50 分')
  })

  it('asks the cloud again when the clock-in opens', async () => {
    jest.useFakeTimers({ now: Date.parse('2026-11-21T10:00:00.000Z') })
    const page = await open({ ...aClock, state: 'not-open-yet', serverTime: '2026-11-19T22:59:30.000Z' }, aClock)
    expect(label(page)).toBe('07:00 开始打卡')
    await jest.advanceTimersByTimeAsync(60_000)
    expect(label(page)).toBe('离大门 18 米，可以打卡')
    closePage(page)
    expect(jest.getTimerCount()).toBe(0)
  })
})

it('speaks English', async () => {
  setLanguage('en')
  const page = await open(workingClock)
  expect(label(page)).toBe('18 m from the gate: clock out')
  for (const line of ['Working', '6 h 49 min at work', 'Clocked in at 08:01', 'Position within ±12 m', 'Break 1 h'])
    expect(text(page)).toContain(line)
  expect(phone.title).toBe('Clock')
})
