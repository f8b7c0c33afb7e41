import { mockControl } from '../../../simulator/cloud/mock-control'
import { personOf } from '../../../simulator/demo/people'
import { RefusedCall, type Phone } from '../../../simulator/demo/phone'
import * as steps from '../../../simulator/demo/steps'
import { apply, askForReview, becomeWorker, type JobKey } from '../../support/onboarding'
import { openidOf, type World } from '../../support/world'

/** Ids of real rows that belong to the victims: what an attacker would have to guess. */
export interface Ids {
  employerId: string
  siteId: string
  jobId: string
  applicationId: string
  shiftId: string
  verificationId: string
  reviewId: string
  contractId: string
  recordId: string
  paidRecordId: string
  runId: string
  payoutId: string
  messageId: string
}

/** A worker of an employer, paid once and with a second record waiting, so that every id in every request is that of a real row. */
export async function makeVictims(world: World): Promise<Ids> {
  const { employerId, siteId, jobId } = await employer(world, { creditCode: '91310000MA1K35TX0A', owner: 'victim-owner' })
  const phone = phoneOf(world, 'victim')
  await steps.becomeWorker(phone)
  const first = await steps.applyForJob(phone, { employerId, jobId })
  const { verificationId } = await steps.startVerification(phone, personOf(1, 2026))
  await finishVerification(phone, verificationId)
  const { contractId } = await steps.signAgreement(phone, first)
  const paidRecordId = await work(world, phone, first)
  await world.expectOk('victim-owner', 'attendance', 'decide-record', { recordId: paidRecordId, decision: 'approve' })
  await world.expectOk({ kind: 'operator' }, 'payout', 'credit-escrow', { employerId, amountFen: 10_000_000, reference: 'first' })
  const run = await world.expectOk('victim-owner', 'payout', 'start-pay-run', { recordIds: [paidRecordId] })
  const recordId = await work(world, phone, await steps.takeNextShift(phone, first))
  const { reviewId } = await waitForVotes(world, { employerId, jobId })
  const { messages } = await world.expectOk('victim', 'message', 'list-messages')
  const second = await steps.takeNextShift(phone, first)
  const ids = {
    employerId,
    siteId,
    jobId,
    applicationId: first.applicationId,
    shiftId: second.shiftId,
    verificationId,
    reviewId,
    contractId,
    recordId,
  }
  return {
    ...ids,
    paidRecordId,
    runId: run.runId,
    payoutId: run.payouts[0]?.payoutId ?? '',
    messageId: messages[0]?.messageId ?? '',
  }
}

/** A second worker, for whom nobody has vouched yet. */
async function waitForVotes(world: World, job: JobKey): Promise<{ reviewId: string }> {
  await becomeWorker(world, 'victim-unseen')
  await apply(world, 'victim-unseen', job)
  return askForReview(world, 'victim-unseen', { person: personOf(2, 2026), employerId: job.employerId })
}

/** An employer with one member, a site and a job. */
export async function employer(
  world: World,
  { creditCode, owner }: { creditCode: string; owner: string },
): Promise<Pick<Ids, 'employerId' | 'siteId' | 'jobId'>> {
  const members = [{ openid: openidOf(owner), name: '钱多', role: 'owner' as const }]
  const { employerId } = await world.expectOk({ kind: 'operator' }, 'account', 'register-employer', {
    name: `雇主 ${owner}`,
    creditCode,
    members,
  })
  const { siteId } = await world.expectOk(owner, 'job', 'create-site', site)
  const { jobId } = await world.expectOk(owner, 'job', 'post-job', { ...job, siteId })
  return { employerId, siteId, jobId }
}

export const site = {
  name: '一号仓',
  district: '浦东',
  address: '一号路 1 号',
  latitude: 31.2,
  longitude: 121.5,
  radiusMetres: 200,
  zone: 'Asia/Shanghai',
}
export const job = {
  title: '分拣员',
  description: '分拣包裹',
  payFenPerHour: 2600,
  startsAtLocal: '08:00',
  endsAtLocal: '17:00',
  breakMinutes: 60,
  occupationClass: 2,
  places: 20,
  minimumAge: 18,
  maximumAge: 60,
}

async function finishVerification(phone: Phone, verificationId: string): Promise<void> {
  const { open } = await phone.ask('identity', 'get-identity', {})
  await steps.showFace(phone, open?.verifyId ?? '')
  await phone.ask('identity', 'finish-verification', { verificationId })
}

/** One whole shift, clocked in and out on time. */
async function work(world: World, phone: Phone, shift: steps.TakenShift): Promise<string> {
  await steps.enrol(phone, shift)
  const near = { gate: site, where: { metresFromGate: 10, accuracyMetres: 10 } }
  await world.clock.set(shift.startsAt)
  await steps.punch(phone, shift, { kind: 'clock-in', ...near })
  await world.clock.set(shift.endsAt)
  const { record } = await steps.punch(phone, shift, { kind: 'clock-out', ...near })
  if (record === undefined) throw new Error('clocking out gave no record')
  return record.recordId
}

/** A phone of the simulator that calls this world's actions directly. */
export function phoneOf(world: World, persona: string): Phone {
  return {
    openid: openidOf(persona),
    mocks: new Map([['weixin', mockControl(world.mock('weixin').url)]]),
    now: () => Promise.resolve(world.environment.now()),
    ask: async (feature, action, data) => {
      const answer = await world.call(persona, feature, action, data as object)
      if (!answer.ok) throw new RefusedCall(`${feature}/${action}`, answer.error.code, answer.error.detail)
      return answer.data as Awaited<ReturnType<typeof world.expectOk<typeof feature, typeof action>>>
    },
  }
}
