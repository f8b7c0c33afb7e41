import type { Cover } from '../../../../miniprogram/services/guarantee'
import { tapText, text } from '../../../support/simulate/act'
import { cloud, refusal } from '../../../support/simulate/fake-cloud'
import { phone } from '../../../support/simulate/phone'
import { agree, inForce, isTicked, offer, open } from './enrolling'

const reasons = [
  { code: 'COVER_REFUSED_AGE', sentence: '年龄不在承保范围 谁也改不了，请换一份工', next: '看别的活', url: '/pages/jobs/jobs' },
  {
    code: 'COVER_REFUSED_CLASS',
    sentence: '这个工种不在承保范围 要用工单位换保险，你先看别的活',
    next: '看别的活',
    url: '/pages/jobs/jobs',
  },
  {
    code: 'COVER_REFUSED_OTHER',
    sentence: '保险公司没有承保 请用工单位问保险公司，你先看别的活',
    next: '看别的活',
    url: '/pages/jobs/jobs',
  },
  {
    code: 'COVER_TOO_LATE',
    sentence: '这一班已开始，来不及投保 这一班不能上了，可以接下一班',
    next: '看下一步',
    url: '/pages/home/home',
  },
] as const

describe('no cover', () => {
  it.each(reasons)('with $code before any offer: why, who, and where to go on', async ({ code, sentence, next, url }) => {
    const page = await open(refusal(code))
    for (const line of ['没有承保', sentence]) expect(text(page)).toContain(line)
    expect(text(page)).not.toContain('我同意')
    await tapText(page, next)
    expect(phone.visited).toEqual([url])
  })

  it.each(reasons)('with $code after agreeing: the same', async ({ code, sentence, next, url }) => {
    const page = await open(offer)
    cloud.on('guarantee', 'enrol', refusal(code))
    await agree(page)
    expect(text(page)).toContain(sentence)
    await tapText(page, next)
    expect(phone.visited).toEqual([url])
  })

  it.each(reasons.slice(0, 3))('that was refused with $code keeps what it was about', async ({ code, sentence }) => {
    const refused = { ...offer, status: 'refused', refusal: code } as Cover
    const page = await open(refused)
    for (const line of [sentence, '灵工日意外险', '没有承保']) expect(text(page)).toContain(line)
  })
})

describe('a refusal of the request', () => {
  it.each([
    ['VENDOR_UNAVAILABLE', '对方系统暂时不通，没有重复办理', '再试一次'],
    ['AGREEMENT_NOT_SIGNED', '请先签约，再办这一步', '看下一步'],
  ] as const)('with %s says why and what to tap, and keeps the tick', async (code, sentence, next) => {
    const page = await open(offer)
    cloud.on('guarantee', 'enrol', refusal(code))
    await agree(page)
    for (const line of [sentence, next]) expect(text(page)).toContain(line)
    expect(isTicked(page)).toBe(true)
  })

  it('because it was made already shows the cover', async () => {
    const page = await open(offer, inForce)
    cloud.on('guarantee', 'enrol', refusal('COVER_ALREADY_REQUESTED'))
    await agree(page)
    for (const line of ['这一班已经投保了', '保单号 P2026030200017', '去打卡页']) expect(text(page)).toContain(line)
  })

  it('again after no answer carries the same key', async () => {
    const page = await open(offer)
    cloud.on('guarantee', 'enrol', 'timeout', inForce)
    await agree(page)
    await tapText(page, '再试一次')
    const [first, second] = cloud.callsOf('guarantee', 'enrol')
    expect(second?.key).toBe(first?.key)
    expect(text(page)).toContain('保障已生效')
  })
})
