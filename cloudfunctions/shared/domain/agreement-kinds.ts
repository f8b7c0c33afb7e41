import type { AgeBand } from './age-rules'

/** Which agreement somebody signs: the usual one, the same with the protection of minors, or one past the retirement age. */
export const agreementKinds = ['ordinary', 'protected', 'labour-service'] as const
export type AgreementKind = (typeof agreementKinds)[number]

interface KindWords {
  title: string
  /** What the worker is called in it. */
  party: string
  relation: string
  /** Sections that only this kind has, after the usual nine. */
  sections: readonly { heading: string; text: string }[]
}

/**
 * Past the statutory retirement age there is no employment relation under labour law, and pay, rest, safety and injury cover
 * are owed all the same (decision of the Standing Committee of 2024-09-13, annexed measures art. 6).
 */
export const kindWords: Readonly<Record<AgreementKind, KindWords>> = {
  ordinary: { title: '用工协议', party: '劳动者', relation: '双方建立用工关系。', sections: [] },
  protected: {
    title: '用工协议（未满 18 岁）',
    party: '劳动者',
    relation: '双方建立用工关系。劳动者已满 16 岁、未满 18 岁，受法律特别保护。',
    sections: [
      {
        heading: '十、未满 18 岁的保护',
        text: '不安排晚上 10 点到早上 6 点的班，一天最多做 8 小时，不加班；不安排重活、有毒有害和危险的活。用工单位要按规定为你办登记、安排体检，费用由用工单位出。',
      },
    ],
  },
  'labour-service': {
    title: '劳务协议',
    party: '劳务人员',
    relation: '劳务人员已到法定退休年龄，双方建立劳务关系，不是劳动关系。',
    sections: [
      {
        heading: '十、和别的协议有什么不同',
        text: '不是劳动关系，用工单位一般不为你缴养老等社会保险费，也没有劳动法上的经济补偿。',
      },
      {
        heading: '十一、一样要给你的',
        text: '工钱按时足额发；休息要保证；安全条件和防护用品要给；受伤有意外保障，每一班用适合你年龄的保险，保费由用工单位出。',
      },
    ],
  },
}

/** The kind that belongs to an age; nobody under sixteen comes this far. */
export function kindFor(band: AgeBand): AgreementKind {
  if (band === 'past-retirement') return 'labour-service'
  return band === 'adult' ? 'ordinary' : 'protected'
}
