/** The list of who saw a worker's name. */
export const whoSawWords = {
  pageTitle: { zh: '谁看过我的名字', en: 'Who saw my name' },
  rule: {
    zh: '只有你干活的单位能看到你的全名，身份证号谁也看不到。同一个人一天只记一次。',
    en: 'Only those you work for see your full name, and nobody your ID number. One person is listed once a day.',
  },
  empty: { zh: '还没有人看过你的名字', en: 'Nobody has seen your name yet' },
  toMe: { zh: '回到我的', en: 'Back to Me' },
  shifts: { zh: '看当天谁上班', en: 'To see who works on the day' },
  review: { zh: '审核工时', en: 'To review hours' },
  identityReview: { zh: '确认是不是本人', en: 'To confirm who it is' },
  ownCopy: { zh: '拿走一份全部资料', en: 'To take a copy of everything' },
  yourself: { zh: '你自己', en: 'You' },
  counterSigning: { zh: '给协议盖章', en: 'To seal the agreement' },
  agreements: { zh: '处理协议', en: 'To look after agreements' },
  agreementFile: { zh: '看签好的协议文件', en: 'To read the signed agreement' },
  payRun: { zh: '发工钱', en: 'To pay' },
  loadingMore: { zh: '正在加载…', en: 'Loading …' },
  moreFailed: { zh: '没加载出来，点这里再试', en: 'That did not load: tap to try again' },
} as const
