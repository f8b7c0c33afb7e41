import { setLanguage } from '../../../../miniprogram/i18n/index'
import type { Confirmation, Payout } from '../../../../miniprogram/services/payout'
import { flush, shows, tap, tapText, text, within } from '../../../support/simulate/act'
import { cloud, refusal } from '../../../support/simulate/fake-cloud'
import { call, closePage, openPage } from '../../../support/simulate/mount'
import { describePageStates } from '../../../support/simulate/page-states'
import { hasScreen, phone } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'
import { aPayout, failedPayout, paidPayout, payingPayout, payoutId, sendingPayout } from './payouts'

const route = 'packages/payout/pages/confirm/confirm'
const transfer = { mchId: '1900001109', appId: 'wxd678efh567hg6787', package: 'affffddafdfafddffda==' }
const open24h: Confirmation = { payout: aPayout, transfer }
const start = Date.parse('2026-11-20T12:00:30.000Z')

describePageStates(route, {
  asks: ['payout', 'get-confirmation'],
  query: payoutId,
  // a payout that is gone is refused, so there is no empty page
  done: {
    reply: open24h,
    shows: [
      '¥189.15 等你确认',
      '谁发的 晨光服务',
      '哪一天的活 搬运 · 11月20日',
      '税前 ¥195.00',
      '最晚确认 11月21日 20:00',
      '确认收款',
    ],
  },
  refused: 'NOT_FOUND',
})

async function open(first: Confirmation = open24h): Promise<Rendered> {
  cloud.on('payout', 'get-confirmation', first)
  return opened()
}
/** Opens a payout that needs no confirmation any more. */
async function openSettled(...payouts: Payout[]): Promise<Rendered> {
  cloud.on('payout', 'get-confirmation', refusal('PAYOUT_NOT_CONFIRMABLE'))
  cloud.on('payout', 'check-payout', ...payouts)
  return opened()
}
async function opened(): Promise<Rendered> {
  const page = openPage(route, payoutId)
  await flush()
  return page
}
const button = (page: Rendered): Rendered => within(page, '.confirm__action', '.bottom-action__tap', '.van-button')
const label = (page: Rendered): string => text(button(page))
const checks = (): unknown[] => cloud.callsOf('payout', 'check-payout').map(({ data }) => data)
const wechatSays = (answer: 'ok' | 'cancel'): void => {
  hasScreen('requestMerchantTransfer', ({ success, fail, ...given }) => {
    expect(given).toEqual(transfer)
    if (answer === 'ok') success()
    else fail({ errMsg: 'requestMerchantTransfer:fail cancel' })
  })
}

beforeEach(() => {
  jest.useFakeTimers({ now: start })
})

it('counts down to the end of the 24 hours, once a minute', async () => {
  const page = await open()
  expect(text(page)).toContain('确认期限 还剩 23 小时 59 分')
  await jest.advanceTimersByTimeAsync(60_000)
  expect(text(page)).toContain('23 小时 58 分')
})

describe('after the screen of WeChat', () => {
  it('asks the cloud, which knows that the money has come', async () => {
    wechatSays('ok')
    cloud.on('payout', 'check-payout', paidPayout)
    const page = await open()
    await tap(button(page))
    expect(checks()).toEqual([payoutId])
    expect(text(page)).toContain('到账了 ¥189.15 已到账')
    expect(text(page)).toContain('到账时间 11月20日 20:05')
    expect(label(page)).toBe('看工资单')
  })

  it('does not believe a yes: nothing has come until the cloud says so', async () => {
    wechatSays('ok')
    cloud.on('payout', 'check-payout', aPayout)
    const page = await open()
    await tap(button(page))
    expect(text(page)).not.toContain('到账了')
    expect(text(page)).toContain('正在问微信到账没有')
  })

  it('offers the confirmation again when a yes was in vain', async () => {
    wechatSays('ok')
    cloud.on('payout', 'check-payout', aPayout)
    const page = await open()
    await tap(button(page))
    await tap(button(page))
    expect(label(page)).toBe('确认收款')
    expect(text(page)).toContain('你还没确认，钱还在等你')
  })

  it('does not believe a no either', async () => {
    wechatSays('cancel')
    cloud.on('payout', 'check-payout', aPayout)
    const page = await open()
    await tap(button(page))
    expect(checks()).toEqual([payoutId])
    expect(label(page)).toBe('确认收款')
    expect(text(page)).toContain('你还没确认，钱还在等你')
  })

  it('keeps the page when the cloud cannot be asked, and asks again', async () => {
    wechatSays('ok')
    cloud.on('payout', 'check-payout', 'offline', paidPayout)
    const page = await open()
    await tap(button(page))
    expect(text(page)).toContain('现在没有网络')
    await tap(button(page))
    expect(text(page)).toContain('到账了')
  })

  it('that this phone has not got, opens its stand-in, and asks the cloud when that is closed', async () => {
    phone.opened = (_url, emit) => {
      emit('closed')
    }
    cloud.on('payout', 'check-payout', aPayout)
    const page = await open()
    await tap(button(page))
    expect(phone.visited[0]).toContain('/packages/demo/pages/transfer/transfer?mchId=1900001109')
    expect(checks()).toEqual([payoutId])
    expect(label(page)).toBe('确认收款')
  })
})

