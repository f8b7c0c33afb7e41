import type { LocalTimes } from './shift-times'

/** What an agreement is about. People are named by masks and numbers: the text is stored, and their names are not for it. */
export interface AgreementVariables {
  employerName: string
  creditCode: string
  workerNo: string
  maskedName: string
  maskedIdNumber: string
  jobTitle: string
  description: string
  siteName: string
  address: string
  startsAtLocal: string
  endsAtLocal: string
  breakMinutes: number
  payFenPerHour: number
}

/** What a variable holds, which says how it is written. */
type Typed =
  | { type: 'text'; of: (facts: AgreementVariables) => string }
  /** Fen. */
  | { type: 'money'; of: (facts: AgreementVariables) => number }
  | { type: 'time-range'; of: (facts: AgreementVariables) => LocalTimes }
  /** Minutes. */
  | { type: 'break'; of: (facts: AgreementVariables) => number }
  | { type: 'place'; of: (facts: AgreementVariables) => { name: string; address: string } }
  | { type: 'person'; of: (facts: AgreementVariables) => { name: string; idNumber: string; workerNo: string } }
/** A place in a template that each agreement fills from the job, the employer and the worker; `{name}` in the text. */
export type TemplateVariable = Typed & { name: string; required: boolean }
export type VariableType = TemplateVariable['type']

/** Every variable, in the order in which they are offered. No agreement is one without the required ones. */
export const templateVariables: readonly TemplateVariable[] = [
  { name: '用工单位', required: true, type: 'text', of: ({ employerName }) => employerName },
  { name: '信用代码', required: false, type: 'text', of: ({ creditCode }) => creditCode },
  {
    name: '劳动者',
    required: true,
    type: 'person',
    of: ({ maskedName, maskedIdNumber, workerNo }) => ({ name: maskedName, idNumber: maskedIdNumber, workerNo }),
  },
  { name: '岗位', required: true, type: 'text', of: ({ jobTitle }) => jobTitle },
  { name: '工作内容', required: false, type: 'text', of: ({ description }) => withoutFullStop(description) },
  { name: '地点', required: true, type: 'place', of: ({ siteName, address }) => ({ name: siteName, address }) },
  { name: '上班时间', required: true, type: 'time-range', of: (facts) => facts },
  { name: '休息', required: false, type: 'break', of: ({ breakMinutes }) => breakMinutes },
  { name: '时薪', required: true, type: 'money', of: ({ payFenPerHour }) => payFenPerHour },
]

/** The names between braces in a text, and every brace that closes or opens nothing. */
export function namesIn(text: string): { names: string[]; loose: string[] } {
  const names = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name)
  return { names, loose: text.replace(/\{[^{}]*\}/g, '').match(/[{}]/g) ?? [] }
}

/** A text with each of its variables written out. What an employer has put into a value is not looked at again. */
export function fill(text: string, facts: AgreementVariables): string {
  return text.replace(/\{([^{}]*)\}/g, (whole, name: string) => {
    const variable = templateVariables.find((each) => each.name === name)
    return variable === undefined ? whole : written(variable, facts)
  })
}

/** Hours on the wall clock of the site, in words. */
export function hoursInWords({ startsAtLocal, endsAtLocal }: LocalTimes): string {
  return `${startsAtLocal} 到${endsAtLocal <= startsAtLocal ? '第二天 ' : ' '}${endsAtLocal}`
}

/** An amount of fen, in yuan. */
export function yuanInWords(fen: number): string {
  return `${(fen / 100).toFixed(2)} 元`
}

function written(variable: TemplateVariable, facts: AgreementVariables): string {
  switch (variable.type) {
    case 'text':
      return variable.of(facts)
    case 'money':
      return yuanInWords(variable.of(facts))
    case 'time-range':
      return hoursInWords(variable.of(facts))
    case 'break':
      return breakInWords(variable.of(facts))
    case 'place':
      return placeInWords(variable.of(facts))
    case 'person':
      return personInWords(variable.of(facts))
  }
}

/** An unpaid break in the middle of a shift. */
export function breakInWords(minutes: number): string {
  return minutes === 0 ? '中间不另外休息' : `中间休息 ${String(minutes)} 分钟，不计工钱`
}

function placeInWords({ name, address }: { name: string; address: string }): string {
  return `${name}，${address}`
}

function personInWords({ name, idNumber, workerNo }: { name: string; idNumber: string; workerNo: string }): string {
  return `${name}，证件号 ${idNumber}，工卡号 ${workerNo}`
}

/** The template sets its own punctuation behind a variable. */
function withoutFullStop(text: string): string {
  return text.replace(/[。．.！!？?\s]+$/u, '')
}
