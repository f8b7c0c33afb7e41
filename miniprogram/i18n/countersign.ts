/** The employer seals what its workers have signed. */
export const countersignWords = {
  pageTitle: { zh: '给协议盖章', en: 'Seal agreements' },
  rule: { zh: '工人签过字的协议，盖了章双方都有一份', en: 'Workers have signed these. Once sealed, both sides have a copy.' },
  empty: { zh: '没有要盖章的协议', en: 'Nothing waits to be sealed' },
  toToday: { zh: '回今天', en: 'Back to today' },
  all: { zh: '全选', en: 'Select all' },
  waiting: { zh: '一共 {count} 份，一次最多盖 20 份', en: '{count} in all, 20 at a time' },
  ending: { zh: '结束协议，最后一天 {day}', en: 'Ending, last day {day}' },
  signedAt: { zh: '{when} 签字', en: 'Signed {when}' },
  seal: { zh: '盖章 {count} 份', en: 'Seal {count}' },
  sealAsk: { zh: '盖了章不能撤。盖 {count} 份？', en: 'A seal cannot be taken back. Seal {count}?' },
  sealVerb: { zh: '盖章', en: 'Seal' },
  chooseFirst: { zh: '先选要盖章的', en: 'Select what to seal first' },
  outcomes: { zh: '刚才盖的', en: 'Just now' },
  completed: { zh: '盖好了', en: 'Sealed' },
} as const
