import type { Agreement } from '../../../../miniprogram/services/contract'
import { shows, tapText, text } from '../../../support/simulate/act'
import { cloud, refusal } from '../../../support/simulate/fake-cloud'
import { phone } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'
import { layOutPad, write, writeName } from './finger'
import { offered, signed } from './papers'
import { acts, application, confirm, done, keys, noon, open, pad, query } from './signing'

layOutPad()

describe('a refusal', () => {
  const refused = async (code: RefusalCode, ...agreements: Agreement[]): Promise<Rendered> => {
    cloud.on('contract', 'sign-agreement', refusal(code), done)
    const page = await open([offered, ...agreements])
    await writeName(pad(page))
    await confirm(page)
    return page
  }

  it.each([
    ['AGREEMENT_TEXT_CHANGED', '协议有改动，请重新看一遍'],
    ['TEXT_NOT_READ', '请先把协议看完'],
  ] as const)('with %s leads back to read', async (code, sentence) => {
    const page = await refused(code)
    expect(text(page)).toContain(sentence)
    await tapText(page, '返回')
    expect(phone.visited).toEqual(['/pages/home/home']) // the only page of the stack here
  })

  it('of a small signature asks for a larger one on the same pad', async () => {
    const page = await refused('SIGNATURE_TOO_SMALL')
    expect(text(page)).toContain('请写全名，写大一点')
    await write(pad(page), [5, 5], [290, 190])
    await confirm(page)
    expect(text(page)).toContain('签好了')
  })

  it('by a vendor that is down keeps the drawing for the next try', async () => {
    const page = await refused('VENDOR_UNAVAILABLE')
    expect(text(page)).toContain('对方系统暂时不通，没有重复办理')
    expect(text(pad(page))).not.toContain('在这里写名字')
    await tapText(page, '再试一次')
    expect(acts()[1]).toEqual(acts()[0])
    expect(new Set(keys()).size).toBe(1)
    expect(text(page)).toContain('签好了')
  })

  it('because it is signed already shows the signature', async () => {
    const page = await refused('AGREEMENT_ALREADY_SIGNED', signed)
    for (const line of ['你已经签过了', '签好了', '1F:22:9A', '去参加保障']) expect(text(page)).toContain(line)
  })
})

describe('without having read', () => {
  it.each([
    ['nothing', application, '请先把协议看完'],
    ['no time', { ...query, readSince: 'x' }, '请先把协议看完'],
    ['another text', { ...query, textSha256: 'd'.repeat(64) }, '协议有改动，请重新看一遍'],
  ])('there is no pad: %s', async (_what, read, sentence) => {
    const page = await open([offered], read)
    expect(text(page)).toContain(sentence)
    expect(shows(page, 'signature-pad')).toBe(false)
    await tapText(page, '返回')
    expect(phone.visited).toEqual(['/pages/home/home'])
  })

  it('a signature that is there can be seen', async () => {
    expect(text(await open([signed], application))).toContain('签好了')
  })
})

it('counts no time before the reading when the clock was set back', async () => {
  jest.useFakeTimers({ now: noon - 60_000 })
  cloud.on('contract', 'sign-agreement', refusal('TEXT_NOT_READ'))
  const page = await open()
  await writeName(pad(page))
  await confirm(page)
  expect(acts()).toMatchObject([{ readMilliseconds: 0 }])
})