describe('while WeChat pays', () => {
  it('looks by itself until it has come', async () => {
    const page = await openSettled(payingPayout, payingPayout, paidPayout)
    expect(text(page)).toContain('¥189.15 微信在付')
    await jest.advanceTimersByTimeAsync(6000)
    expect(text(page)).toContain('到账了')
    await jest.advanceTimersByTimeAsync(60_000)
    expect(checks()).toHaveLength(3)
  })

  it('looks ten times at most, then says that nothing is lost, and looks when tapped', async () => {
    const page = await openSettled(payingPayout)
    await jest.advanceTimersByTimeAsync(600_000)
    expect(checks()).toHaveLength(11)
    expect(text(page)).toContain('还没有结果，钱不会丢')
    cloud.on('payout', 'check-payout', paidPayout)
    await tap(button(page))
    expect(text(page)).toContain('到账了')
  })

  it('goes on looking when one look fails', async () => {
    cloud.on('payout', 'get-confirmation', refusal('PAYOUT_NOT_CONFIRMABLE'))
    cloud.on('payout', 'check-payout', payingPayout, 'offline', paidPayout)
    const page = await opened()
    await jest.advanceTimersByTimeAsync(6000)
    expect(text(page)).toContain('到账了')
  })

  it('does not look while it is hidden or gone', async () => {
    const page = await openSettled(payingPayout)
    page.triggerPageLifeTime('hide')
    await jest.advanceTimersByTimeAsync(60_000)
    expect(checks()).toHaveLength(1)
    closePage(page)
    expect(jest.getTimerCount()).toBe(0)
  })
})

it('without a transfer says that it is on its way, and looks when tapped', async () => {
  const page = await open({ payout: sendingPayout })
  expect(text(page)).toContain('钱正在送往微信，一会儿再看')
  cloud.on('payout', 'check-payout', payingPayout)
  await tap(button(page))
  expect(text(page)).toContain('微信在付')
})

it('arrived leads to the slip, and can be shared without amount and name', async () => {
  const page = await openSettled(paidPayout)
  expect(text(page)).toContain('不会带上名字和金额 分享给朋友')
  expect(call(page, 'onShareAppMessage')).toEqual({ title: '干完活当天就结清，来看看有什么活', path: '/pages/jobs/jobs' })
  await tap(button(page))
  expect(phone.visited).toEqual(['/packages/payout/pages/slip/slip?employerId=employer-1&payoutId=payout-1'])
})

describe('failed', () => {
  it('says why and who must act, and offers a card for the employer without amount and name', async () => {
    const page = await openSettled(failedPayout('OVERDUE_CLOSE'))
    expect(text(page)).toContain('24 小时没有确认，钱退回来了 谁来办 请单位再发，这次你及时点确认')
    expect(text(page)).toContain('发给单位，请他重发')
    expect(call(page, 'onShareAppMessage')).toEqual({
      title: '有一笔工钱没发成，请看一下',
      path: '/packages/employer/pages/pay-run/pay-run',
    })
    expect(shows(page, 'share-action--floating')).toBe(true)
  })

  it.each([
    ['NAME_NOT_CORRECT', '看我的实名', '/packages/onboarding/pages/identity/identity'],
    ['MERCHANT_REJECT', '看我的收入', '/packages/payout/pages/earnings/earnings'],
  ])('%s leads on by one tap', async (failure, said, url) => {
    const page = await openSettled(failedPayout(failure))
    await tapText(page, said)
    expect(phone.visited).toEqual([url])
  })

  it('shows the new attempt once the employer has sent it again', async () => {
    const page = await openSettled(failedPayout('OVERDUE_CLOSE'))
    cloud.on('payout', 'get-confirmation', open24h)
    await call(page, 'onShow')
    expect(label(page)).toBe('确认收款')
  })
})

it('speaks English', async () => {
  setLanguage('en')
  const read = text(await openSettled(failedPayout('DAY_RECEIVED_QUOTA_EXCEED')))
  for (const line of ['Failed', 'The receiver has reached a limit', 'Who must act', 'Wait until the limit is free'])
    expect(read).toContain(line)
})
