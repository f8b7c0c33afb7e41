type WorkCard = CloudFunctions['account']['get-work-card']['reply']
type Clock = CloudFunctions['attendance']['get-clock']['reply']

/** A worker without a shift. */
export const idleCard: WorkCard = {
  workerNo: 'W-0001',
  verified: true,
  lights: [],
  nextStep: { code: 'FIND_JOB', actor: 'worker' },
}

/** A worker whose next shift is at a site with a radius of 200 m. */
export const card: WorkCard = {
  ...idleCard,
  nextStep: { code: 'CLOCK_IN', actor: 'worker' },
  engagement: {
    employerId: 'employer-1',
    employerName: '晨光服务',
    applicationId: 'application-1',
    jobTitle: '搬运',
    siteName: '东区仓库',
    zone: 'Asia/Shanghai',
    shift: { shiftId: 'shift-1', startsAt: '2026-11-21T00:00:00.000Z', endsAt: '2026-11-21T09:00:00.000Z' },
  },
}

export const clock: Clock = {
  employerId: 'employer-1',
  shiftId: 'shift-1',
  jobTitle: '搬运',
  employerName: '晨光服务',
  site: { name: '东区仓库', address: '东路 1 号', latitude: 31.1, longitude: 121.4, radiusMetres: 200, zone: 'Asia/Shanghai' },
  startsAt: '2026-11-21T00:00:00.000Z',
  endsAt: '2026-11-21T09:00:00.000Z',
  opensAt: '2026-11-20T23:30:00.000Z',
  breakMinutes: 60,
  state: 'can-clock-in',
  serverTime: '2026-11-21T00:00:00.000Z',
}
