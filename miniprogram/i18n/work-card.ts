type Code = CloudFunctions['account']['get-work-card']['reply']['nextStep']['code']
interface Line {
  readonly zh: string
  readonly en: string
}

/** What a step says: `card` under the five lights, the others in the panel; `act` is its button. */
export interface StepWords {
  readonly card: Line
  readonly what: Line
  readonly why: Line
  readonly time?: Line
  readonly act: Line
}

const oneMinute = { zh: '1 分钟', en: '1 minute' }
const twoMinutes = { zh: '2 分钟', en: '2 minutes' }
const threeMinutes = { zh: '3 分钟', en: '3 minutes' }

/** The one next step of the card, for each of its codes. */
export const stepWords: Readonly<Record<Code, StepWords>> = {
  FIND_JOB: {
    card: { zh: '下一步：找活', en: 'Next: find a job' },
    what: { zh: '挑一个活，报个名', en: 'Choose a job and apply' },
    why: { zh: '先看工钱和时间，合适再报', en: 'See the pay and the hours first' },
    time: twoMinutes,
    act: { zh: '去找活', en: 'Look for jobs' },
  },
  VERIFY_IDENTITY: {
    card: { zh: '下一步：实名', en: 'Next: your name' },
    what: { zh: '刷脸实名，只要一次', en: 'Verify your name, once only' },
    why: { zh: '实了名才能签约、拿工钱', en: 'Needed to sign and to be paid' },
    time: twoMinutes,
    act: { zh: '去实名', en: 'Verify my name' },
  },
  RENEW_DOCUMENT: {
    card: { zh: '下一步：证件换新', en: 'Next: your new document' },
    what: { zh: '证件在上班前到期', en: 'Your document ends before the shift' },
    why: { zh: '换了新证刷一次脸，就能上班', en: 'One face check with the new card, and you can work' },
    time: twoMinutes,
    act: { zh: '去更新证件', en: 'Renew my document' },
  },
  SIGN_AGREEMENT: {
    card: { zh: '下一步：签约', en: 'Next: the agreement' },
    what: { zh: '看协议，签个名', en: 'Read the agreement and sign' },
    why: { zh: '工钱、时间都写在里面', en: 'It holds your pay and your hours' },
    time: threeMinutes,
    act: { zh: '去签协议', en: 'Read and sign' },
  },
  ENROL_GUARANTEE: {
    card: { zh: '下一步：开保障', en: 'Next: your cover' },
    what: { zh: '开通这一班的保障', en: 'Get covered for this shift' },
    why: { zh: '干活受伤有保险，不用你出钱', en: 'It pays if you are hurt, and costs you nothing' },
    time: oneMinute,
    act: { zh: '去开保障', en: 'Get covered' },
  },
  COVER_REFUSED: {
    card: { zh: '保险没批这一班', en: 'No cover for this shift' },
    what: { zh: '保险公司没有承保', en: 'The insurer has refused the cover' },
    why: { zh: '没有保障不能上班，看看原因和别的活', en: 'No shift without cover: see why, and other jobs' },
    act: { zh: '看原因', en: 'See why' },
  },
  WAIT_FOR_COVER: {
    card: { zh: '正在等：保障生效', en: 'Waiting for the cover' },
    what: { zh: '等保险公司确认', en: 'The insurer is confirming' },
    why: { zh: '生效以后才能打上班卡', en: 'You can clock in once it is in force' },
    time: oneMinute,
    act: { zh: '刷新看看', en: 'Look again' },
  },
  WAIT_FOR_SHIFT: {
    card: { zh: '都办好了，等上班', en: 'All set: wait for the shift' },
    what: { zh: '都办好了，到点来打卡', en: 'All set: come and clock in' },
    why: { zh: '到了工地才能打卡', en: 'You clock in at the site' },
    act: { zh: '看打卡地点', en: 'See where' },
  },
  CLOCK_IN: {
    card: { zh: '现在：打上班卡', en: 'Now: clock in' },
    what: { zh: '到了工地，打上班卡', en: 'At the site, clock in' },
    why: { zh: '打了卡才算工时', en: 'Your hours count from then' },
    time: oneMinute,
    act: { zh: '去打上班卡', en: 'Clock in' },
  },
  CLOCK_OUT: {
    card: { zh: '正在上班', en: 'At work' },
    what: { zh: '下班时，打下班卡', en: 'Clock out when you leave' },
    why: { zh: '两次卡都打了，才能算工钱', en: 'Your pay needs both punches' },
    time: oneMinute,
    act: { zh: '去打下班卡', en: 'Clock out' },
  },
  WAIT_FOR_REVIEW: {
    card: { zh: '正在等：审核工时', en: 'Waiting for the review' },
    what: { zh: '等用工方审核工时', en: 'The employer reviews your hours' },
    why: { zh: '你的工时已经交上去了', en: 'Your hours are handed in' },
    act: { zh: '看工时', en: 'See my hours' },
  },
  RECORD_REJECTED: {
    card: { zh: '工时被退回了', en: 'Your hours were sent back' },
    what: { zh: '这一班的工时被退回', en: 'The hours of this shift were sent back' },
    why: { zh: '看看原因，再和用工方说清', en: 'See why, then talk to the employer' },
    time: oneMinute,
    act: { zh: '看退回原因', en: 'See why' },
  },
  WAIT_FOR_PAY_RUN: {
    card: { zh: '正在等：发工钱', en: 'Waiting for the pay' },
    what: { zh: '工时通过了，等用工方发钱', en: 'Approved: the employer pays next' },
    why: { zh: '发钱时会告诉你', en: 'You will be told when it is sent' },
    act: { zh: '看工时', en: 'See my hours' },
  },
  CONFIRM_PAYOUT: {
    card: { zh: '下一步：收工钱', en: 'Next: take your pay' },
    what: { zh: '工钱发了，点一下收款', en: 'Your pay is here: confirm it' },
    why: { zh: '过了时间没收，钱会退回去', en: 'It goes back if you wait too long' },
    time: oneMinute,
    act: { zh: '去收款', en: 'Take my pay' },
  },
  WAIT_FOR_PAYMENT: {
    card: { zh: '正在等：到账', en: 'Waiting for the money' },
    what: { zh: '微信支付正在转账', en: 'WeChat Pay is sending it' },
    why: { zh: '到账了会告诉你', en: 'You will be told when it arrives' },
    act: { zh: '看收入', en: 'See my pay' },
  },
  PAYOUT_FAILED: {
    card: { zh: '这笔钱没有发成', en: 'This pay was not sent' },
    what: { zh: '这笔钱没有发成功', en: 'This pay could not be sent' },
    why: { zh: '钱没有少，看看为什么', en: 'Nothing is lost. See why.' },
    act: { zh: '看原因', en: 'See why' },
  },
  TAKE_NEXT_SHIFT: {
    card: { zh: '下一步：下一班', en: 'Next: the next shift' },
    what: { zh: '接着报下一班', en: 'Take the next shift' },
    why: { zh: '协议不用再签', en: 'No need to sign again' },
    time: oneMinute,
    act: { zh: '报下一班', en: 'Take the shift' },
  },
}
