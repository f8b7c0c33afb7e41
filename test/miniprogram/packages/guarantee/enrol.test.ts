import { setLanguage } from '../../../../miniprogram/i18n/index'
import { flush, tapText, text } from '../../../support/simulate/act'
import { cloud, refusal } from '../../../support/simulate/fake-cloud'
import { openPage } from '../../../support/simulate/mount'
import { describePageStates } from '../../../support/simulate/page-states'
import { phone } from '../../../support/simulate/phone'
import { agree, inForce, isTicked, offer, open, pending, route, shift, tick, waiting } from './enrolling'

describePageStates(route, {
  asks: ['guarantee', 'get-cover'],
  query: shift,
  // a shift has cover, or an offer, or a reason for none: there is no empty page
  done: {
    reply: offer,
    shows: [
      '还没参加',
      '灵工日意外险 夜班分拣员 · 一号仓',
      '干这一班时意外受伤，保险公司赔',
      '最高赔 ¥500,000.00',
      '什么时候保 3月2日 21:00 – 次日 07:00',
      '谁出钱 你不用出钱 用工单位',
      '保费 ¥4.21',
      '我同意用我的姓名、身份证号和这一班的时间投保',
      '先勾选上面的同意 同意，参加保障',
    ],
  },
  refused: 'NOT_VERIFIED',
})

const requests = (): unknown[] => cloud.callsOf('guarantee', 'enrol').map(({ data }) => data)

describe('the consent', () => {
  it('is nobody else to give: not ticked at first, and nothing is sent without it', async () => {
    const page = await open(offer)
    expect(isTicked(page)).toBe(false)
    await tapText(page, '同意，参加保障')
    expect(requests()).toEqual([])
  })

  it('can be taken back before it is sent', async () => {
    const page = await open(offer)
    await tick(page)
    expect(isTicked(page)).toBe(true)
    expect(text(page)).not.toContain('先勾选上面的同意')
    await agree(page)
    expect(isTicked(page)).toBe(false)
    expect(requests()).toEqual([])
  })

  it('to a text that has changed is asked for again, and counts for the new version', async () => {
    const page = await open(offer, { ...offer, consentVersion: '2026-04-01' })
    cloud.on('guarantee', 'enrol', refusal('CONSENT_MISSING'), inForce)
    await agree(page)
    expect(text(page)).toContain('说明改了，请看过再勾选')
    expect(isTicked(page)).toBe(false)
    await agree(page)
    expect(requests()).toEqual([
      { ...shift, consentVersion: '2026-03-01' },
      { ...shift, consentVersion: '2026-04-01' },
    ])
  })
})

it('shows the policy at once when the insurer agrees, and leads to the clock', async () => {
  const page = await open(offer)
  cloud.on('guarantee', 'enrol', inForce)
  await agree(page)
  expect(requests()).toEqual([{ ...shift, consentVersion: '2026-03-01' }])
  for (const line of ['保障已生效', '保单号 P2026030200017']) expect(text(page)).toContain(line)
  expect(text(page)).not.toContain('我同意')
  await tapText(page, '去打卡页')
  expect(phone.visited).toEqual(['/packages/attendance/pages/clock/clock?employerId=e1&shiftId=s1'])
})

describe('while the insurer decides', () => {
  it('says who, since when, what comes next and that the shift is not lost', async () => {
    const page = await open(pending)
    for (const line of [
      '保险公司在确认',
      '同意参加保障 你 · 3月1日 18:45 确认保单 保险公司 到点打卡上班 你',
      '这一班还是你的，不用重办',
    ])
      expect(text(page)).toContain(line)
    expect(text(page)).not.toContain('我同意')
  })

  it.each([
    ['knows nothing of it', { ...waiting, nextStep: { code: 'CLOCK_IN', actor: 'worker' } }],
    ['cannot be had', 'offline' as const],
  ])('leaves the time out when the card %s', async (_what, card) => {
    cloud.on('guarantee', 'get-cover', pending)
    cloud.on('account', 'get-work-card', card as never)
    const page = openPage(route, shift)
    await flush()
    expect(text(page)).toContain('同意参加保障 你 确认保单')
  })

  it('looks again when it is tapped', async () => {
    const page = await open(pending, inForce)
    await tapText(page, '再看一次结果')
    expect(text(page)).toContain('保单号 P2026030200017')
  })

  it('shows the same after enrolling', async () => {
    const page = await open(offer)
    cloud.on('guarantee', 'enrol', pending)
    await agree(page)
    for (const line of ['保险公司在确认', '再看一次结果']) expect(text(page)).toContain(line)
  })
})

it('speaks English', async () => {
  setLanguage('en')
  const read = text(await open(offer))
  for (const line of ['Not enrolled yet', 'Up to ¥500,000.00', 'Who pays You pay nothing The employer', 'Agree and enrol'])
    expect(read).toContain(line)
  expect(phone.title).toBe('Cover')
})
