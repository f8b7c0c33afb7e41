import type { IdentityReply } from '../../../../miniprogram/services/identity'
import { fire, flush, tapText, within } from '../../../support/simulate/act'
import { cloud } from '../../../support/simulate/fake-cloud'
import { openPage } from '../../../support/simulate/mount'
import { hasScreen } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'
import { idNumber, name } from './people'

export const route = 'packages/onboarding/pages/identity/identity'
export const started = {
  verificationId: 'v1',
  screen: 'weixin-face',
  verifyId: 'face-1',
  expiresAt: '2026-11-21T02:00:00.000Z',
  attemptsLeft: 4,
} as const
export const passed = { status: 'verified', verifiedAt: '2026-11-21T00:40:00.000Z' } as const

/** Gives the phone a camera whose check comes to an end; the list fills with the checks it was opened for. */
export function hasCamera(): string[] {
  const facesShown: string[] = []
  hasScreen('requestFacialVerify', ({ verifyId, success }) => {
    facesShown.push(String(verifyId))
    success()
  })
  return facesShown
}

export async function openIdentity(...replies: IdentityReply[]): Promise<Rendered> {
  cloud.on('identity', 'get-identity', ...replies)
  const page = openPage(route)
  await flush()
  return page
}

export function typeName(page: Rendered, value: string): Promise<void> {
  return fire(within(page, '.identity__name'), 'change', { value })
}

export function typeNumber(page: Rendered, value: string): Promise<void> {
  return fire(within(page, '.identity__number'), 'change', { value })
}

export async function tick(page: Rendered): Promise<void> {
  await tapText(page, '同意用身份证号核对姓名')
  await tapText(page, '同意刷脸确认是我本人')
}

export async function fillIn(page: Rendered): Promise<void> {
  await typeName(page, name)
  await typeNumber(page, idNumber)
  await tick(page)
}

export function start(page: Rendered): Promise<void> {
  return tapText(page, '开始刷脸')
}

/** What arrived at the cloud to start checks with. */
export function starts(): unknown[] {
  return cloud.callsOf('identity', 'start-verification').map(({ data }) => data)
}
