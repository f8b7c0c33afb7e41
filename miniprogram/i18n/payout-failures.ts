import type { Entry } from './index'

/** Groups of causes that need the same act of the same person. */
export type PayoutFailureKind =
  | 'overdue'
  | 'name'
  | 'account'
  | 'bankCard'
  | 'quota'
  | 'cancelled'
  | 'merchant'
  | 'setup'
  | 'risk'
  | 'lowBalance'
  | 'busy'
  | 'other'

/** WeChat Pay's `fail_reason`, and the codes with which it turns a bill away. An open set: what isn't here is `other`. */
const codes: Readonly<Record<Exclude<PayoutFailureKind, 'other'>, readonly string[]>> = {
  overdue: ['OVERDUE_CLOSE'],
  name: ['NAME_NOT_CORRECT', 'ID_CARD_NOT_CORRECT', 'REAL_NAME_CHECK_FAIL'],
  account: ['ACCOUNT_FROZEN', 'ACCOUNT_NOT_EXIST', 'PAYEE_ACCOUNT_ABNORMAL', 'OPENID_INVALID', 'RECEIVE_ACCOUNT_NOT_CONFIGURE'],
  bankCard: [
    'BANK_CARD_ACCOUNT_ABNORMAL',
    'BANK_CARD_BANK_INFO_WRONG',
    'BANK_CARD_CARD_INFO_WRONG',
    'BANK_CARD_COLLECTIONS_ABOVE_QUOTA',
    'BANK_CARD_PARAM_ERROR',
    'BANK_CARD_STATUS_ABNORMAL',
  ],
  quota: [
    'BLOCK_B2C_USERLIMITAMOUNT_BSRULE_MONTH',
    'BLOCK_B2C_USERLIMITAMOUNT_MONTH',
    'DAY_RECEIVED_COUNT_EXCEED',
    'DAY_RECEIVED_QUOTA_EXCEED',
    'REALNAME_ACCOUNT_RECEIVED_QUOTA_EXCEED',
  ],
  cancelled: ['MCH_CANCEL', 'CANCELLED'],
  merchant: [
    'MERCHANT_REJECT',
    'MERCHANT_NOT_CONFIRM',
    'PAYER_ACCOUNT_ABNORMAL',
    'PRODUCT_AUTH_CHECK_FAIL',
    'EXCEEDED_ESTIMATED_AMOUNT',
    'TRANSFER_QUOTA_EXCEED',
  ],
  setup: [
    'RESERVATION_INFO_NOT_MATCH',
    'RESERVATION_SCENE_NOT_MATCH',
    'RESERVATION_STATE_INVALID',
    'TRANSFER_REMARK_SET_FAIL',
    'TRANSFER_SCENE_INVALID',
    'TRANSFER_SCENE_UNAVAILABLE',
  ],
  risk: ['TRANSFER_RISK'],
  lowBalance: ['NOT_ENOUGH', 'BUDGET_NOT_ENOUGH'],
  busy: ['SYSTEM_ERROR', 'FREQUENCY_LIMITED'],
}

/** What a failure needs, whatever its code. */
export function kindOfPayoutFailure(code: string): PayoutFailureKind {
  const kinds = Object.keys(codes) as (keyof typeof codes)[]
  return kinds.find((kind) => codes[kind].includes(code)) ?? 'other'
}

/** Why the money did not come: employer and worker read the same sentence. */
export const payoutFailureCauses: Readonly<Record<PayoutFailureKind, Entry>> = {
  overdue: { zh: '24 小时没有确认，钱退回来了', en: 'Not confirmed in 24 hours: the money came back' },
  name: { zh: '姓名和收款微信的不一样', en: 'The name is not that of the WeChat account' },
  account: { zh: '收款的微信不能收钱', en: 'The WeChat account cannot receive money' },
  bankCard: { zh: '收款的银行卡有问题', en: "Something is wrong with the worker's bank card" },
  quota: { zh: '收款人的额度用完了', en: 'The receiver has reached a limit' },
  cancelled: { zh: '这一笔被取消了', en: 'This payment was cancelled' },
  merchant: { zh: '我们的商户号被拦下了', en: 'Our merchant account was stopped' },
  setup: { zh: '我们的付款设置有问题', en: 'Something is wrong with how our payments are set up' },
  risk: { zh: '微信支付觉得有风险，拦下了', en: 'WeChat Pay saw a risk and stopped it' },
  lowBalance: { zh: '商户账上的钱不够', en: 'The merchant account is too low' },
  busy: { zh: '微信支付在忙，会再送', en: 'WeChat Pay is busy; it is sent again' },
  other: { zh: '微信支付没有办成', en: 'WeChat Pay did not do it' },
}

/** Where the worker's next tap leads. `tell`: a card for the employer, without name and amount. */
export type WorkerNext = 'tell' | 'identity' | 'earnings'
/** Who must act now, said to the worker, and the next tap. Only the employer can send the money again. */
export const payoutFailureForWorker: Readonly<Record<PayoutFailureKind, { who: Entry; next: WorkerNext }>> = {
  overdue: { who: { zh: '请单位再发，这次你及时点确认', en: 'The employer sends it again; confirm it in time' }, next: 'tell' },
  name: { who: { zh: '看看实名和微信是不是同一个人', en: 'Check that your ID and your WeChat name agree' }, next: 'identity' },
  account: {
    who: { zh: '你先在微信“服务”里弄好，再请单位重发', en: 'Settle it in WeChat, then ask for it again' },
    next: 'tell',
  },
  bankCard: {
    who: { zh: '你先在微信里换好卡，再请单位重发', en: 'Change the card in WeChat, then ask for it again' },
    next: 'tell',
  },
  quota: { who: { zh: '等额度恢复，请单位重发', en: 'Wait until the limit is free, then ask for it again' }, next: 'tell' },
  cancelled: { who: { zh: '问问单位，要再发一次', en: 'Ask the employer to send it again' }, next: 'tell' },
  merchant: { who: { zh: '灵工卡来处理，你不用做什么', en: 'WorkCard settles it; nothing for you to do' }, next: 'earnings' },
  setup: { who: { zh: '灵工卡来处理，你不用做什么', en: 'WorkCard settles it; nothing for you to do' }, next: 'earnings' },
  risk: {
    who: { zh: '你看看微信的提醒，再请单位重发', en: 'Look at the notice in WeChat, then ask for it again' },
    next: 'tell',
  },
  lowBalance: { who: { zh: '单位充了钱就会再发', en: 'It is sent again when the account has money' }, next: 'tell' },
  busy: { who: { zh: '不用做什么，等一会儿再看', en: 'Nothing to do: look again in a while' }, next: 'earnings' },
  other: { who: { zh: '请单位找灵工卡客服问清楚', en: 'The employer should ask the support of WorkCard' }, next: 'tell' },
}
