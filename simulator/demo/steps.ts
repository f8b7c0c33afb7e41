import * as v from 'valibot'
import type { Person } from './people'
import { mockOf, type Phone } from './phone'
import { answersOf } from './reader'
import { placeNear, type Whereabouts } from './place'
import type { ReplyOf, Shift } from './requests'

export interface JobKey {
  employerId: string
  jobId: string
}
/** A shift as its worker names it. */
export interface TakenShift extends Shift {
  employerId: string
}

/** A drawn line that is large enough to be a signature, in hundredths of the pad's percent. */
export const drawnName: [number, number][][] = [
  [...curve({ from: [1200, 3000], to: [4200, 6800] })],
  [...curve({ from: [4000, 2800], to: [6200, 7200] })],
  [...curve({ from: [6400, 3200], to: [8800, 6400] })],
]

function* curve({ from, to }: { from: [number, number]; to: [number, number] }): Generator<[number, number]> {
  for (let step = 0; step <= 24; step += 1) {
    const part = step / 24
    const bend = Math.round(Math.sin(part * Math.PI * 2) * 600)
    yield [Math.round(from[0] + (to[0] - from[0]) * part), Math.round(from[1] + (to[1] - from[1]) * part) + bend]
  }
}

/** Accepts the privacy notice in its present version. */
export async function acceptPrivacy(phone: Phone): Promise<void> {
  const { privacyVersion } = await phone.ask('account', 'enter', {})
  await phone.ask('account', 'accept-privacy', { version: privacyVersion })
}

/** Accepts the privacy notice and opens a worker's account. */
export async function becomeWorker(phone: Phone): Promise<void> {
  await acceptPrivacy(phone)
  await phone.ask('account', 'become-worker', {})
}

export async function applyForJob(phone: Phone, { employerId, jobId }: JobKey): Promise<TakenShift> {
  return { employerId, ...(await phone.ask('job', 'apply-for-job', { employerId, jobId })) }
}

export async function takeNextShift(phone: Phone, { employerId, applicationId }: TakenShift): Promise<TakenShift> {
  return { employerId, ...(await phone.ask('job', 'take-next-shift', { employerId, applicationId })) }
}

export async function startVerification(phone: Phone, person: Person): Promise<ReplyOf<'identity', 'start-verification'>> {
  const { consentVersions } = await phone.ask('identity', 'get-identity', {})
  return phone.ask('identity', 'start-verification', { ...person, consents: consentVersions })
}

const photo = v.object({ image_base64: v.string() })

/** Has the photo of a card read, as often as that; `flaws` are those that the mock of FaceID knows. Gives what came of the last. */
export async function readDocument(
  phone: Phone,
  { name, idNumber, flaws = [] }: Person & { flaws?: readonly string[] },
  times = 1,
): Promise<ReplyOf<'identity', 'read-document'>> {
  const { consentVersions } = await phone.ask('identity', 'get-identity', {})
  const card = await mockOf(phone, 'tencent-faceid').post('/card-photos', { name, id_card: idNumber, flaws })
  const request = { photo: v.parse(photo, card).image_base64, consents: { idNumber: consentVersions.idNumber } }
  for (let read = 1; read < times; read += 1) await phone.ask('identity', 'read-document', request)
  return phone.ask('identity', 'read-document', request)
}

/** What the person does before WeChat's camera; without a result the persona decides. */
export async function showFace(phone: Phone, verifyId: string, verifyRet?: number): Promise<void> {
  const result = verifyRet === undefined ? {} : { verify_ret: verifyRet }
  await mockOf(phone, 'weixin').post(`/faces/${verifyId}`, { openid: phone.openid, ...result })
}

/** What the person does before the camera of E证通. */
async function showFaceToEid(phone: Phone, token: string): Promise<void> {
  await mockOf(phone, 'tencent-faceid').post(`/eids/${token}`, { openid: phone.openid })
}

export async function verify(phone: Phone, person: Person): Promise<ReplyOf<'identity', 'finish-verification'>> {
  const { verificationId, screen, verifyId } = await startVerification(phone, person)
  await (screen === 'eid' ? showFaceToEid(phone, verifyId) : showFace(phone, verifyId))
  return phone.ask('identity', 'finish-verification', { verificationId })
}

const phoneCode = v.object({ code: v.string() })

