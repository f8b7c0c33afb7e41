import { AppError, type ErrorCode } from '../utils/app-error'
import { language, type Entry } from './index'
import { namedSentence } from './refusal-details'

/** What the reader can tap after a refusal. `retry` repeats what was refused. */
export type NextTap =
  | { kind: 'retry'; label: string }
  | { kind: 'go-back'; label: string }
  | { kind: 'page'; label: string; url: string }
  | { kind: 'none' }

/** A refusal as a person reads it. */
export type Failure = {
  code: ErrorCode
  sentence: string
  next: NextTap
}

type Next =
  | { kind: 'retry'; label: Entry }
  | { kind: 'go-back'; label: Entry }
  | { kind: 'page'; label: Entry; url: string }
  | { kind: 'none' }
interface Reason extends Entry {
  next: Next
}

const retry: Next = { kind: 'retry', label: { zh: '再试一次', en: 'Try again' } }
const retake: Next = { kind: 'retry', label: { zh: '再拍一张', en: 'Take another' } }
const allowCamera: Next = { kind: 'retry', label: { zh: '去允许', en: 'Allow it' } }
const goBack: Next = { kind: 'go-back', label: { zh: '返回', en: 'Go back' } }
const stay: Next = { kind: 'none' }
const home = page('/pages/home/home', '看下一步', 'See the next step')
const jobs = page('/pages/jobs/jobs', '看别的活', 'See other jobs')
const me = page('/pages/me/me', '去我的', 'Open Me')
const identity = page('/packages/onboarding/pages/identity/identity', '去实名', 'Verify my name')
const withoutFace = page('/packages/onboarding/pages/without-face/without-face', '不刷脸，换个办法', 'Another way')
const document = page('/packages/onboarding/pages/document/document', '看证件有效期', 'See my document')
const identityMove = page('/packages/onboarding/pages/identity-move/identity-move', '看换微信', 'See the move')
const agreements = page('/packages/contract/pages/agreements/agreements', '看我的协议', 'See my agreements')
const welcome = page('/packages/onboarding/pages/welcome/welcome', '看隐私说明', 'Read the notice')
const records = page('/packages/attendance/pages/records/records', '看工时', 'See my hours')
const earnings = page('/packages/payout/pages/earnings/earnings', '看收入', 'See my pay')
const reviews = page('/packages/employer/pages/review/review', '回审核', 'Back to reviews')

