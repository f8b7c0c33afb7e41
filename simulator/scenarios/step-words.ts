import { deed, type DeedWords, type StepPlace } from './deed-words'
import type { ScenarioStep } from './schema'
import { detailOf, type StepWords } from './step-details'
import { wordsOfAgreements } from './words-of-agreements'

/** What a hand does for a deed, in the words that are on the screen where there are any. */
const deeds: Readonly<Record<string, DeedWords>> = {
  ...wordsOfAgreements,
  enter: deed('worker', '打开小程序', 'Open the mini-program'),
  'become-worker': deed('worker', '点「我找活干」', 'Tap “I look for work”'),
  join: deed('worker', '同意隐私说明，点「我找活干」', 'Accept the privacy notice, tap “I look for work”'),
  'list-jobs': deed('worker', '打开「找活」', 'Open “Jobs”'),
  'get-job': deed('worker', '点开一份活', 'Open a job'),
  'apply-for-job': deed('worker', '点开「早班拣货员」，点「报名这份工」', 'Open the first day job, tap “Apply for this job”'),
  'take-next-shift': deed('worker', '在首页点「报下一班」', 'On the home page tap “Take the shift”'),
  'get-identity': deed('worker', '打开「实名」', 'Open “Verify your name”'),
  'read-document': deed(
    'worker',
    '勾选「同意用身份证号核对姓名」，点「拍身份证自动填」',
    'Tick the consent to the number, tap “Fill from a photo”',
  ),
  'start-verification': deed('worker', '填姓名和身份证号，点「开始刷脸」', 'Fill in name and number, tap “Start the face check”'),
  'show-face': deed('worker', '在刷脸页选一个结果，继续', 'On the face check choose the outcome and go on'),
  'finish-verification': deed('worker', '回到实名页看结果', 'Back on the page, see the outcome'),
  'keep-document': deed(
    'worker',
    '在「我的」打开「证件有效期」，选到期日，点「记下来」',
    'Under “Me” open “My ID document”, choose the day, tap “Keep it”',
  ),
  'renew-document': deed(
    'worker',
    '打开「证件有效期」，勾两处，点「换了新证，去刷脸」',
    'Open “My ID document”, tick both, tap “New card: face check”',
  ),
  'ask-for-review': deed(
    'worker',
    '点「不刷脸，换个办法」，填好，点「用微信手机号核对」',
    'Tap “Another way”, fill in, tap “Use my WeChat number”',
  ),
  'verify-elsewhere': deed('nobody', '同一个人先在另一个微信实名', 'The same person verifies on another WeChat account first'),
  'get-move': deed('worker', '打开「换微信」', 'Open “Move account”'),
  'ask-for-move': deed('worker', '点「移到这个微信」', 'Tap “Move it to this account”'),
  'hand-on-phone': deed('nobody', '换一个人用这台手机', 'Somebody else has this phone from now on'),
  'object-elsewhere': deed('nobody', '在原来的微信点「不是我」', 'On the other account tap “It was not me”'),
  'export-my-data': deed('worker', '在「我的资料」点「拿一份我的资料」', 'On “My data” tap “Take a copy of my data”'),
  'erase-my-data': deed('worker', '在「我的资料」点「删掉姓名和身份证号」', 'On “My data” tap “Erase my name and ID number”'),
  'list-data-access': deed('worker', '打开「谁看过我的名字」', 'Open “Who saw my name”'),
  'open-agreement': deed('worker', '打开协议', 'Open the agreement'),
  'answer-questions': deed('worker', '点「看明白了，去签字」，答问题', 'Tap “I understand, go to sign” and answer the questions'),
  'confirm-by-face': deed('worker', '点「刷脸确认」，选一个结果', 'Tap “Show my face” and choose the outcome'),
  'confirm-by-sms': deed('worker', '点「收短信确认」，允许', 'Tap “Get a text message” and allow it'),
  'sign-agreement': deed(
    'worker',
    '去签字：答问题，确认本人，写上名字，点「确认签字」',
    'Go to sign: answer, confirm that it is you, write the name, tap “Confirm the signature”',
  ),
  'decline-agreement': deed(
    'worker',
    '在协议最下面点「不想签」，点原因，再点「不签」',
    'Below the agreement tap “I do not want to sign”, a reason, “Decline”',
  ),
  'apply-for-another-job': deed(
    'worker',
    '打开「找活」，换一份活，点「报名这份工」',
    'Open “Jobs”, choose another job, tap “Apply for this job”',
  ),
  'get-cover': deed('worker', '看保障页', 'Look at the cover'),
  enrol: deed('worker', '勾选同意，点「同意，参加保障」', 'Tick the consent, tap “Agree and enrol”'),
  'get-clock': deed('worker', '看打卡页', 'Look at the clock'),
  'clock-in': deed('worker', '在打卡页点最下面的按钮，打上班卡', 'On the clock page tap the button at the bottom to clock in'),
  'clock-out': deed('worker', '在打卡页点最下面的按钮，打下班卡', 'On the clock page tap the button at the bottom to clock out'),
  'list-records': deed('worker', '打开「我的工时」', 'Open “My hours”'),
  'list-messages': deed('worker', '在「我的」看消息', 'See the messages under “Me”'),
  'get-work-card': deed('worker', '看首页的工卡', 'Look at the card on the home page'),
  'list-payouts': deed('worker', '打开收入页', 'Open the pay page'),
  'get-confirmation': deed('worker', '打开收款页', 'Open the confirmation'),
  'confirm-transfer': deed('worker', '点收款，在微信收款页收下', 'Tap to confirm and receive it in WeChat Pay'),
  'decline-transfer': deed('worker', '点收款，在微信收款页「先不收」', 'Tap to confirm, then “Not now” in WeChat Pay'),
  'check-payout': deed('worker', '看到账没有', 'See whether it has arrived'),
  'get-pay-slip': deed('worker', '打开工资条', 'Open the pay slip'),
  'post-job': deed(
    'nobody',
    '发布一个活：手机上还没有这一页，只有接口能试',
    'Post a job: no page for it yet, only a raw call can try',
  ),
  'list-reviews': deed('employer', '打开「审核工时」', 'Open “Review hours”'),
  'get-review': deed('employer', '点开这一条工时', 'Open the record'),
  approve: deed('employer', '点「通过」', 'Tap “Approve”'),
  reject: deed('employer', '点「退回这一条」，写上原因', 'Tap “Send it back” and give a reason'),
  'list-identity-reviews': deed('employer', '打开「确认是本人」', 'Open “Confirm who it is”'),
  vouch: deed('employer', '点「认得，是本人」', 'Tap “I know them”'),
  'vouch-as-owner': deed('employer', '换成老板，点「认得，是本人」', 'As the owner, tap “I know them”'),
  'refuse-to-vouch': deed('employer', '换成老板，点「不认得」，写上原因', 'As the owner, tap “I do not” and give a reason'),
  'list-to-countersign': deed('employer', '打开「给协议盖章」', 'Open “Seal agreements”'),
  countersign: deed('employer', '在「给协议盖章」选这一份，盖章', 'Under “Seal agreements” select this one and seal it'),
  'countersign-again': deed(
    'nobody',
    '再盖一次：盖过的不在单子上，只有接口能试',
    'Seal it again: it has left the list, so only a raw call can try',
  ),
  'countersign-as-reviewer': deed(
    'nobody',
    '审核员来盖章：单子不给审核员看，只有接口能试',
    'A reviewer seals it: the list is the owner’s, so only a raw call can try',
  ),
  'get-employer-today': deed('employer', '看「今天」', 'Look at “Today”'),
  'preview-pay-run': deed('employer', '打开「发工钱」', 'Open “Pay”'),
  'start-pay-run': deed('employer', '发这一笔工钱', 'Send the pay'),
  'retry-payout': deed('employer', '再发这一笔', 'Send it again'),
  'approve-as-worker': deed(
    'nobody',
    '工人的手机上没有「通过」：只有接口能试',
    'A worker’s phone has no “Approve”: only a raw call can try',
  ),
  clock: deed('desk', '拨时间', 'Move the clock'),
  'finish-transfer': deed('desk', '让微信支付办完这笔转账', 'Let WeChat Pay finish the transfer'),
  'decide-policy': deed('desk', '让保险公司给出结果', 'Let the insurer decide'),
  'resend-notifications': deed('desk', '让微信支付再通知一遍', 'Let WeChat Pay notify once more'),
}

/** Where a step is done. */
export function placeOf(step: Pick<ScenarioStep, 'do'>): StepPlace {
  return deeds[step.do]?.place ?? 'nobody'
}

/** A step in plain words, in both languages: what to do, and what has to come of it. */
export function wordsOfStep(step: ScenarioStep): StepWords {
  const { zh, en } = deeds[step.do] ?? { zh: step.do, en: step.do }
  const how = detailOf(step)
  const refused = step.expect !== undefined && 'refusal' in step.expect ? step.expect.refusal : undefined
  return {
    zh: zh + how.zh + (refused === undefined ? '' : ` → 不行：${refused}`),
    en: en + how.en + (refused === undefined ? '' : ` → refused: ${refused}`),
  }
}

/** The deeds that have words. */
export const deedsWithWords: readonly string[] = Object.keys(deeds)