/** The way without a face: the phone number of a tap on WeChat's button, and then two people of the employer are asked. */
export async function askForReview(
  phone: Phone,
  person: Person,
  employerId: string,
): Promise<ReplyOf<'identity', 'ask-for-review'>> {
  const { consentVersions, phoneConsentVersion } = await phone.ask('identity', 'get-identity', {})
  const { code } = v.parse(phoneCode, await mockOf(phone, 'weixin').post('/phone-codes', { openid: phone.openid }))
  const consents = { idNumber: consentVersions.idNumber, phone: phoneConsentVersion }
  return phone.ask('identity', 'ask-for-review', { ...person, consents, phoneCode: code, employerId })
}

/** Answers what is still to be answered about an agreement, as somebody does who has read it, and confirms by SMS. */
export async function prepareToSign(phone: Phone, agreement: ReplyOf<'contract', 'open-agreement'>): Promise<void> {
  const { employerId, contractId } = agreement
  const { status, questions, answered, confirmedUntil } = await phone.ask('contract', 'get-signing', { employerId, contractId })
  if (status !== 'viewed') return
  const open = questions.filter(({ term }) => !answered.includes(term))
  const answers = answersOf(agreement, open)
  if (answers.length > 0) await phone.ask('contract', 'answer-questions', { employerId, contractId, answers })
  if (confirmedUntil !== undefined && new Date(confirmedUntil) > (await phone.now())) return
  await confirmBySms(phone, { employerId, contractId })
}

/** The tap on WeChat's button that sends an SMS and takes its code. */
export async function confirmBySms(
  phone: Phone,
  key: { employerId: string; contractId: string },
): Promise<ReplyOf<'contract', 'start-intent'>> {
  const made = await mockOf(phone, 'weixin').post('/phone-codes', { openid: phone.openid })
  return phone.ask('contract', 'start-intent', { ...key, method: 'sms', phoneCode: v.parse(phoneCode, made).code })
}

/** Opens the agreement, reads it for a minute, answers, confirms, and signs. */
export async function signAgreement(
  phone: Phone,
  { employerId, applicationId }: TakenShift,
): Promise<ReplyOf<'contract', 'sign-agreement'>> {
  const agreement = await phone.ask('contract', 'open-agreement', { employerId, applicationId })
  await prepareToSign(phone, agreement)
  const { contractId, textSha256 } = agreement
  const read = { textSha256, readMilliseconds: 60_000, readToEnd: true }
  return phone.ask('contract', 'sign-agreement', { employerId, contractId, ...read, strokes: drawnName })
}

export async function enrol(phone: Phone, shift: TakenShift): Promise<ReplyOf<'guarantee', 'enrol'>> {
  const { employerId, shiftId } = shift
  const { consentVersion } = await phone.ask('guarantee', 'get-cover', { employerId, shiftId })
  return phone.ask('guarantee', 'enrol', { employerId, shiftId, consentVersion })
}

export interface PunchAt {
  kind: 'clock-in' | 'clock-out'
  gate: { latitude: number; longitude: number }
  where: Whereabouts
}

/** Clocks in or out at a distance from the site's gate. */
export async function punch(
  phone: Phone,
  { employerId, shiftId }: TakenShift,
  { kind, gate, where }: PunchAt,
): Promise<ReplyOf<'attendance', 'clock-in'>> {
  const at = await phone.now()
  const request = { employerId, shiftId, place: placeNear(gate, where, at), deviceAt: at.toISOString() }
  return phone.ask('attendance', kind, request)
}

/** Taps on WeChat's confirmation of a transfer, and has the cloud ask how it stands. */
export async function confirmPayout(
  phone: Phone,
  payout: { employerId: string; payoutId: string },
): Promise<ReplyOf<'payout', 'check-payout'>> {
  await tapOnTransfer(phone, payout, 'confirm')
  return phone.ask('payout', 'check-payout', payout)
}

/** The tap alone: what WeChat's own screen does. */
export async function tapOnTransfer(
  phone: Phone,
  payout: { employerId: string; payoutId: string },
  decision: 'confirm' | 'decline',
): Promise<unknown> {
  const { transfer } = await phone.ask('payout', 'get-confirmation', payout)
  if (transfer === undefined) throw new Error('there is nothing to confirm')
  return mockOf(phone, 'wechat-pay').post('/confirmations', { package: transfer.package, openid: phone.openid, decision })
}
