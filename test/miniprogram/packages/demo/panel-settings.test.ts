import { nextMorning } from '../../../../miniprogram/packages/demo/utils/clock'
import { getWorkCard } from '../../../../miniprogram/services/account'
import { currentPlace } from '../../../../miniprogram/services/place'
import { flush, tapText, text } from '../../../support/simulate/act'
import { cloud } from '../../../support/simulate/fake-cloud'
import { openPage } from '../../../support/simulate/mount'
import { phone } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'
import { bodiesOf, doorCalls, mockPorts, onDoor, openUsualDoors, sessionOf } from './doors'
import { card, clock, idleCard } from './shift'

const route = 'packages/demo/pages/panel/panel'

beforeEach(() => {
  openUsualDoors()
  phone.storage.set('session', sessionOf('oWORKCARD_LI_NA'))
})

async function open(): Promise<Rendered> {
  const page = openPage(route)
  await flush()
  return page
}

describe('the time', () => {
  const later = { now: '2026-11-22T03:00:00.000Z' }

  it.each([
    ['过 10 分钟', { advance: '10m' }],
    ['过 1 小时', { advance: '1h' }],
    ['过 8 小时', { advance: '8h' }],
    ['过 25 小时', { advance: '25h' }],
  ])('%s is sent as %j and shown', async (label, body) => {
    const page = await open()
    onDoor('POST 7350/dev/clock', later)
    onDoor('GET 7350/dev/clock', later)
    await tapText(page, label)
    expect(bodiesOf('POST 7350/dev/clock')).toEqual([body])
    expect(text(page)).toContain('时间 11月22日 11:00')
  })

  it.each([
    ['2026-11-20T23:49:59.000Z', '2026-11-20T23:50:00.000Z'],
    ['2026-11-20T23:50:00.000Z', '2026-11-21T23:50:00.000Z'],
    ['2026-11-21T15:00:00.000Z', '2026-11-21T23:50:00.000Z'],
  ])('after %s the next 7:50 in Shanghai is %s', (now, morning) => {
    expect(nextMorning(now)).toBe(morning)
  })

  it('goes on to the morning, and back to the real time', async () => {
    jest.useFakeTimers({ now: new Date('2026-03-02T01:00:00.000Z') })
    const page = await open()
    onDoor('POST 7350/dev/clock', later)
    await tapText(page, '到早上 7:50')
    await tapText(page, '回到真的时间')
    expect(bodiesOf('POST 7350/dev/clock')).toEqual([{ set: '2026-11-21T23:50:00.000Z' }, { set: '2026-03-02T01:00:00.000Z' }])
  })
})

describe('the place', () => {
  it.each([
    ['在工地里', 18, 12],
    ['在边上，定位不准', 200, 60],
    ['离工地很远', 800, 15],
  ])('%s puts the phone %d m from the gate of the next shift', async (label, metres, accuracyMetres) => {
    cloud.on('account', 'get-work-card', card)
    cloud.on('attendance', 'get-clock', clock)
    const page = await open()
    await tapText(page, label)
    const place = await currentPlace()
    expect((place.latitude - clock.site.latitude) * 111_195).toBeCloseTo(metres, 3)
    expect(place.accuracyMetres).toBe(accuracyMetres)
    expect(text(page)).toContain(`离大门 ${metres.toString()} 米，误差 ${accuracyMetres.toString()} 米`)
    await tapText(page, '手机真的位置')
    expect((await currentPlace()).latitude).toBe(31.2304)
  })

  it('stays real for a person without a shift, and says so', async () => {
    cloud.on('account', 'get-work-card', idleCard)
    await tapText(await open(), '在工地里')
    expect(phone.toasts).toEqual(['这个人现在没有班'])
    expect((await currentPlace()).latitude).toBe(31.2304)
  })
})

describe('the network', () => {
  it('that is cut stops the app, not the panel, and comes back', async () => {
    cloud.on('account', 'get-work-card', idleCard)
    const page = await open()
    await tapText(page, '断网')
    expect(text(page)).toContain('网络 断网')
    await expect(getWorkCard()).rejects.toMatchObject({ code: 'OFFLINE' })
    await tapText(page, '正常')
    expect(text(page)).toContain('网络 正常')
    await expect(getWorkCard()).resolves.toEqual(idleCard)
  })
})

describe('the vendors', () => {
  const unfold = (page: Rendered): Promise<void> => tapText(page, '下一次对方怎么答 都正常')

  it.each([
    ['刷脸：不是本人', '7351', { match: { operation: 'query-verify-info' }, effect: { verify_ret: 10004 }, times: 1 }],
    ['付款：商户没钱', '7352', { match: { operation: 'create-transfer-bill' }, effect: { code: 'NOT_ENOUGH' }, times: 1 }],
    ['签字：不发证书', '7354', { match: { operation: 'simple-enroll' }, effect: { refuse: 'Refused by a rule.' }, times: 1 }],
    ['投保：当场不保', '7355', { match: { operation: 'bind-policy' }, effect: { code: 'UNDERWRITING_REFUSED' }, times: 1 }],
  ])('%s is arranged at its mock', async (label, port, rule) => {
    const page = await open()
    expect(text(page)).not.toContain(label)
    await unfold(page)
    onDoor(`GET ${port}/_mock/rules`, [{ times_left: 1 }, { times_left: 0 }])
    await tapText(page, label)
    expect(bodiesOf(`POST ${port}/_mock/rules`)).toEqual([rule])
    expect(text(page)).toContain('安排了 1 条')
  })

  it('are all normal again when that is tapped', async () => {
    const page = await open()
    await unfold(page)
    await tapText(page, '全部恢复正常')
    expect(doorCalls.filter(({ what }) => what.startsWith('DELETE')).map(({ what }) => what)).toEqual(
      mockPorts.map((port) => `DELETE ${port}/_mock/rules`),
    )
  })
})
