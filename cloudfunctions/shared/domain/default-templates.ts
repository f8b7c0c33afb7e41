import { partyOf, type Addendum, type AgreementKind } from './agreement-kinds'
import type { AgreementTemplate, TemplateSection } from './agreement-template'

/** What differs from kind to kind; a word that is missing is the usual one. */
interface KindWords {
  title: string
  relation: string
  hours?: string
  pay?: string
  cover?: string
  ending?: string
  dispute?: string
  further?: readonly TemplateSection[]
}

const usual = {
  hours: '',
  pay: '报酬为每小时 {时薪}，按打卡的分钟数计算，不足一分的四舍五入。用工单位审核工时后通过微信支付发放，依法代扣的税会在工资条上逐项列明。',
  cover: '用工单位在每一班开始前为你投保意外险并付保费；没有生效的保障，不能打卡上班。受伤要马上告诉用工单位，并保留票据。',
  ending: '你可以随时结束本协议。用工单位要结束，须在下一班开始前告诉你。已经做完的工时照样结算。',
  dispute: '双方先商量；商量不成，可以向工作地的人民法院起诉。本协议由双方用电子签名签订，双方各有一份，随时可以看。',
  further: [],
} satisfies Omit<KindWords, 'title' | 'relation'>

/**
 * Part-time work: Labour Contract Law art. 68 (four hours a day, twenty-four a week), 70 (no probation), 71 (ended at any time
 * by either side) and 72 (paid at least every fifteen days, not under the minimum wage). Past the statutory retirement age pay,
 * rest, safety and injury cover are owed all the same (decision of the Standing Committee of 2024-09-13, annexed measures art. 6).
 */
const kindWords: Readonly<Record<AgreementKind, KindWords>> = {
  'part-time': {
    title: '非全日制劳动合同',
    relation: '双方建立非全日制劳动关系，没有试用期。你可以同时给别的单位做，但不能耽误先签的那一份。',
    hours: '平均一天不超过 4 小时，一周加起来不超过 24 小时。',
    pay: '工资为每小时 {时薪}，不低于当地的小时最低工资，按打卡的分钟数计算，不足一分的四舍五入。最长 15 天结算一次，用工单位审核工时后通过微信支付发放，依法代扣的税会在工资条上逐项列明。',
    cover:
      '用工单位依法为你缴纳工伤保险，并在每一班开始前为你投保意外险、付保费；没有生效的保障，不能打卡上班。受伤要马上告诉用工单位，并保留票据。',
    ending: '双方都可以随时通知对方结束本合同，不用付经济补偿。已经做完的工时照样结算。',
    dispute:
      '双方先商量；商量不成，可以向劳动争议仲裁委员会申请仲裁，不服的再向人民法院起诉。本合同由双方用电子签名签订，双方各有一份，随时可以看。',
  },
  'labour-service': { title: '劳务协议', relation: '双方建立劳务关系：你按班次提供劳务，用工单位按工时付报酬。' },
  cooperation: {
    title: '合作协议',
    relation: '双方各自独立，建立合作关系，不是劳动关系。合作方已满 18 岁。',
    further: [
      {
        heading: '你自己决定的',
        text: '每一班接不接由你决定，不接不扣钱、不罚款；你可以同时和别的单位合作。用工单位不按员工管理你，也不为你缴纳养老等社会保险费。',
      },
    ],
  },
  'past-retirement': {
    title: '劳务协议（已到退休年龄）',
    relation: '劳务人员已到法定退休年龄，双方建立劳务关系，不是劳动关系。',
    further: [
      {
        heading: '和别的协议有什么不同',
        text: '不是劳动关系，用工单位一般不为你缴养老等社会保险费，也没有劳动法上的经济补偿。',
      },
      {
        heading: '一样要给你的',
        text: '工钱按时足额发；休息要保证；安全条件和防护用品要给；受伤有意外保障，每一班用适合你年龄的保险，保费由用工单位出。',
      },
    ],
  },
}

/** The text of a kind before an employer edits it: version 1 for every employer. */
export function defaultTemplate(kind: AgreementKind): AgreementTemplate {
  const { title, relation, ...own } = kindWords[kind]
  const words = { ...usual, ...own }
  return { title, sections: [...sectionsOf(partyOf(kind), relation, words), ...words.further] }
}

/**
 * What the law adds to an agreement; no employer edits it. Minors: Labour Law art. 58, 64 and 65, Regulation on special
 * protection of under-age workers (劳部发〔1994〕498号) art. 3 and 6–9.
 */
export const addenda: Readonly<Record<Addendum, { title: string; sections: readonly TemplateSection[] }>> = {
  minors: {
    title: '未满 18 岁',
    sections: [
      {
        heading: '附件：未满 18 岁的保护',
        text: '你已满 16 岁、未满 18 岁，受法律特别保护。不安排晚上 10 点到早上 6 点的班，一天最多做 8 小时，不加班；不安排重活、有毒有害和危险的活。',
      },
      {
        heading: '附件：登记和体检',
        text: '用工单位要按规定为你办未成年工登记、安排体检，费用由用工单位出；体检说做不了的活，要给你换。',
      },
    ],
  },
}

function sectionsOf(party: string, relation: string, words: Required<Omit<KindWords, 'title' | 'relation'>>): TemplateSection[] {
  return [
    { heading: '双方', text: `用工单位：{用工单位}，统一社会信用代码 {信用代码}。${party}：{劳动者}。${relation}` },
    { heading: '做什么、在哪里', text: '岗位：{岗位}。内容：{工作内容}。地点：{地点}。' },
    {
      heading: '时间',
      text: `{上班时间}，{休息}。${words.hours}实际时间以打卡为准，跨过零点的班算开始的那一天。`,
    },
    { heading: '报酬', text: words.pay },
    { heading: '保障', text: words.cover },
    { heading: '安全', text: '用工单位要告诉你工作的危险和防护办法，并提供防护用品；不安全的工作，你可以拒绝。' },
    { heading: '个人信息', text: '用工单位只能为用工、投保、发钱和报税使用你的信息，不能给无关的人。' },
    { heading: '结束', text: words.ending },
    { heading: '有争议时', text: words.dispute },
  ]
}
