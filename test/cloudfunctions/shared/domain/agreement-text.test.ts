import fc from 'fast-check'
import * as agreementText from '../../../../cloudfunctions/shared/domain/agreement-text'
import { sha256 } from '../../../../cloudfunctions/shared/sha256'
import { agreementVariables } from '../../../support/builders/agreements'

describe('the text of an agreement', () => {
  const text = agreementText.render('ordinary', agreementVariables)
  const all = JSON.stringify(text)

  it('states the five key terms first, each from the job itself', () => {
    expect(text.keyTerms.map(({ term }) => term)).toEqual(['pay', 'hours', 'place', 'insurance', 'quit'])
    expect(text.keyTerms[0]?.text).toContain('26.00 元')
    expect(text.keyTerms[1]?.text).toBe('22:00 到第二天 06:00，中间休息 60 分钟，不计工钱。')
    expect(text.keyTerms[2]?.text).toBe('一号仓，浦东一号路 1 号')
  })

  it('names the worker by masks and number only', () => {
    expect(all).toContain('李*')
    expect(all).toContain('110***********0014')
    expect(all).toContain('WK00005724')
  })

  it('has no empty place left in it', () => {
    expect(all).not.toMatch(/undefined|null|NaN|\{\{|\$\{/)
  })

  it('has the same hash whenever it is made again, whatever the order of its parts', () => {
    const { sections, keyTerms, templateVersion, title } = agreementText.render('ordinary', { ...agreementVariables })
    const hash = agreementText.textSha256({ sections, keyTerms, templateVersion, title }, sha256)
    expect(hash).toBe(agreementText.textSha256(text, sha256))
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it.each([
    ['protected', '用工协议（未满 18 岁）', '一天最多做 8 小时，不加班'],
    ['labour-service', '劳务协议', '不是劳动关系'],
    ['labour-service', '劳务协议', '工钱按时足额发；休息要保证；安全条件和防护用品要给；受伤有意外保障'],
  ] as const)('of the kind %s is called %s and says "%s"', (kind, title, said) => {
    const other = agreementText.render(kind, agreementVariables)
    expect(other.title).toBe(title)
    expect(JSON.stringify(other.sections)).toContain(said)
    expect(all).not.toContain(said)
  })

  it('has another hash when any variable that it names is another', () => {
    const change = fc.constantFrom(
      { payFenPerHour: 2601 },
      { breakMinutes: 61 },
      { employerName: '别的公司' },
      { workerNo: 'WK00000000' },
      { startsAtLocal: '21:59' },
      { address: '二号路' },
      { description: '别的活' },
      { creditCode: '91310000MA1K35TX0B' },
    )
    const property = fc.property(change, (changed) => {
      const other = agreementText.render('ordinary', { ...agreementVariables, ...changed })
      expect(agreementText.textSha256(other, sha256)).not.toBe(agreementText.textSha256(text, sha256))
    })
    fc.assert(property)
  })
})
