import type { WorkCard } from '../../../../miniprogram/services/account'
import type { Cover } from '../../../../miniprogram/services/guarantee'
import { flush, shows, tap, tapText, within } from '../../../support/simulate/act'
import { cloud } from '../../../support/simulate/fake-cloud'
import { openPage } from '../../../support/simulate/mount'
import type { Rendered } from '../../../support/simulate/rendered'

export const route = 'packages/guarantee/pages/enrol/enrol'
export const shift = { employerId: 'e1', shiftId: 's1' }
export const offer: Cover = {
  ...shift,
  status: 'none',
  planCode: 'DAILY_ACCIDENT',
  planName: '灵工日意外险',
  payer: 'employer',
  premiumFen: 421,
  sumInsuredFen: 50_000_000,
  coverFrom: '2026-03-02T13:00:00.000Z',
  coverTo: '2026-03-02T23:00:00.000Z',
  zone: 'Asia/Shanghai',
  jobTitle: '夜班分拣员',
  siteName: '一号仓',
  consentVersion: '2026-03-01',
}
export const pending: Cover = { ...offer, status: 'pending' }
export const inForce: Cover = { ...offer, status: 'in-force', policyNo: 'P2026030200017' }
/** The card of someone whose cover the insurer is deciding about. */
export const waiting: WorkCard = {
  workerNo: 'WK1',
  verified: true,
  lights: [],
  nextStep: { code: 'WAIT_FOR_COVER', actor: 'vendor', since: '2026-03-01T10:45:00.000Z' },
  engagement: {
    employerId: 'e1',
    employerName: '快送物流',
    applicationId: 'a1',
    jobTitle: '夜班分拣员',
    siteName: '一号仓',
    zone: 'Asia/Shanghai',
    shift: { shiftId: 's1', startsAt: '2026-03-02T14:00:00.000Z', endsAt: '2026-03-02T22:00:00.000Z' },
  },
}
type Answer = Parameters<typeof cloud.on<'guarantee', 'get-cover'>>[2]

/** Opens the page of the shift; the cover is asked for at each showing. */
export async function open(...answers: Answer[]): Promise<Rendered> {
  cloud.on('guarantee', 'get-cover', ...answers)
  cloud.on('account', 'get-work-card', waiting)
  const page = openPage(route, shift)
  await flush()
  return page
}
export const tick = (page: Rendered): Promise<void> => tap(within(page, '.enrol__consent', '.consent-tick'))
export const isTicked = (page: Rendered): boolean => shows(page, 'consent-tick__box--checked')
export const agree = async (page: Rendered): Promise<void> => {
  await tick(page)
  await tapText(page, '同意，参加保障')
}
