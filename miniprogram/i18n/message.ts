/** The inbox: one line for each kind of message. */
export const messageWords = {
  inbox: { zh: '消息', en: 'Messages' },
  none: { zh: '还没有消息，有进展会告诉你', en: 'No messages yet. You will be told what happens.' },
  unreadCount: { zh: '{count} 条没看', en: '{count} unread' },
  unread: { zh: '没看', en: 'New' },
  identityVerified: { zh: '实名通过了', en: 'Your name is verified' },
  identityReviewRejected: { zh: '单位没有确认是你', en: 'Your employer did not confirm you' },
  agreementSigned: { zh: '协议签好了', en: 'The agreement is signed' },
  coverInForce: { zh: '保障生效了', en: 'Your cover is in force' },
  coverRefused: { zh: '保险公司没有承保', en: 'The insurer refused the cover' },
  recordApproved: { zh: '工时通过了', en: 'Your hours are approved' },
  recordRejected: { zh: '工时被退回', en: 'Your hours were sent back' },
  payoutToConfirm: { zh: '工钱发了，等你收款', en: 'Your pay waits for your tap' },
  payoutPaid: { zh: '工钱到账了', en: 'Your pay has arrived' },
  payoutFailed: { zh: '这笔钱没有发成功', en: 'This pay could not be sent' },
} as const
