/** Where an agreement stands, in a few plain words, and the one thing that can be done about it. */
export const standingWords = {
  signBy: { zh: '请在 {when} 前签', en: 'Please sign before {when}' },
  needTime: { zh: '来不及？请单位延期', en: 'Not enough time? Ask for more' },
  asked: { zh: '已告诉单位，你想多几天', en: 'The employer knows that you need more time' },
  expired: { zh: '过了签字的期限', en: 'The time to sign is over' },
  expiredHow: { zh: '请单位延期，延了就能接着签', en: 'Ask for more time, then you can go on and sign' },
  askForTime: { zh: '请单位延期', en: 'Ask for more time' },
  askedDone: { zh: '已告诉单位', en: 'The employer was told' },
  withdrawn: { zh: '单位撤回了这份协议', en: 'The employer has withdrawn this agreement' },
  withdrawnStart: { zh: '这份不算数，可以看别的活', en: 'It binds nobody. There are other jobs.' },
  withdrawnOther: { zh: '原来签的照旧算数', en: 'What you signed before still counts' },
  superseded: { zh: '这份协议有了新版', en: 'There is a newer version of this agreement' },
  supersededHow: { zh: '以后的班看新版，以前的班还按这份算', en: 'Later shifts go by the new one, earlier ones by this one' },
  toNewer: { zh: '看新版', en: 'See the newer one' },
  terminated: { zh: '这份协议已经结束', en: 'This agreement has ended' },
  terminatedHow: { zh: '做过的工时照样发钱，文件随时可以看', en: 'Your work is paid all the same; the file stays here' },
  toEnd: { zh: '签了就是同意结束', en: 'By signing you agree to the end' },
  toEndHow: {
    zh: '双方都签了，原协议到 {day} 结束，做过的工时照样发钱。不签，原协议照旧。',
    en: 'Once both have signed, the agreement ends on {day}; your work is paid all the same. If you do not sign, it goes on.',
  },
  endSigned: { zh: '等单位签字', en: 'The employer has yet to sign' },
  endSignedHow: {
    zh: '单位也签了才算数，在那之前原协议照旧',
    en: 'It counts once the employer has signed; until then nothing changes',
  },
  endDone: { zh: '双方都签了，协议结束', en: 'Both have signed: the agreement ends' },
  lastDay: { zh: '最后一天是 {day}', en: 'The last day is {day}' },
} as const

/** The quiet way to the end of an agreement. */
export const endWords = {
  way: { zh: '想结束这份协议', en: 'I want to end this agreement' },
  how: {
    zh: '选最后一天，先由你签，单位也签了才结束。做过的工时照样发钱，不用交违约金。',
    en: 'Choose the last day. You sign first, and it ends once the employer has signed. Your work is paid, and there is no penalty.',
  },
  choose: { zh: '选最后一天', en: 'Choose the last day' },
  close: { zh: '先不结束', en: 'Not now' },
  ask: { zh: '最后一天是 {day}。去签结束协议？', en: 'The last day is {day}. Go and sign the ending?' },
  verb: { zh: '去签', en: 'Go on' },
} as const

/** What an agreement is for, and where it stands, in a word or two. */
export const agreementTags = {
  sent: { zh: '等你签', en: 'To sign' },
  viewed: { zh: '等你签', en: 'To sign' },
  signed: { zh: '等单位盖章', en: 'To be sealed' },
  completed: { zh: '双方都签了', en: 'Both signed' },
  declined: { zh: '没签', en: 'Declined' },
  withdrawn: { zh: '单位撤回', en: 'Withdrawn' },
  expired: { zh: '过期没签', en: 'Expired' },
  terminated: { zh: '已结束', en: 'Ended' },
  superseded: { zh: '有新版', en: 'Replaced' },
} as const

/** All agreements of the worker. */
export const agreementsWords = {
  pageTitle: { zh: '我的协议', en: 'My agreements' },
  rule: { zh: '签过的都在这里，随时免费看', en: 'All that you signed is here, free and for ever' },
  empty: { zh: '还没有协议，报了名就有', en: 'No agreement yet: apply for a job first' },
  toJobs: { zh: '去找活', en: 'Find a job' },
  version: { zh: '第 {version} 版', en: 'Version {version}' },
  sentAt: { zh: '{when} 收到', en: 'Received {when}' },
  signBy: { zh: '{when} 前签', en: 'Sign before {when}' },
  signedAt: { zh: '{when} 签的', en: 'Signed {when}' },
  loadingMore: { zh: '正在看更早的', en: 'Loading older ones' },
  moreFailed: { zh: '没有取到更早的，点一下再试', en: 'Older ones did not come: tap to try again' },
} as const

/** The employer's agreements. */
export const sentWords = {
  pageTitle: { zh: '协议', en: 'Agreements' },
  'to-decide': { zh: '要你决定', en: 'For you to decide' },
  waiting: { zh: '等工人签', en: 'The worker is to sign' },
  'to-seal': { zh: '等你盖章', en: 'For you to seal' },
  'in-force': { zh: '正在用', en: 'In force' },
  ended: { zh: '最近结束的', en: 'Ended lately' },
  none: { zh: '这里没有协议', en: 'There is none here' },
  toSeal: { zh: '去盖章', en: 'Go and seal' },
  expired: { zh: '过期没签', en: 'Expired' },
  askedTime: { zh: '想多几天', en: 'Asks for time' },
  overdue: { zh: '盖章超期了', en: 'Your seal is overdue' },
  ending: { zh: '结束协议', en: 'Ending' },
  renewal: { zh: '新版', en: 'New version' },
  signBy: { zh: '{when} 前签', en: 'To sign before {when}' },
  countersignBy: { zh: '{when} 前盖章', en: 'To seal before {when}' },
  lastDay: { zh: '最后一天 {day}', en: 'Last day {day}' },
  extend: { zh: '延期 7 天', en: 'Give 7 more days' },
  extended: { zh: '延了，已告诉工人', en: 'Done: the worker was told' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
  whyWithdraw: { zh: '为什么撤回？', en: 'Why?' },
  'job-filled': { zh: '人招满了', en: 'The job is filled' },
  'terms-changed': { zh: '条件变了', en: 'The terms have changed' },
  mistake: { zh: '发错了', en: 'It was a mistake' },
  other: { zh: '别的原因', en: 'Another reason' },
  withdrawAsk: { zh: '撤回给{name}的协议？对方会收到消息。', en: 'Withdraw the agreement of {name}? They will be told.' },
  withdrawn: { zh: '撤回了', en: 'Withdrawn' },
  end: { zh: '提出结束', en: 'Offer to end it' },
  endAsk: {
    zh: '向{name}提出 {day} 结束协议？对方签了、你再盖章才算数。',
    en: 'Offer {name} to end it on {day}? It counts once both have signed.',
  },
  endOffered: { zh: '已发给工人，等对方签', en: 'Sent: the worker signs first' },
  close: { zh: '先不动', en: 'Leave it' },
  openFile: { zh: '看签好的文件', en: 'Open the signed file' },
  verify: { zh: '验一验', en: 'Verify it' },
  pack: { zh: '取证据包', en: 'Get the evidence pack' },
  packReady: { zh: '证据包好了，发到聊天里', en: 'The pack is ready: send it to a chat' },
  fetching: { zh: '正在取文件', en: 'Fetching the file' },
  fetchingPart: { zh: '正在取 {part}/{parts}', en: 'Fetching {part} of {parts}' },
  loadingMore: { zh: '正在看更多', en: 'Loading more' },
  moreFailed: { zh: '没有取到更多，点一下再试', en: 'More did not come: tap to try again' },
} as const
