import type { Scenario, ScenarioStep } from '../../../../simulator/scenarios/schema'
import type { Scene } from '../../../../simulator/scenarios/scene'
import { refusals } from '../../../../miniprogram/i18n/refusals'
import type { PhonePage } from '../phone-page'
import { zh } from '../words'

/** A situation on the screen: what it is about, the worker's phone, and the employer's, which is taken up when it is needed. */
export interface Play {
  scenario: Scenario
  scene: Scene
  worker: PhonePage
  employer: () => Promise<PhonePage>
}

/** What a step is done with, and what has to come of it. */
export interface Step {
  wish: ScenarioStep['with']
  refusal: string | undefined
  ok: Readonly<Record<string, unknown>>
}

/** A deed of a scenario, done by hand, up to what the screen then says. */
export type Act = (play: Play, step: Step) => Promise<void>

export function stepOf({ with: wish, expect = { ok: {} } }: ScenarioStep): Step {
  return 'refusal' in expect ? { wish, refusal: expect.refusal, ok: {} } : { wish, refusal: undefined, ok: expect.ok }
}

/** The sentence of a refusal. */
export function sentenceOf(code: string): string {
  const known: Readonly<Record<string, { zh: string; en: string }>> = refusals
  const reason = known[code]
  if (reason === undefined) throw new Error(`there is no sentence for ${code}`)
  return zh(reason)
}

export const pages = {
  home: 'pages/home/home',
  identity: 'packages/onboarding/pages/identity/identity',
  withoutFace: 'packages/onboarding/pages/without-face/without-face',
  agreement: 'packages/contract/pages/agreement/agreement',
  enrol: 'packages/guarantee/pages/enrol/enrol',
  clock: 'packages/attendance/pages/clock/clock',
  records: 'packages/attendance/pages/records/records',
  earnings: 'packages/payout/pages/earnings/earnings',
  confirm: 'packages/payout/pages/confirm/confirm',
  reviewDetail: 'packages/employer/pages/review-detail/review-detail',
  payRun: 'packages/employer/pages/pay-run/pay-run',
  me: 'pages/me/me',
} as const

/** The address of a page with what a page that is opened from the card is told; each takes what it needs. */
export async function addressOf({ worker }: Scene, page: string): Promise<string> {
  const [{ engagement }, { payouts }] = await Promise.all([
    worker.ask('account', 'get-work-card', {}),
    worker.ask('payout', 'list-payouts', {}),
  ])
  const ids: Record<string, string | undefined> = {
    employerId: engagement?.employerId,
    applicationId: engagement?.applicationId,
    shiftId: engagement?.shift?.shiftId,
    payoutId: payouts[0]?.payoutId,
  }
  const query = Object.entries(ids).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]))
  return query.length === 0 ? page : `${page}?${query.join('&')}`
}

/** Opens one of the worker's pages anew. */
export async function openPage({ scene, worker }: Play, page: string): Promise<void> {
  await worker.openAt(await addressOf(scene, page))
}

/** The shift that was taken on the screen. */
export async function learnShift(scene: Scene): Promise<void> {
  const { engagement } = await scene.worker.ask('account', 'get-work-card', {})
  if (engagement?.shift === undefined) throw new Error('the worker has no shift')
  const { employerId, applicationId, shift } = engagement
  scene.shift = { employerId, applicationId, shiftId: shift.shiftId, startsAt: shift.startsAt, endsAt: shift.endsAt }
}

/** The worker's newest record. */
export async function recordIdOf({ scene }: Play): Promise<string> {
  if (scene.recordId !== undefined) return scene.recordId
  const { records } = await scene.worker.ask('attendance', 'list-records', {})
  const [newest] = records
  if (newest === undefined) throw new Error('the worker has no record')
  return newest.recordId
}
