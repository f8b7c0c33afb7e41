/** The agreement: the terms that matter first, then every word of it, and once it is signed what proves so. */
export const agreementWords = {
  pageTitle: { zh: '协议', en: 'Agreement' },
  forMinors: { zh: '这份协议有对你的保护', en: 'This agreement protects you' },
  forMinorsWhy: {
    zh: '你未满 18 岁：不上夜班，一天最多做 8 小时，不做重活和险活。',
    en: 'You are under 18: no night work, 8 hours a day at most, nothing heavy or dangerous.',
  },
  pastRetirement: { zh: '你签的是劳务协议', en: 'You sign a labour-service agreement' },
  pastRetirementWhy: {
    zh: '你到了法定退休年龄，不算劳动关系。工钱、休息、安全和受伤的保障，一样要给你；保险也换成适合你年龄的。',
    en: 'You have reached the statutory retirement age, so this is no employment relation. Pay, rest, safety and accident cover are owed to you all the same; the cover is one for your age.',
  },
  first: { zh: '先看这五条', en: 'Five things first' },
  firstOfEnding: { zh: '先看这三条', en: 'Three things first' },
  pay: { zh: '工钱怎么算', en: 'Pay' },
  hours: { zh: '几点到几点', en: 'Hours' },
  place: { zh: '在哪里', en: 'Place' },
  insurance: { zh: '保险谁出', en: 'Who insures you' },
  quit: { zh: '不想做了', en: 'If you want to stop' },
  whole: { zh: '全文', en: 'The whole text' },
  counts: { zh: '签的就是下面的每个字', en: 'You sign the Chinese text below, every word of it.' },
  toSign: { zh: '看明白了，去签字', en: 'I understand, go to sign' },
  signed: { zh: '你已经签好了', en: 'You have signed' },
  forEver: { zh: '随时可以回来看', en: 'You can read it here at any time' },
  openFile: { zh: '看签好的文件', en: 'Open the signed file' },
  verify: { zh: '验一验', en: 'Verify' },
  verifyNote: { zh: '看看签好后有没有被改过', en: 'See whether it was changed after signing' },
  pack: { zh: '一键取证据包', en: 'Get the evidence pack' },
  packNote: {
    zh: '文件、证书和时间戳都在里面，打官司用得上',
    en: 'The file, certificates and time-stamps, as a court wants them',
  },
  packReady: { zh: '证据包好了，发到聊天里', en: 'The pack is ready: send it to a chat' },
  opening: { zh: '正在打开', en: 'Opening' },
  openingPart: { zh: '正在打开 {part}/{parts}', en: 'Opening {part} of {parts}' },
  toHome: { zh: '看下一步', en: 'See the next step' },
  declined: { zh: '你说了不签', en: 'You have declined' },
  declinedHow: { zh: '这份不算数，可以看别的活', en: 'It binds nobody. There are other jobs.' },
  changed: { zh: '改了什么', en: 'What has changed' },
  changedNote: {
    zh: '你签过的那份照旧算数，签了新的才换',
    en: 'What you signed before counts until you sign the new one.',
  },
  declinedRenewal: { zh: '新的不签，原来签的照旧算数', en: 'What you signed before still counts.' },
  declinedEnding: { zh: '不结束，原来签的照旧算数', en: 'It does not end: what you signed before still counts.' },
  toJobs: { zh: '看别的活', en: 'See other jobs' },
  declineAsk: { zh: '不签，这个活的名额就让给别人。确定不签？', en: 'Your place in this job goes to others. Decline?' },
  declineRenewalAsk: { zh: '不签新的，原来签的照旧。确定不签？', en: 'What you signed before stays. Decline the new one?' },
  declineEndingAsk: { zh: '不签，就不结束，原来的协议照旧。确定不签？', en: 'Without your signature nothing ends. Decline?' },
  declineVerb: { zh: '不签', en: 'Decline' },
  declineDone: { zh: '好，不签了', en: 'Declined' },
} as const

/** The quiet way out of an agreement, with its reasons. */
export const declineWords = {
  way: { zh: '不想签', en: 'I do not want to sign' },
  why: { zh: '为什么不想签？', en: 'Why not?' },
  close: { zh: '再想想', en: 'Let me think' },
  pay: { zh: '工钱不合适', en: 'The pay' },
  hours: { zh: '时间不合适', en: 'The hours' },
  place: { zh: '地方不合适', en: 'The place' },
  unclear: { zh: '有些话看不明白', en: 'I do not understand all of it' },
  'other-job': { zh: '找到别的活了', en: 'I have another job' },
  other: { zh: '别的原因', en: 'Another reason' },
} as const

/** What proves a signature. */
export const evidenceWords = {
  signedAt: { zh: '签字时间', en: 'Signed' },
  timestampedAt: { zh: '时间戳', en: 'Time-stamp' },
  timestampNote: { zh: '由时间戳机构盖', en: 'By the time-stamp authority' },
  serial: { zh: '证书编号', en: 'Certificate number' },
  text: { zh: '协议指纹', en: 'Fingerprint of the text' },
  moment: { zh: '{year}年{month}月{day}日 {time}', en: '{day}/{month}/{year} {time} (Beijing)' },
} as const

/** Signing. */
export const signWords = {
  pageTitle: { zh: '签字', en: 'Sign' },
  who: { zh: '签字人', en: 'You sign as' },
  what: { zh: '签的协议', en: 'You sign' },
  withWhom: { zh: '和谁签', en: 'With' },
  write: { zh: '请写你的全名', en: 'Write your full name' },
  confirm: { zh: '确认签字', en: 'Confirm the signature' },
  writeFirst: { zh: '先在框里写上名字', en: 'Write your name in the box first' },
  writeLarger: { zh: '写大一点，才能确认', en: 'Write larger to confirm' },
  working: { zh: '正在签，请别关', en: 'Signing. Please stay here.' },
  stepCertificate: { zh: '办签字证书', en: 'Make the certificate' },
  stepSeal: { zh: '盖章', en: 'Seal the agreement' },
  stepTimestamp: { zh: '盖时间戳', en: 'Add the time-stamp' },
  authority: { zh: '证书机构', en: 'Certificate authority' },
  timeAuthority: { zh: '时间戳机构', en: 'Time-stamp authority' },
  done: { zh: '签好了', en: 'Signed' },
  doneHow: { zh: '协议在首页，随时可以看', en: 'The agreement stays on the home page' },
  toCover: { zh: '去参加保障', en: 'Go on to the cover' },
  toHome: { zh: '看下一步', en: 'See the next step' },
} as const

/** The pad that a name is written on. */
export const padWords = {
  here: { zh: '在这里写名字', en: 'Write your name here' },
  label: { zh: '签字的框', en: 'Box for your signature' },
  undo: { zh: '撤一笔', en: 'Undo a stroke' },
  clear: { zh: '重写', en: 'Start over' },
  tooSmall: { zh: '太小了，写大一点', en: 'Too small: write larger' },
  full: { zh: '写满了，可以撤一笔', en: 'No more strokes fit: undo one' },
} as const
