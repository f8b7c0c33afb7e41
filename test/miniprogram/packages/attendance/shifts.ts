import type { Clock, WorkRecord } from '../../../../miniprogram/services/attendance'

/** 18 metres north of the gate of `aClock`, within 12. */
export const nearGate = { latitude: 31.230562, longitude: 121.4737, accuracy: 12 }
/** 330 metres north of it. */
export const farAway = { latitude: 31.23337, longitude: 121.4737, accuracy: 12 }
/** 140 metres north of it, within 180. */
export const vaguePlace = { latitude: 31.23166, longitude: 121.4737, accuracy: 180 }

/** A shift from 08:00 to 17:00 at the site, seen at 07:40 by the server's clock. */
export const aClock: Clock = {
  employerId: 'employer-1',
  shiftId: 'shift-1',
  jobTitle: '搬运',
  employerName: '晨光服务',
  site: {
    name: '东区仓库',
    address: '嘉定区安亭镇 8 号',
    latitude: 31.2304,
    longitude: 121.4737,
    radiusMetres: 150,
    zone: 'Asia/Shanghai',
  },
  startsAt: '2026-11-20T00:00:00.000Z',
  endsAt: '2026-11-20T09:00:00.000Z',
  opensAt: '2026-11-19T23:00:00.000Z',
  breakMinutes: 60,
  state: 'can-clock-in',
  serverTime: '2026-11-19T23:40:00.000Z',
}
export const workingClock: Clock = {
  ...aClock,
  state: 'working',
  clockedInAt: '2026-11-20T00:01:20.000Z',
  serverTime: '2026-11-20T06:50:30.000Z',
}
export const doneClock: Clock = {
  ...workingClock,
  state: 'done',
  clockedOutAt: '2026-11-20T09:02:00.000Z',
  serverTime: '2026-11-20T09:02:00.000Z',
}

/** Twelve minutes late, paid for 7 h 48 min, waits for the employer. */
export const aRecord: WorkRecord = {
  employerId: 'employer-1',
  employerName: '晨光服务',
  recordId: 'record-1',
  shiftId: 'shift-1',
  jobTitle: '搬运',
  siteName: '东区仓库',
  zone: 'Asia/Shanghai',
  plannedStart: '2026-11-20T00:00:00.000Z',
  plannedEnd: '2026-11-20T09:00:00.000Z',
  clockedInAt: '2026-11-20T00:12:20.000Z',
  clockedOutAt: '2026-11-20T09:00:40.000Z',
  breakMinutes: 60,
  paidMinutes: 468,
  payFenPerHour: 2500,
  grossFen: 19_500,
  status: 'pending',
}
