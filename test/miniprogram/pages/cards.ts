import type { Standing, WorkCard } from '../../../miniprogram/services/account'

export const aWorker: Standing = {
  privacyVersion: '2026-03-01',
  privacyAccepted: true,
  isWorker: true,
  serverTime: '2026-11-21T00:30:00.000Z',
}
export const anEmployer: Standing = {
  ...aWorker,
  isWorker: false,
  employer: { employerId: 'e1', employerName: '浦江物流', memberName: '张伟', role: 'owner' },
}

export const engagement = {
  employerId: 'e1',
  employerName: '浦江物流',
  applicationId: 'a1',
  jobTitle: '装卸工',
  siteName: '一号库',
  zone: 'Asia/Shanghai',
  shift: { shiftId: 's1', startsAt: '2026-11-21T23:00:00.000Z', endsAt: '2026-11-22T10:00:00.000Z' },
  recordId: 'r1',
  payout: { payoutId: 'p1', netFen: 18_200 },
}

const lights: WorkCard['lights'] = [
  { gate: 'identity', state: 'done' },
  { gate: 'agreement', state: 'done' },
  { gate: 'guarantee', state: 'now' },
  { gate: 'attendance', state: 'closed' },
  { gate: 'payout', state: 'closed' },
]

/** A card at one step, of a verified worker who has a job. */
export function aCard(nextStep: WorkCard['nextStep'], other: Partial<WorkCard> = {}): WorkCard {
  return { workerNo: 'WK00012340', maskedName: '王*', verified: true, lights, nextStep, engagement, ...other }
}

/** A worker who has just begun: no name, no job. */
export function aNewCard(): WorkCard {
  return { workerNo: 'WK00012340', verified: false, lights, nextStep: { code: 'FIND_JOB', actor: 'worker' } }
}
