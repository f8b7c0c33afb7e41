import fc from 'fast-check'
import { agreementKinds, type KindAndAddendum } from '../../../../cloudfunctions/shared/domain/agreement-kinds'
import * as agreementText from '../../../../cloudfunctions/shared/domain/agreement-text'
import { templateVariables, type AgreementVariables } from '../../../../cloudfunctions/shared/domain/agreement-variables'
import { defaultTemplate } from '../../../../cloudfunctions/shared/domain/default-templates'
import { sha256 } from '../../../../cloudfunctions/shared/sha256'
import { agreementVariables } from '../../../support/builders/agreements'

const usual = { kind: 'labour-service' } as const

function rendered(chosen: KindAndAddendum, variables: AgreementVariables = agreementVariables): agreementText.AgreementText {
  return agreementText.render(chosen, { ...defaultTemplate(chosen.kind), version: 3 }, variables)
}

describe('the text of an agreement', () => {
  const text = rendered(usual)
  const all = JSON.stringify(text)

  it('states the five key terms first, each from the job itself', () => {
    expect(text.keyTerms.map(({ term }) => term)).toEqual(['pay', 'hours', 'place', 'insurance', 'quit'])
    expect(text.keyTerms[0]?.text).toContain('26.00 元')
    expect(text.keyTerms[1]?.text).toBe('22:00 到第二天 06:00，中间休息 60 分钟，不计工钱。')
    expect(text.keyTerms[2]?.text).toBe('一号仓，浦东一号路 1 号')
  })

  it('names the worker by masks and number only', () => {
    expect(all).toContain('劳务人员：李*，证件号 110***********0014，工卡号 WK00005724。')
  })

  it('numbers its sections, also those that the law appends', () => {
    const { sections } = rendered({ ...usual, addendum: 'minors' })
    expect(sections.map(({ heading }) => heading.split('、')[0])).toEqual([
      ...['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一'],
    ])
  })

  it('says of which version of the template it is', () => {
    expect(text.templateVersion).toBe(3)
  })

  it('has the same hash whenever it is made again, whatever the order of its parts, and whatever its kind is called', () => {
    const { sections, keyTerms, templateVersion, title } = rendered(usual)
    const hash = agreementText.textSha256({ sections, keyTerms, templateVersion, title }, sha256)
    expect(hash).toBe(agreementText.textSha256(text, sha256))
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it.each<[KindAndAddendum, string, string]>([
    [{ kind: 'part-time' }, '非全日制劳动合同', '一周加起来不超过 24 小时'],
    [{ kind: 'part-time' }, '非全日制劳动合同', '用工单位给你缴工伤保险'],
    [{ kind: 'cooperation' }, '合作协议', '不接不扣钱'],
    [{ ...usual, addendum: 'minors' }, '劳务协议（未满 18 岁）', '一天最多做 8 小时，不加班'],
    [{ kind: 'past-retirement' }, '劳务协议（已到退休年龄）', '不是劳动关系'],
    [
      { kind: 'past-retirement' },
      '劳务协议（已到退休年龄）',
      '工钱按时足额发；休息要保证；安全条件和防护用品要给；受伤有意外保障',
    ],
  ])('for %j is called %s and says "%s"', (chosen, title, said) => {
    const other = rendered(chosen)
    expect(other.title).toBe(title)
    expect(JSON.stringify(other)).toContain(said)
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
      const other = rendered(usual, { ...agreementVariables, ...changed })
      expect(agreementText.textSha256(other, sha256)).not.toBe(agreementText.textSha256(text, sha256))
    })
    fc.assert(property)
  })

  it('has no place left open, whatever is between the variables', () => {
    const words = fc.string({ unit: fc.constantFrom('你', '单位', '，', '100', ' ') })
    const part = fc.oneof(words, fc.constantFrom(...templateVariables.map(({ name }) => `{${name}}`)))
    const sections = fc.array(fc.record({ heading: words, text: fc.array(part).map((parts) => parts.join('')) }))
    const property = fc.property(fc.constantFrom(...agreementKinds), sections, (kind, written) => {
      const made = agreementText.render({ kind }, { title: '协议', version: 1, sections: written }, agreementVariables)
      expect(JSON.stringify(made.sections.map(({ text: filled }) => filled))).not.toMatch(/[{}]|undefined|null|NaN/)
    })
    fc.assert(property)
  })

  it('takes the value of a variable as it is: what looks like another one is not filled in', () => {
    const sneaky = rendered(usual, { ...agreementVariables, jobTitle: '{时薪}' })
    expect(sneaky.sections[1]?.text).toContain('岗位：{时薪}。')
  })
})
