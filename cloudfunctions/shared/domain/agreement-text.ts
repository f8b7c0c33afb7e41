import { kindWords, type AgreementKind } from './agreement-kinds'
import type { Hash } from './evidence-chain'
import { canonicalJson } from './canonical-json'

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
export type KeyTerm = 'pay' | 'hours' | 'place' | 'insurance' | 'quit'
export interface AgreementText {
  kind: AgreementKind
  title: string
  templateVersion: number
  keyTerms: { term: KeyTerm; text: string }[]
  sections: { heading: string; text: string }[]
}

const TEMPLATE_VERSION = 2

/** The agreement of that kind, version 2: key terms in plain words first, then the full text. */
export function render(kind: AgreementKind, variables: AgreementVariables): AgreementText {
  const { title, sections: further } = kindWords[kind]
  const text = [...sections(kind, variables), ...further]
  return { kind, title, templateVersion: TEMPLATE_VERSION, keyTerms: keyTerms(variables), sections: text }
}

/** SHA-256 of the text's canonical JSON: one changed character anywhere gives another hash. The title says its kind. */
export function textSha256({ title, templateVersion, keyTerms, sections }: Omit<AgreementText, 'kind'>, hash: Hash): string {
  return hash(canonicalJson({ title, templateVersion, keyTerms, sections }))
}

function keyTerms(variables: AgreementVariables): AgreementText['keyTerms'] {
  return [
    { term: 'pay', text: `每小时 ${yuan(variables.payFenPerHour)} 元，按打卡的分钟算，审核后通过微信发给你。` },
    { term: 'hours', text: hours(variables) },
    { term: 'place', text: `${variables.siteName}，${variables.address}` },
    { term: 'insurance', text: '每一班上班前投保意外险，保费由用工单位出，不从你的钱里扣。' },
    { term: 'quit', text: '你可以随时不做，告诉用工单位就行，不用交违约金；做过的工时照样发钱。' },
  ]
}

function sections(kind: AgreementKind, variables: AgreementVariables): AgreementText['sections'] {
  return [
    { heading: '一、双方', text: parties(kind, variables) },
    {
      heading: '二、做什么、在哪里',
      text: `岗位：${variables.jobTitle}。内容：${sentence(variables.description)}地点：${variables.siteName}，${variables.address}。`,
    },
    { heading: '三、时间', text: `${hours(variables)}实际时间以打卡为准，跨过零点的班算开始的那一天。` },
    { heading: '四、报酬', text: pay(variables) },
    {
      heading: '五、保障',
      text: '用工单位在每一班开始前为你投保意外险并付保费；没有生效的保障，不能打卡上班。受伤要马上告诉用工单位，并保留票据。',
    },
    { heading: '六、安全', text: '用工单位要告诉你工作的危险和防护办法，并提供防护用品；不安全的工作，你可以拒绝。' },
    { heading: '七、个人信息', text: '用工单位只能为用工、投保、发钱和报税使用你的信息，不能给无关的人。' },
    { heading: '八、结束', text: '你可以随时结束本协议。用工单位要结束，须在下一班开始前告诉你。已经做完的工时照样结算。' },
    {
      heading: '九、有争议时',
      text: '双方先商量；商量不成，可以向工作地的人民法院起诉。本协议由双方用电子签名签订，双方各有一份，随时可以看。',
    },
  ]
}

function parties(
  kind: AgreementKind,
  { employerName, creditCode, maskedName, maskedIdNumber, workerNo }: AgreementVariables,
): string {
  const { party, relation } = kindWords[kind]
  const employer = `用工单位：${employerName}，统一社会信用代码 ${creditCode}。`
  return `${employer}${party}：${maskedName}，证件号 ${maskedIdNumber}，工卡号 ${workerNo}。${relation}`
}

function hours({ startsAtLocal, endsAtLocal, breakMinutes }: AgreementVariables): string {
  const isNextDay = endsAtLocal <= startsAtLocal
  const rest = breakMinutes === 0 ? '' : `，中间休息 ${String(breakMinutes)} 分钟，不计工钱`
  return `${startsAtLocal} 到${isNextDay ? '第二天 ' : ' '}${endsAtLocal}${rest}。`
}

function pay({ payFenPerHour }: AgreementVariables): string {
  const how = `报酬为每小时 ${yuan(payFenPerHour)} 元，按打卡的分钟数计算，不足一分的四舍五入。`
  return `${how}用工单位审核工时后通过微信支付发放，依法代扣的税会在工资条上逐项列明。`
}

function yuan(fen: number): string {
  return (fen / 100).toFixed(2)
}

/** What an employer wrote, closed with one full stop whether they set one or not. */
function sentence(text: string): string {
  return /[。！？.!?]$/.test(text) ? text : `${text}。`
}
