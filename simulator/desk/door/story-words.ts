import type { StoryDoor, Words } from '../protocol'

/** What somebody does with an action, after their name. Unknown ones are called by their names. */
const deeds: Readonly<Record<string, Words>> = {
  'account/enter': { zh: '打开小程序', en: 'opens the mini-program' },
  'account/accept-privacy': { zh: '同意隐私说明', en: 'accepts the privacy notice' },
  'account/become-worker': { zh: '登记为工人', en: 'registers as a worker' },
  'account/get-work-card': { zh: '看工卡', en: 'looks at the work card' },
  'account/list-data-access': { zh: '看谁看过自己的资料', en: 'looks at who has read their data' },
  'account/export-my-data': { zh: '拿一份自己的资料', en: 'takes a copy of their data' },
  'account/erase-my-data': { zh: '删掉自己的姓名和号码', en: 'has name and number erased' },
  'account/register-employer': { zh: '登记单位', en: 'registers an employer' },
  'identity/start-verification': { zh: '交姓名和身份证号，准备刷脸', en: 'gives name and number for the face check' },
  'identity/finish-verification': { zh: '刷脸结束，查结果', en: 'ends the face check' },
  'identity/get-identity': { zh: '看实名情况', en: 'looks at the verification' },
  'identity/ask-for-review': { zh: '不刷脸，请单位核实', en: 'asks the employer to vouch' },
  'identity/list-reviews': { zh: '看要核实的人', en: 'looks at whom to vouch for' },
  'identity/vote-review': { zh: '核实一个人', en: 'votes on a person' },
  'identity/read-document': { zh: '拍身份证，自动填', en: 'has the form filled from a photo' },
  'identity/keep-document': { zh: '记下证件有效期', en: 'tells until when the document is valid' },
  'identity/renew-document': { zh: '换了新证，再刷一次脸', en: 'has the new document checked' },
  'identity/get-move': { zh: '看换微信的情况', en: 'looks at the move to another account' },
  'identity/ask-for-move': { zh: '申请把身份移到这个微信', en: 'asks for the identity to move here' },
  'identity/cancel-move': { zh: '不移身份了', en: 'calls the move off' },
  'identity/object-to-move': { zh: '说不是本人，拦下移动', en: 'objects to the move' },
  'job/list-jobs': { zh: '看有什么活', en: 'looks for jobs' },
  'job/get-job': { zh: '看一份活', en: 'looks at a job' },
  'job/apply-for-job': { zh: '报名一份活', en: 'applies for a job' },
  'job/take-next-shift': { zh: '报下一班', en: 'takes the next shift' },
  'job/create-site': { zh: '新建工地', en: 'adds a site' },
  'job/post-job': { zh: '发布一份活', en: 'posts a job' },
  'contract/open-agreement': { zh: '打开协议', en: 'opens the agreement' },
  'contract/read-aloud': { zh: '听协议', en: 'has the agreement read aloud' },
  'contract/get-signing': { zh: '看签字前还差什么', en: 'looks at what is left before signing' },
  'contract/answer-questions': { zh: '答协议的问题', en: 'answers a question about the agreement' },
  'contract/start-intent': { zh: '确认是本人要签', en: 'confirms that it is they who sign' },
  'contract/finish-intent': { zh: '看确认的结果', en: 'learns how the confirmation ended' },
  'contract/sign-agreement': { zh: '签下协议', en: 'signs the agreement' },
  'evidence/read-document': { zh: '打开签好的文件', en: 'opens the signed file' },
  'evidence/verify-document': { zh: '验一验签好的文件', en: 'has the signed file verified' },
  'evidence/read-pack': { zh: '取证据包', en: 'takes the evidence pack' },
  'evidence/verify-file': { zh: '在公开页面验一份文件', en: 'has a file checked on the public page' },
  'evidence/get-record': { zh: '在公开页面看码上的协议', en: 'reads the record of a code on the public page' },
  'evidence/scan-code': { zh: '扫协议上的码', en: 'scans the code of an agreement' },
  'evidence/upload-part': { zh: '传一份要验的文件', en: 'sends a file to be checked' },
  'evidence/verify-upload': { zh: '验一份文件', en: 'has a file checked' },
  'contract/decline-agreement': { zh: '不签协议', en: 'declines the agreement' },
  'contract/list-to-countersign': { zh: '看等盖章的协议', en: 'looks at agreements to counter-sign' },
  'contract/countersign': { zh: '给协议盖章', en: 'counter-signs agreements' },
  'agreement/ask-for-time': { zh: '请单位延期', en: 'asks for more time to sign' },
  'agreement/extend-agreement': { zh: '给协议延期', en: 'gives more time to sign' },
  'agreement/withdraw-agreement': { zh: '撤回协议', en: 'withdraws an agreement' },
  'agreement/propose-ending': { zh: '提出结束协议', en: 'proposes to end the agreement' },
  'agreement/offer-ending': { zh: '向工人提出结束协议', en: 'offers to end an agreement' },
  'agreement/list-agreements': { zh: '看自己的协议', en: 'looks at their agreements' },
  'agreement/list-sent-agreements': { zh: '看发出的协议', en: 'looks at the agreements that were sent' },
  'guarantee/get-cover': { zh: '看保障', en: 'looks at the cover' },
  'guarantee/enrol': { zh: '参加保障', en: 'enrols for cover' },
  'attendance/get-clock': { zh: '看打卡页', en: 'looks at the clock' },
  'attendance/clock-in': { zh: '打上班卡', en: 'clocks in' },
  'attendance/clock-out': { zh: '打下班卡', en: 'clocks out' },
  'attendance/list-records': { zh: '看工时', en: 'looks at the hours' },
  'attendance/list-reviews': { zh: '看待审核的工时', en: 'looks at hours to review' },
  'attendance/get-review': { zh: '看一条工时', en: 'looks at one record' },
  'attendance/decide-record': { zh: '审核工时', en: 'decides on hours' },
  'attendance/get-employer-today': { zh: '看今天的情况', en: "looks at today's state" },
  'payout/preview-pay-run': { zh: '看要发的工钱', en: 'looks at the pay to send' },
  'payout/start-pay-run': { zh: '发工钱', en: 'starts a pay run' },
  'payout/get-pay-run': { zh: '看这次发的工钱', en: 'looks at a pay run' },
  'payout/list-pay-runs': { zh: '看以前发的', en: 'looks at earlier pay runs' },
  'payout/retry-payout': { zh: '再发一笔', en: 'sends a payment again' },
  'payout/list-payouts': { zh: '看收入', en: 'looks at the pay' },
  'payout/get-confirmation': { zh: '准备收款', en: 'gets ready to confirm' },
  'payout/check-payout': { zh: '查到账没有', en: 'asks whether it has arrived' },
  'payout/get-pay-slip': { zh: '看工资条', en: 'looks at the pay slip' },
  'payout/credit-escrow': { zh: '往专户存钱', en: 'puts money into escrow' },
  'message/list-messages': { zh: '看消息', en: 'looks at messages' },
  'message/mark-read': { zh: '把消息标成已读', en: 'marks messages as read' },
  'message/record-subscription': { zh: '回答要不要收消息', en: 'answers whether to take messages' },
  'notify/wechat-pay': { zh: '通知一笔转账的结果', en: 'tells how a transfer ended' },
  'notify/insurer': { zh: '通知保单的结果', en: 'tells how a policy ended' },
  'clockwork/run-due-jobs': { zh: '办到期的事', en: 'does what is due' },
  'clockwork/sweep-old-data': { zh: '清掉到期的资料', en: 'sweeps old data' },
  'clockwork/anchor-evidence': { zh: '给每天的签署记录盖时间戳', en: 'has the evidence of the day stamped' },
  'clockwork/rewrap-keys': { zh: '换新钥匙', en: 'wraps keys anew' },
}

