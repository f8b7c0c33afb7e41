import type { JourneyCode, Words } from '../protocol'

/** What to tap on one page of a phone, by the last part of its route. */
type ByPage = Readonly<Partial<Record<JourneyCode, Readonly<Record<string, Words | undefined>>>>>

/** The stand-ins of the vendors' cameras. E证通 has no other one here. */
const standIn: Words = {
  zh: '在左边手机上选一个结果，点「按这个结果继续」',
  en: 'On the left phone choose an outcome, tap “Go on with this outcome”',
}
const withoutFace: Words = {
  zh: '在左边手机上填好，点「用微信手机号核对」；再由右边的两个人点「认得，是本人」',
  en: 'On the left phone fill in, tap “Use my WeChat number”; then two people on the right one tap “I know them”',
}

/** What to tap on the worker's phone by the page that it shows; the step's own words where the page says nothing. */
export const onWorkersPage: ByPage = {
  WELCOME: {
    welcome: {
      zh: '在左边手机上点「同意，继续」，再点「我找活干」',
      en: 'On the left phone tap “Agree and go on”, then “I look for work”',
    },
  },
  FIND_JOB: {
    jobs: { zh: '在左边手机上点开一份活', en: 'On the left phone tap a job' },
    'job-detail': { zh: '在左边手机上点「报名这份工」', en: 'On the left phone tap “Apply for this job”' },
  },
  VERIFY_IDENTITY: {
    identity: {
      zh: '在左边手机上填姓名和号码，勾两处同意，点「开始刷脸」',
      en: 'On the left phone give name and number, tick both consents, tap “Start the face check”',
    },
    eid: standIn,
    face: standIn,
    'without-face': withoutFace,
  },
  RENEW_DOCUMENT: {
    document: {
      zh: '在左边手机上勾两处同意，点「换了新证，去刷脸」',
      en: 'On the left phone tick both consents, tap “New card: face check”',
    },
    eid: standIn,
    face: standIn,
    'without-face': withoutFace,
  },
  SIGN_AGREEMENT: {
    identity: { zh: '在左边手机上点「去签协议」', en: 'On the left phone tap “Read the agreement”' },
    agreement: {
      zh: '在左边手机上读几秒，点「看明白了，去签字」',
      en: 'On the left phone read for a moment, tap “I understand, go to sign”',
    },
    sign: {
      zh: '在左边手机的框里写上名字，点「确认签字」',
      en: 'On the left phone write a name in the box, tap “Confirm the signature”',
    },
  },
  ENROL_GUARANTEE: {
    sign: { zh: '签好了：在左边手机上点「去参加保障」', en: 'Signed: on the left phone tap “Go on to the cover”' },
    enrol: { zh: '在左边手机上勾选同意，点「同意，参加保障」', en: 'On the left phone tick the consent, tap “Agree and enrol”' },
  },
  CLOCK_IN: {
    enrol: { zh: '在左边手机上点「去打卡页」', en: 'On the left phone tap “Go to the clock”' },
    clock: {
      zh: '在左边手机上允许看位置，点「离大门…，可以打卡」',
      en: 'On the left phone allow the location, tap “… from the gate: clock in”',
    },
  },
  CLOCK_OUT: { clock: { zh: '在左边手机上点「离大门…，打下班卡」', en: 'On the left phone tap “… from the gate: clock out”' } },
  CONFIRM_PAYOUT: {
    confirm: {
      zh: '在左边手机上点「确认收款」，再在微信里收下',
      en: 'On the left phone tap “Confirm the pay”, then receive it in WeChat',
    },
    clock: { zh: '工钱发了：在左边手机上回首页，点「去收款」', en: 'Sent: on the left phone go home, tap “Take my pay”' },
  },
}

const firstAgree: Words = {
  zh: '轮到右边手机：点「同意，继续」，再点「我招人」',
  en: 'Now the right phone: tap “Agree and go on”, then “I hire people”',
}
const payIt: Words = { zh: '在右边手机上点「发 1 笔…」，再点「现在发」', en: 'On the right phone tap “Send …”, then “Pay now”' }