/** Every code must be here: leaving one out, or naming one that the cloud doesn't know, fails the type check. */
export const refusals: Readonly<Record<ErrorCode, Reason>> = {
  // the phone
  OFFLINE: say('现在没有网络', 'There is no network now', retry),
  TIMEOUT: say('网络太慢，还不知道办成没有', 'Too slow: the outcome is not known yet', retry),
  LOCATION_NOT_ALLOWED: say('请在右上角设置里允许位置', 'Please allow the location in the settings', retry),
  LOCATION_UNAVAILABLE: say('还没定到位，请走到空旷处', 'No position yet: step into the open', retry),
  NOT_ON_THIS_PHONE: say('请把微信更新后再试', 'Please update WeChat and try again', retry),
  CAMERA_NOT_ALLOWED: say('没开摄像头权限，可以直接填', 'The camera is not allowed: you can type', allowCamera),
  CAMERA_FAILED: say('没拍成，可以再拍或直接填', 'No photo came: try again or type', retake),
  WECHAT_GUIDE_NOT_AGREED: say('没同意微信隐私指引，可以直接填', 'WeChat’s guide is not agreed to: you can type', retake),
  COPY_FAILED: say('没复制成，请再点一次', 'It was not copied: tap again', retry),
  FILE_NOT_OPENED: say('文件没打开，请再点一次', 'The file did not open: try again', retry),
  PHONE_FULL: say('手机没有空间了，清理后再点', 'No space on this phone: free some, then try again', retry),
  // the door
  MALFORMED_REQUEST: say('请更新小程序后再试', 'Please update the mini-program', goBack),
  UNKNOWN_ACTION: say('请更新小程序后再试', 'Please update the mini-program', goBack),
  NO_SESSION: say('登录过期了', 'Your session has ended', retry),
  NOT_ALLOWED: say('你的账号不能看这一页', 'Your account may not see this', goBack),
  BODY_TOO_LARGE: say('内容太大，发不出去', 'This is too large to send', goBack),
  TOO_MANY_REQUESTS: say('点得太快，请等一会儿', 'Too fast: please wait a moment', retry),
  KEY_REUSED_WITH_OTHER_DATA: say('内容变过了，请重新提交', 'It has changed: please submit again', retry),
  STILL_WORKING_ON_IT: say('上一次还在办，请稍等', 'Still working on your last tap', retry),
  NOT_FOUND: say('没有找到这一条', 'This could not be found', goBack),
  VENDOR_UNAVAILABLE: say('对方系统暂时不通，没有重复办理', 'The other side is busy; nothing was done twice', retry),
  INTERNAL_FAULT: say('我们出了点问题，你的内容还在', 'Our fault. What you did is safe.', retry),
  LOGIN_CODE_UNKNOWN: say('没有登录成功', 'Signing in did not work', retry),
  // account
  PRIVACY_NOT_ACCEPTED: say('请先看并同意隐私说明', 'Please read and accept the privacy notice', welcome),
  NO_EMPLOYER_MEMBERSHIP: say('你还不是这家单位的管理员', 'You do not manage this employer', me),
  EMPLOYER_ALREADY_REGISTERED: say('这家单位已经登记过', 'This employer is registered already', goBack),
  ERASE_SHIFT_AHEAD: say('还有班没上完，做完再删', 'A shift is not over yet: finish it first', home),
  ERASE_RECORD_OPEN: say('还有工时没审核，审完再删', 'Hours wait for a decision: erase afterwards', records),
  ERASE_MONEY_OPEN: say('还有工钱没到账，到账再删', 'Pay has not arrived yet: erase afterwards', earnings),
  // identity
  NAME_MALFORMED: say('姓名要和身份证上一样', 'Write the name as on the ID card', stay),
  ID_NUMBER_MALFORMED: say('身份证号是 18 位', 'An ID number has 18 characters', stay),
  ID_NUMBER_CHECK_FAILED: say('身份证号有一位不对', 'One character of the ID number is wrong', stay),
  ID_BIRTH_DATE_IMPOSSIBLE: say('身份证号里的生日不对', 'The birth date in the number is impossible', stay),
  UNDER_SIXTEEN: say('未满 16 岁不能接活', 'Under 16 you may not take a job', goBack),
  DOCUMENT_NOT_SUPPORTED: say('这种证件还不能刷脸实名', 'This kind of document cannot be face-checked yet', withoutFace),
  CONSENT_MISSING: say('请先同意使用身份信息', 'Please agree to the use of your ID first', stay),
  ALREADY_VERIFIED: say('你已经实名过了', 'You are verified already', home),
  ID_USED_BY_ANOTHER_ACCOUNT: say('这个身份证已用于另一个微信', 'This ID belongs to another WeChat account', goBack),
  FACE_ATTEMPTS_USED_UP: say('今天的次数用完，明天再试', 'No attempts left today: try tomorrow', home),
  FACE_CHECK_NOT_OPENED: say('这次刷脸没有开成', 'The face check could not be opened', identity),
  VERIFICATION_EXPIRED: say('时间过了，请重新刷脸', 'That took too long: start the face check again', retry),
  VERIFICATION_NOT_FINISHED: say('刷脸还没有完成', 'The face check is not finished', retry),
  NOT_VERIFIED: say('请先实名，再办这一步', 'Verify your name first', identity),
  DOCUMENT_ENDED: say('证件到期了，换证后刷一次脸', 'Your document has ended: one face check with the new one', document),
  DOCUMENT_DATE_PAST: say('这一天已经过了，别填成签发日', 'This day is past: not the day of issue', stay),
  DOCUMENT_DATE_IMPOSSIBLE: say('没有这样的到期日', 'No document ends on this day', stay),
  DOCUMENT_DATE_KNOWN: say('到期日已经记过了', 'The last day is known already', stay),
  PHONE_CODE_EXPIRED: say('手机号没取到，请再点一次', 'The phone number did not come: tap again', stay),
  PHONE_NOT_COVERED: say('这个手机号核对不了，可以刷脸', 'This phone cannot be checked: use the face check', identity),
  PERSON_NOT_CONFIRMED: say('姓名、号码和手机号对不上', 'Name, ID number and phone do not match', stay),
  CHECKS_USED_UP: say('今天核对太多次，明天再试', 'Checked too often today: try tomorrow', jobs),
  PHOTO_BLURRED: say('照片有点糊，拿稳再拍', 'The photo is blurred: hold still', retake),
  PHOTO_WITHOUT_CARD: say('没看到身份证，拍有照片的一面', 'No card seen: take the side with the face', retake),
  PHOTO_TOO_LARGE: say('照片太大，退远一点再拍', 'The photo is too large: take it from further away', retake),
  PHOTO_UNREADABLE: say('字没认出来，避开反光再拍', 'It could not be read: avoid reflections', retake),
  PHOTO_NOT_ORIGINAL: say('要拍身份证原件，别拍复印件或屏幕', 'Take the card itself, no copy and no screen', retake),
  PHOTO_READINGS_USED_UP: say('今天拍太多次了，请直接填', 'Too many photos today: please type', stay),
  PHOTO_READING_DOWN: say('现在认不了照片，请直接填', 'Photos cannot be read now: please type', retry),
  REVIEW_ALREADY_OPEN: say('已经交给单位核实了', 'Your employer is asked already', stay),
  REVIEW_CLOSED: say('这个人已经核实完了', 'This person is decided already', goBack),
  ID_ON_ANOTHER_ACCOUNT: say(
    '你的身份在另一个微信上，能移过来',
    'Your identity is on another account: it can move',
    identityMove,
  ),
  FACE_CHECK_TOO_OLD: say('刷脸过了一小时，请再刷一次', 'Show your face again: an hour has passed', identity),
  MOVE_ALREADY_ASKED: say('已经有人申请移这个身份', 'A move of this identity is asked for already', stay),
  MOVE_LOCKED: say('那个微信刚说过不是本人，先用它', 'The other account said no: use that one', home),
  MOVE_ACCOUNT_IN_USE: say('这个微信签过协议，移不过来', 'This account has agreements of its own', home),
  MOVE_OVER: say('这次申请已经结束', 'This request is over already', stay),
  VOTED_ALREADY: say('你已经确认过，要另一位来', 'You have voted: another one must', goBack),
  // job
  JOB_CLOSED: say('这个活不招人了', 'This job is closed', jobs),
  JOB_FULL: say('这个活已经招满', 'This job is full', jobs),
  ALREADY_APPLIED: say('你已经报过名了', 'You have applied already', home),
  TOO_OLD_FOR_JOB: say('这个活有年龄上限', 'You are above the age limit of this job', jobs),
  ADULTS_ONLY_JOB: say('这个活要满 18 岁', 'This job is for people of 18 and over', jobs),
  MINOR_NIGHT_WORK: say('未满 18 岁不能上夜班', 'No night work under 18', jobs),
  MINOR_DAY_TOO_LONG: say('未满 18 岁一天最多做 8 小时', 'No more than 8 hours a day under 18', jobs),
  MINOR_WORK_TOO_HARD: say('未满 18 岁不能做重活和险活', 'No heavy or dangerous work under 18', jobs),
  SHIFT_OVERLAPS_ANOTHER: say('和你另一个班的时间撞了', 'It overlaps another shift of yours', jobs),
  SHIFT_NOT_FINISHED: say('先做完这一班', 'Finish this shift first', home),
  SITE_RADIUS_OUT_OF_RANGE: say('打卡范围要在规定以内', 'The radius is out of range', stay),
  SHIFT_TIMES_IMPOSSIBLE: say('上下班时间不对', 'The shift times are impossible', stay),
  PART_TIME_DAY_TOO_LONG: say('非全日制一天最多 4 小时', 'Part-time work is at most 4 hours a day', stay),
  // contract
  AGREEMENT_NOT_SIGNED: say('请先签约，再办这一步', 'Sign the agreement first', home),
  AGREEMENT_ALREADY_SIGNED: say('你已经签过了', 'You have signed already', home),
  AGREEMENT_DECLINED: say('这份协议已经说了不签', 'This agreement was declined', jobs),
  AGREEMENT_COMPLETED: say('单位已经盖过章', 'The employer has sealed it already', stay),
  AGREEMENT_NOT_OPENED: say('请先打开协议看一看', 'Open the agreement and read it first', goBack),
  AGREEMENT_EXPIRED: say('过了签字的期限，请单位延期', 'The time to sign is over: ask the employer for more', goBack),
  AGREEMENT_WITHDRAWN: say('单位撤回了这份协议', 'The employer has withdrawn this agreement', jobs),
  AGREEMENT_ENDED: say('这份协议已经结束', 'This agreement has ended', jobs),
  AGREEMENT_SUPERSEDED: say('这份协议有了新版，请看新版', 'There is a newer version of this agreement', home),
  AGREEMENT_IN_USE: say('已经有班或保障，撤不回来了', 'It is in use already: it cannot be withdrawn', stay),
  ALREADY_ENDING: say('已经有一份结束协议在等人签', 'An ending waits to be signed already', agreements),
  NEWER_AGREEMENT_WAITS: say('先看新版协议，签或者不签', 'Decide about the newer version first', agreements),
  AGREEMENT_TEXT_CHANGED: say('协议有改动，请重新看一遍', 'The text has changed: please read it again', goBack),
  SIGNATURE_TOO_SMALL: say('请写全名，写大一点', 'Please write your full name, larger', stay),
  TEXT_NOT_READ: say('请先把协议看完', 'Please read the agreement to the end', goBack),
  QUESTIONS_NOT_ANSWERED: say('先答三个小问题，再签字', 'Answer the three questions first', goBack),
  INTENT_NOT_CONFIRMED: say('先确认是你本人要签', 'First confirm that it is you', goBack),
  INTENT_TOO_OLD: say('确认过了十分钟，请再确认一次', 'Ten minutes have passed: confirm once more', goBack),
  IDENTITY_CHANGED: say('你的实名变了，请重看一遍协议', 'Your verified name has changed: read the agreement again', goBack),
  // guarantee
  TEMPLATE_EMPTY: say('有一条没写标题或内容', 'A section has no heading or no text', stay),
  TEMPLATE_TOO_LONG: say('写得太长，请删短', 'The text is too long: please shorten it', stay),
  TEMPLATE_VARIABLE_UNKNOWN: say('大括号里的词不认识，请点下面的词', 'A word in braces is unknown: tap one below', stay),
  TEMPLATE_VARIABLE_MISSING: say('少了一个必须有的词，请看下面', 'A word that must be in it is missing: see below', stay),
  TEMPLATE_CHARACTER_MISSING: say('有个字印不出来，请换一个', 'A character cannot be printed: use another', stay),
  TEMPLATE_UNCHANGED: say('和现在的版本一样，不用发布', 'It is the same as the version in use', stay),
  TEMPLATE_DRAFT_CHANGED: say('别人刚改过，请重新打开', 'Somebody has just changed it: open it again', goBack),
  COVER_ALREADY_REQUESTED: say('这一班已经投保了', 'Cover for this shift is requested already', home),
  COVER_NOT_IN_FORCE: say('保障还没生效，不能打卡', 'No cover in force yet, so no clock-in', home),
  COVER_TOO_LATE: say('这一班已开始，来不及投保', 'The shift has begun: too late for cover', home),
  COVER_REFUSED_AGE: say('年龄不在承保范围', 'The insurer does not cover your age', jobs),
  COVER_REFUSED_CLASS: say('这个工种不在承保范围', 'The insurer does not cover this kind of work', jobs),
  COVER_REFUSED_OTHER: say('保险公司没有承保', 'The insurer has refused the cover', jobs),
  // attendance
  SHIFT_NOT_OPEN: say('这一班现在不能打卡', 'This shift is not open', home),
  TOO_EARLY_TO_CLOCK_IN: say('还没到打卡时间', 'It is too early to clock in', stay),
  SHIFT_ALREADY_OVER: say('这一班已经结束', 'This shift is over', home),
  ALREADY_CLOCKED_IN: say('你已经打过上班卡', 'You have clocked in already', home),
  NOT_CLOCKED_IN: say('还没打上班卡', 'You have not clocked in', home),
  TOO_FAR_FROM_SITE: say('离工地还远，走近再打卡', 'Too far from the site: come closer', retry),
  PLACE_UNCERTAIN: say('定位不准，请走到空旷处', 'The position is vague: step into the open', retry),
  RECORD_ALREADY_DECIDED: say('这条已经审核过', 'This record is decided already', reviews),
  REASON_MISSING: say('请写明原因', 'Please give the reason', stay),
  // payout
  NOTHING_TO_PAY: say('现在没有要发的钱', 'There is nothing to pay now', goBack),
  RECORD_NOT_APPROVED: say('这条工时还没审核', 'These hours are not approved yet', records),
  RECORD_ALREADY_IN_PAY_RUN: say('这条工时已在发放', 'These hours are being paid already', goBack),
  ESCROW_TOO_LOW: say('账上的钱不够，请先充值', 'The balance is too low: top it up first', goBack),
  AMOUNT_TOO_SMALL: say('金额太小，攒一攒再发', 'The amount is too small to send', goBack),
  PAYOUT_NOT_CONFIRMABLE: say('这笔钱现在不用确认', 'This pay needs no confirmation now', earnings),
  PAYOUT_NOT_RELEASED: say('这笔钱还没放款', 'This pay is not released yet', earnings),
  // vendors
  NOTIFICATION_NOT_GENUINE: say('这条通知不可信', 'This notification is not genuine', goBack),
  NOTIFICATION_NOT_OURS: say('这条通知不是给我们的', 'This notification is not ours', goBack),
}

/** The sentence and the next tap for whatever was thrown; what has no code reads as our own fault. */
export function failureOf(error: unknown): Failure {
  const code = error instanceof AppError ? error.code : 'INTERNAL_FAULT'
  const reason = refusals[code]
  const sentence = error instanceof AppError ? namedSentence(code, error.detail) : undefined
  return { code, sentence: sentence ?? reason[language()], next: nextTap(reason.next) }
}

function nextTap(next: Next): NextTap {
  return next.kind === 'none' ? next : { ...next, label: next.label[language()] }
}

function say(zh: string, en: string, next: Next): Reason {
  return { zh, en, next }
}

function page(url: string, zh: string, en: string): Next {
  return { kind: 'page', url, label: { zh, en } }
}
