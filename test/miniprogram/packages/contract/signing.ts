import type { WorkCard } from '../../../../miniprogram/services/account'
import type { Agreement } from '../../../../miniprogram/services/contract'
import { flush, tapText, within } from '../../../support/simulate/act'
import { cloud } from '../../../support/simulate/fake-cloud'
import { openPage } from '../../../support/simulate/mount'
import type { Rendered } from '../../../support/simulate/rendered'
import { evidence, offered, textSha256 } from './papers'

export const route = 'packages/contract/pages/sign/sign'
export const noon = Date.parse('2026-03-01T12:00:00.000Z')
export const application = { employerId: 'e1', applicationId: 'a1' }
export const query = { ...application, textSha256, readSince: noon.toString() }
export const card = {
  workerNo: 'WK00005724',
  maskedName: '李*',
  verified: true,
  lights: [],
  nextStep: { code: 'SIGN_AGREEMENT' as const, actor: 'worker' as const },
  engagement: {
    ...application,
    employerName: '快送物流有限公司',
    jobTitle: '夜班分拣员',
    siteName: '一号仓',
    zone: 'Asia/Shanghai',
    shift: { shiftId: 's1', startsAt: '2026-03-02T14:00:00.000Z', endsAt: '2026-03-02T22:00:00.000Z' },
  },
} satisfies WorkCard
/** Scripts the card that the signer is named by. */
export const withCard = (other: WorkCard = card): void => {
  cloud.on('account', 'get-work-card', other)
}

/** Opens the page to sign on, after reading as the query says. */
export async function open(agreements: Agreement[] = [offered], read: Record<string, string> = query): Promise<Rendered> {
  withCard()
  cloud.on('contract', 'open-agreement', ...agreements)
  const page = openPage(route, read)
  await flush()
  return page
}
export const pad = (page: Rendered): Rendered => within(page, '.sign__pad')
export const confirm = (page: Rendered): Promise<void> => tapText(page, '确认签字')
export const acts = (): unknown[] => cloud.callsOf('contract', 'sign-agreement').map(({ data }) => data)
export const keys = (): unknown[] => cloud.callsOf('contract', 'sign-agreement').map(({ key }) => key)
export const done = { contractId: 'c1', ...evidence }