/** The same for the employer's phone. */
export const onEmployersPage: ByPage = {
  WAIT_FOR_REVIEW: {
    welcome: firstAgree,
    review: { zh: '在右边手机上点开这一条工时', en: 'On the right phone tap the record' },
    'review-detail': { zh: '在右边手机上点「通过」', en: 'On the right phone tap “Approve”' },
  },
  WAIT_FOR_PAY_RUN: { welcome: firstAgree, 'pay-run': payIt },
  PAYOUT_FAILED: { welcome: firstAgree },
}

/** Whose turn it is at each step, and what to do there. */
export const stepHints: Readonly<Record<JourneyCode, Words & { on: 'left' | 'right' | 'clock' | 'nobody' }>> = {
  WELCOME: { on: 'left', zh: '从左边手机开始：点「开始」', en: 'Begin on the left phone' },
  FIND_JOB: { on: 'left', zh: '在左边手机上点「去找活」', en: 'On the left phone tap “Look for jobs”' },
  VERIFY_IDENTITY: { on: 'left', zh: '在左边手机上点「去实名」', en: 'On the left phone tap “Verify my name”' },
  RENEW_DOCUMENT: { on: 'left', zh: '在左边手机上点「去更新证件」', en: 'On the left phone tap “Renew my document”' },
  SIGN_AGREEMENT: { on: 'left', zh: '在左边手机上点「去签协议」', en: 'On the left phone tap “Read and sign”' },
  ENROL_GUARANTEE: { on: 'left', zh: '在左边手机上点「去开保障」', en: 'On the left phone tap “Get covered”' },
  WAIT_FOR_COVER: { on: 'nobody', zh: '保险公司正在确认，等一下就好', en: 'The insurer is confirming: a moment' },
  COVER_REFUSED: {
    on: 'left',
    zh: '保险公司没有承保：左边手机上有办法',
    en: 'The insurer refused: the left phone says what to do',
  },
  WAIT_FOR_SHIFT: { on: 'clock', zh: '都办好了，只等上班：把时间拨过去', en: 'All set: move the clock to the shift' },
  CLOCK_IN: { on: 'left', zh: '在左边手机上点「去打上班卡」', en: 'On the left phone tap “Clock in”' },
  CLOCK_OUT: { on: 'left', zh: '在左边手机上点「去打下班卡」', en: 'On the left phone tap “Clock out”' },
  WAIT_FOR_REVIEW: { on: 'right', zh: '轮到右边手机：通过这一班的工时', en: 'Now the right phone: approve the hours' },
  RECORD_REJECTED: {
    on: 'left',
    zh: '工时被退回了：在左边手机上看原因',
    en: 'The hours were sent back: see why on the left phone',
  },
  WAIT_FOR_PAY_RUN: { on: 'right', zh: '轮到右边手机：发这一笔工钱', en: 'Now the right phone: send the pay' },
  CONFIRM_PAYOUT: { on: 'left', zh: '在左边手机上点「去收款」', en: 'On the left phone tap “Take my pay”' },
  WAIT_FOR_PAYMENT: { on: 'nobody', zh: '钱在路上，微信支付办完会通知', en: 'The pay is on its way; WeChat Pay will tell' },
  PAYOUT_FAILED: { on: 'right', zh: '这笔钱没发成：右边手机上有原因', en: 'The payment failed: the right phone says why' },
  TAKE_NEXT_SHIFT: { on: 'left', zh: '到账了！想再来一班，点「报下一班」', en: 'Paid! For another one tap “Take the shift”' },
}

/** While the worker is at work only time has to pass. */
export const atWork: Words = { zh: '在上班：把时间拨到下班', en: 'At work: move the clock to the end' }

export const missedShift: Words = {
  zh: '这一班过去了：在左边手机上点「报下一班」',
  en: 'That shift has passed: tap “Take the shift” on the left phone',
}
