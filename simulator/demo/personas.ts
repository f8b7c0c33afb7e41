/** People that the mocks and the demo data know; the README shows the same table. */
export interface Persona {
  name: string
  who: string
  /** What the vendors do to this person. */
  meets: string
}

const newWorker = '新用户 new worker'

export const personas: readonly Persona[] = [
  { name: 'li-na', who: newWorker, meets: 'everything works' },
  { name: 'wang-wei', who: newWorker, meets: 'everything works' },
  { name: 'zhao-face-fails', who: newWorker, meets: 'the face check fails (10004)' },
  { name: 'qian-face-cancelled', who: newWorker, meets: 'leaves the face check (90002)' },
  { name: 'sun-face-unsupported', who: newWorker, meets: 'the phone cannot do a face check (90001)' },
  { name: 'zhou-camera-denied', who: newWorker, meets: 'the camera is not allowed (90008)' },
  { name: 'wu-name-mismatch', who: newWorker, meets: 'payout fails: the name is not that of the account' },
  { name: 'zheng-frozen', who: newWorker, meets: 'payout fails: the account is frozen' },
  { name: 'feng-quota', who: newWorker, meets: 'payout fails: the yearly amount is used up' },
  { name: 'chen-slow', who: newWorker, meets: 'payout stays on its way until it is finished at the mock' },
  { name: 'never-confirms', who: newWorker, meets: 'the same as li-na: leave the confirmation, and it closes after 24 hours' },
  { name: 'worker-01', who: 'works at 晨光服务', meets: 'a month of records; so do worker-02 to worker-40' },
  { name: 'employer-owner', who: '晨光服务, owner', meets: 'approves, pays, posts jobs' },
  { name: 'employer-reviewer', who: '晨光服务, reviewer', meets: 'approves and rejects' },
  { name: 'employer-finance', who: '晨光服务, finance', meets: 'starts pay runs' },
]
