import type { IdentityReply } from '../../../../miniprogram/services/identity'
import { fire, flush, tapText, within } from '../../../support/simulate/act'
import { cloud } from '../../../support/simulate/fake-cloud'
import { openPage } from '../../../support/simulate/mount'
import { phone } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'
import { aCard } from '../../pages/cards'
import { idNumber, name, nobody } from './people'

export const route = 'packages/onboarding/pages/without-face/without-face'
export const card = aCard({ code: 'VERIFY_IDENTITY', actor: 'worker' })
export const asked = { employerName: '浦江物流', askedAt: '2026-11-21T00:40:00.000Z', approvals: 1, approvalsNeeded: 2 }
export const waiting: IdentityReply = { ...nobody, review: { status: 'open', ...asked } }
export const request = {
  name,
  idNumber,
  phoneCode: 'phone-1',
  employerId: 'e1',
  consents: { idNumber: '2026-03-01', phone: '2026-03-03' },
}

/** Somebody who has applied for a job, and gives the phone number when asked. */
export function hasApplied(): void {
  cloud.on('account', 'get-work-card', card)
  phone.opened = (_url, emit) => {
    emit('answer', { code: 'phone-1' })
  }
}

export async function openWithoutFace(...replies: IdentityReply[]): Promise<Rendered> {
  cloud.on('identity', 'get-identity', ...replies)
  const page = openPage(route)
  await flush()
  return page
}

export async function fillIn(page: Rendered): Promise<void> {
  await fire(within(page, '.without-face__name'), 'change', { value: ` ${name} ` })
  await fire(within(page, '.without-face__number'), 'change', { value: idNumber })
  await agree(page)
}

export async function agree(page: Rendered): Promise<void> {
  await tapText(page, '同意用身份证号核对姓名')
  await tapText(page, '同意核对手机号是不是我的')
}

export function send(page: Rendered): Promise<void> {
  return tapText(page, '用微信手机号核对')
}

/** What arrived at the cloud to ask for a review with. */
export function sent(): unknown[] {
  return cloud.callsOf('identity', 'ask-for-review').map(({ data }) => data)
}
