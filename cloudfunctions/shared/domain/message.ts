export const messageKinds = [
  'IDENTITY_VERIFIED',
  'IDENTITY_REVIEW_REJECTED',
  'IDENTITY_MOVE_ASKED',
  'IDENTITY_MOVE_OBJECTED',
  'IDENTITY_MOVED',
  'IDENTITY_MOVED_AWAY',
  'DOCUMENT_ENDS',
  'AGREEMENT_SIGNED',
  'AGREEMENT_COMPLETED',
  'AGREEMENT_REMINDER',
  'AGREEMENT_EXPIRED',
  'AGREEMENT_EXTENDED',
  'AGREEMENT_WITHDRAWN',
  'AGREEMENT_TIME_ASKED',
  'AGREEMENT_TO_SEAL',
  'AGREEMENT_SEALED',
  'AGREEMENT_ENDING',
  'AGREEMENT_ENDED',
  'AGREEMENT_CHANGED',
  'COVER_IN_FORCE',
  'COVER_REFUSED',
  'RECORD_APPROVED',
  'RECORD_REJECTED',
  'PAYOUT_TO_CONFIRM',
  'PAYOUT_PAID',
  'PAYOUT_FAILED',
] as const

/** The words are the phone's: a message is its kind and the values in it. */
export type MessageKind = (typeof messageKinds)[number]
export type MessageValues = Record<string, string | number>
/** `queued`: a subscribe message goes out too; without quota the inbox is all there is. */
export type Delivery = 'inbox' | 'queued' | 'delivered' | 'refused'

const notices: Record<MessageKind, string> = {
  IDENTITY_VERIFIED: '实名认证已通过',
  IDENTITY_REVIEW_REJECTED: '人工核实未通过，请查看原因',
  IDENTITY_MOVE_ASKED: '有人申请移走你的身份，请尽快查看',
  IDENTITY_MOVE_OBJECTED: '原微信不同意移走身份',
  IDENTITY_MOVED: '身份已移到这个微信',
  IDENTITY_MOVED_AWAY: '身份已移到另一个微信',
  DOCUMENT_ENDS: '证件快到期，请换证后重新核实',
  AGREEMENT_SIGNED: '用工协议已签署',
  AGREEMENT_COMPLETED: '单位已盖章，协议双方都签好了',
  AGREEMENT_REMINDER: '协议明天到期，请尽快签',
  AGREEMENT_EXPIRED: '协议过了签字期限，可请单位延期',
  AGREEMENT_EXTENDED: '单位已延期，请尽快签协议',
  AGREEMENT_WITHDRAWN: '单位撤回了协议',
  AGREEMENT_TIME_ASKED: '有人请你给协议延期',
  AGREEMENT_TO_SEAL: '有协议等单位盖章，快超期了',
  AGREEMENT_SEALED: '协议盖好章了，双方都签好了',
  AGREEMENT_ENDING: '单位想结束协议，请看一看',
  AGREEMENT_ENDED: '协议已由双方说好结束',
  AGREEMENT_CHANGED: '协议有新版，请看看改了什么',
  COVER_IN_FORCE: '班次保障已生效',
  COVER_REFUSED: '班次保障未通过，请查看原因',
  RECORD_APPROVED: '工时已通过审核',
  RECORD_REJECTED: '工时未通过审核，请查看原因',
  PAYOUT_TO_CONFIRM: '报酬已发放，请在24小时内确认收款',
  PAYOUT_PAID: '报酬已到账',
  PAYOUT_FAILED: '报酬发放未成功，请查看原因',
}

/** The line of a subscribe message: its template's `thing` takes at most twenty characters. It holds no personal data. */
export function noticeOf(kind: MessageKind): string {
  return notices[kind]
}

const agreement = (values: MessageValues): string => {
  const ids = ['employerId', 'applicationId', 'contractId'].map((name) => `${name}=${String(values[name])}`)
  return `packages/contract/pages/agreement/agreement?${ids.join('&')}`
}
const landings: Partial<Record<MessageKind, (values: MessageValues) => string>> = {
  AGREEMENT_CHANGED: agreement,
  AGREEMENT_REMINDER: agreement,
  AGREEMENT_EXPIRED: agreement,
  AGREEMENT_EXTENDED: agreement,
  AGREEMENT_WITHDRAWN: agreement,
  AGREEMENT_ENDING: agreement,
  AGREEMENT_ENDED: agreement,
  AGREEMENT_TIME_ASKED: () => 'packages/employer/pages/agreements/agreements',
  AGREEMENT_TO_SEAL: () => 'packages/employer/pages/countersign/countersign',
  AGREEMENT_SEALED: () => 'packages/employer/pages/agreements/agreements',
}

/** The page that a tap on a subscribe message opens: the agreement that it is about, or else the card, which says what is next. */
export function landingPageOf(kind: MessageKind, values: MessageValues): string {
  return landings[kind]?.(values) ?? 'pages/home/home'
}
