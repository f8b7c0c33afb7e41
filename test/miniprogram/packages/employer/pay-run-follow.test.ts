import { failureOfPayout } from '../../../../miniprogram/packages/employer/utils/pay-failure'
import type { PayRun } from '../../../../miniprogram/services/pay-run'
import { flush, tapText, text } from '../../../support/simulate/act'
import { cloud, refusal } from '../../../support/simulate/fake-cloud'
import { call, openPage } from '../../../support/simulate/mount'
import { phone } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'
import { payment, run } from './payments'

const route = 'packages/employer/pages/pay-run/pay-run'

async function follow(...answers: [PayRun, ...(PayRun | 'offline')[]]): Promise<Rendered> {
  cloud.on('payout', 'get-pay-run', ...answers)
  const page = openPage(route, { runId: 'run-1' })
  await flush()
  return page
}
const looks = (): number => cloud.callsOf('payout', 'get-pay-run').length

describe('a run', () => {
  beforeEach(() => jest.useFakeTimers())

  it('shows failed payments first, with cause and who must act, and retry on these alone', async () => {
    const page = await follow(run(payment(1, 'paid'), payment(2, 'failed', 'NAME_NOT_CORRECT')))
    expect(text(page)).toMatch(/李2 ¥200.00 没发成 再发这一笔 姓名和收款微信的不一样 请工人改好微信实名 李1 ¥200.00 已到账/)
    expect(text(page)).toContain('有 1 笔要处理')
    expect(text(page).match(/再发这一笔/g)).toHaveLength(1)
  })

  it('sends one failed payment again after asking', async () => {
    const page = await follow(run(payment(2, 'failed', 'OVERDUE_CLOSE')))
    cloud.on('payout', 'retry-payout', run())
    cloud.on('payout', 'get-pay-run', run(payment(2, 'confirming')))
    await tapText(page, '再发这一笔')
    expect(phone.questions).toEqual(['再发 李2 的 ¥200.00？'])
    expect(cloud.callsOf('payout', 'retry-payout').map(({ data }) => data)).toEqual([{ payoutId: 'payout-2' }])
    expect(text(page)).toContain('等本人确认')
    expect(text(page)).not.toContain('再发这一笔')
  })

  it('says that the last attempt may still arrive', async () => {
    const page = await follow(run(payment(2, 'failed', 'OVERDUE_CLOSE')))
    cloud.on('payout', 'retry-payout', refusal('PAYOUT_NOT_RELEASED'))
    await tapText(page, '再发这一笔')
    for (const line of ['这笔钱还没放款', '看收入']) expect(text(page)).toContain(line)
  })

  it('is followed until every payment has ended', async () => {
    const page = await follow(run(payment(1, 'sending')), 'offline', run(payment(1, 'paying')), run(payment(1, 'paid')))
    for (const shown of ['正在送出', '微信在付', '1 笔到账，共 1 笔 都到账了']) {
      await jest.advanceTimersByTimeAsync(3000)
      expect(text(page)).toContain(shown)
    }
    await jest.advanceTimersByTimeAsync(60_000)
    expect(looks()).toBe(4)
  })

  it('is not followed while the page is hidden, and again when it is shown', async () => {
    const page = await follow(run(payment(1, 'sending')))
    call(page, 'onHide')
    await jest.advanceTimersByTimeAsync(60_000)
    expect(looks()).toBe(1)
    await call(page, 'onShow')
    await jest.advanceTimersByTimeAsync(3000)
    expect(looks()).toBe(3)
  })

  it('is followed for two minutes, then says so and goes on when tapped', async () => {
    const page = await follow(run(payment(1, 'confirming')))
    expect(text(page)).toContain('等 1 人确认收款')
    await jest.advanceTimersByTimeAsync(600_000)
    expect(looks()).toBe(41)
    expect(text(page)).toContain('先停在这里，点一下再看')
    await tapText(page, '先停在这里，点一下再看 看最新的')
    expect(text(page)).not.toContain('先停在这里')
    expect(looks()).toBe(42)
  })

  it('leads back to the day, from wherever it was opened', async () => {
    const page = await follow(run(payment(1, 'paid')))
    await tapText(page, '回到今天')
    expect(phone.visited).toEqual(['/packages/employer/pages/today/today'])
  })
})

it('has words for a failure that it does not know', () => {
  expect(failureOfPayout('SOMETHING_NEW')).toEqual({ cause: '微信支付没有办成（SOMETHING_NEW）', actor: '请找灵工卡客服' })
})