const decisions: Readonly<Record<string, Words>> = {
  approve: { zh: '通过工时', en: 'approves the hours' },
  reject: { zh: '退回工时', en: 'sends the hours back' },
}

/** What happened, in plain words. */
export function deedOf(action: string, data: unknown): Words {
  const decision = action === 'attendance/decide-record' ? textOf(data, 'decision') : ''
  return decisions[decision] ?? deeds[action] ?? { zh: action, en: action }
}

/** The actions that have words. */
export const actionsWithWords: readonly string[] = Object.keys(deeds)

const vendors: Readonly<Record<string, Words>> = {
  'notify/wechat-pay': { zh: '微信支付', en: 'WeChat Pay' },
  'notify/insurer': { zh: '保险公司', en: 'The insurer' },
}

/** Who it was that came in by a door; a phone's person is called by `name`. */
export function actorOf(door: StoryDoor, { action, name }: { action: string; name: Words }): Words {
  if (door === 'timer') return { zh: '定时器', en: 'The timer' }
  return door === 'vendor' ? (vendors[action] ?? { zh: action, en: action }) : name
}

/** How many things the timer did, for its line. */
export function withCount({ zh, en }: Words, count: number): Words {
  return { zh: `${zh}（${String(count)} 件）`, en: `${en} (${String(count)})` }
}

function textOf(data: unknown, name: string): string {
  const value = typeof data === 'object' && data !== null ? new Map<string, unknown>(Object.entries(data)).get(name) : undefined
  return typeof value === 'string' ? value : ''
}
