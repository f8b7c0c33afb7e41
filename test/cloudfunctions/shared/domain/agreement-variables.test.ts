import { fill, namesIn, templateVariables } from '../../../../cloudfunctions/shared/domain/agreement-variables'
import { agreementVariables } from '../../../support/builders/agreements'

it.each([
  ['用工单位', 'text', '快送物流有限公司'],
  ['信用代码', 'text', '91310000MA1K35TX0A'],
  ['劳动者', 'person', '李*，证件号 110***********0014，工卡号 WK00005724'],
  ['岗位', 'text', '夜班分拣员'],
  ['工作内容', 'text', '分拣包裹'],
  ['地点', 'place', '一号仓，浦东一号路 1 号'],
  ['上班时间', 'time-range', '22:00 到第二天 06:00'],
  ['休息', 'break', '中间休息 60 分钟，不计工钱'],
  ['时薪', 'money', '26.00 元'],
])('{%s} is of the type %s and is written "%s"', (name, type, words) => {
  expect(templateVariables.find((variable) => variable.name === name)?.type).toBe(type)
  expect(fill(`[{${name}}]`, agreementVariables)).toBe(`[${words}]`)
})

it('writes an end on the same day without saying so, and closes no sentence of its own', () => {
  const day = { ...agreementVariables, startsAtLocal: '08:00', endsAtLocal: '17:00', description: '分拣，搬运。 ' }
  expect(fill('{上班时间}：{工作内容}。', day)).toBe('08:00 到 17:00：分拣，搬运。')
})

it('says in words that there is no break', () => {
  expect(fill('{上班时间}，{休息}。', { ...agreementVariables, breakMinutes: 0 })).toBe('22:00 到第二天 06:00，中间不另外休息。')
})

it('finds names in braces, and braces that belong to nothing', () => {
  expect(namesIn('{一}和{二}{}，}{{三}')).toEqual({ names: ['一', '二', '', '三'], loose: ['}', '{'] })
})
