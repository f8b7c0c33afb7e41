import { expect } from '@playwright/test'
import { clockWords } from '../../../miniprogram/i18n/attendance'
import { common } from '../../../miniprogram/i18n/common'
import { agreementWords, signWords } from '../../../miniprogram/i18n/contract'
import { enrolWords } from '../../../miniprogram/i18n/guarantee'
import { identityWords } from '../../../miniprogram/i18n/identity'
import { jobDetailWords } from '../../../miniprogram/i18n/job-detail'
import { meWords } from '../../../miniprogram/i18n/me'
import { welcomeWords } from '../../../miniprogram/i18n/onboarding'
import { confirmWords, slipWords } from '../../../miniprogram/i18n/payout'
import { stepWords } from '../../../miniprogram/i18n/work-card'
import { panelWords } from '../../../miniprogram/packages/demo/utils/words'
import { distance, duration, yuan } from '../../../miniprogram/utils/format'
import { sites } from '../../../simulator/demo/employer'
import { personOf } from '../../../simulator/demo/people'
import { placeNear } from '../../../simulator/demo/place'
import type { Host } from '../../../simulator/phone/protocol'
import { moveClock, readClock } from '../../../simulator/scenarios/http-phone'
import { pages } from './acts/play'
import { lookUntil } from './acts/working'
import { name as written } from './hand'
import type { PhonePage } from './phone-page'
import { type Cloud } from './test'
import { prepareToSign } from './prepare-to-sign'
import { allow, chooseFace, faceIsOpen, tapOnTransfer } from './vendor-screens'
import { titleOf, zh } from './words'

/** Eight hours at 26 yuan; the first 5000 yuan of a month are not taxed. */
export const paidFen = 20_800
const near = { metresFromGate: 18, accuracyMetres: 12 }

/** Who is on this journey, and where. */
export interface Cast {
  cloud: Cloud
  host: Host
  worker: PhonePage
  persona: string
  identity: number
  employer: () => Promise<PhonePage>
}

/** DevTools gives codes that the mock weixin never issued, so that a person has to be chosen. */
export async function logIn(phone: PhonePage, persona: string): Promise<void> {
  if (phone.host !== 'devtools') return
  await phone.sees(panelWords.ask.zh)
  await phone.tap(persona)
}

export async function apply({ worker, persona }: Cast): Promise<void> {
  await logIn(worker, persona)
  await worker.sees(welcomeWords.identityWhy.zh, welcomeWords.placeWhy.zh)
  await worker.tap(welcomeWords.agree.zh)
  await worker.tap(welcomeWords.worker.zh)
  await worker.sees(stepWords.FIND_JOB.card.zh)
  await worker.tap(stepWords.FIND_JOB.act.zh)
  await worker.waitForPage('pages/jobs/jobs')
  await worker.tap(titleOf('day'))
  await worker.sees(yuan(2600), jobDetailWords.covered.zh, '3月3日 08:00 – 17:00')
  await worker.tap(jobDetailWords.apply.zh)
}

export async function proveIdentity({ worker, identity }: Cast): Promise<void> {
  const { name, idNumber } = personOf(identity, 2026)
  await worker.sees(zh(identityWords.beforeLeft, { count: 5 }))
  await worker.type(identityWords.nameHint.zh, name)
  await worker.type(identityWords.idNumberHint.zh, idNumber)
  await worker.tap(identityWords.consentNumber.zh)
  await worker.tap(identityWords.consentFace.zh)
  await worker.tap(identityWords.start.zh)
  await faceIsOpen(worker)
  await chooseFace(worker, 'suggested')
  await worker.sees(identityWords.verified.zh, `${name.charAt(0)}*`)
  await worker.tap(identityWords.toAgreement.zh)
}

export async function sign({ worker, identity }: Cast): Promise<void> {
  await worker.sees(agreementWords.first.zh, agreementWords.insurance.zh, personOf(identity, 2026).idNumber.slice(-4))
  await worker.letPass(60_000)
  await worker.tap(agreementWords.toSign.zh)
  await prepareToSign(worker, 'day')
  await worker.sees(signWords.writeFirst.zh)
  await worker.draw('.sign__pad canvas', written)
  await worker.tap(signWords.confirm.zh)
  await worker.sees(signWords.done.zh, signWords.doneHow.zh)
  await worker.tap(signWords.toCover.zh)
}

export async function getCovered({ worker }: Cast): Promise<void> {
  await worker.sees(enrolWords.free.zh, enrolWords.tickFirst.zh)
  await worker.tap(enrolWords.consent.zh)
  await worker.tap(enrolWords.enrol.zh)
  await lookUntil(worker, enrolWords.inForce.zh)
  await worker.sees(enrolWords.policyNo.zh)
  await worker.tap(enrolWords.toClock.zh)
  await worker.sees(clockWords.notOpenYet.zh, '07:00')
  await worker.tapBackToTabs()
  await worker.tapTab(common.tabHome.zh)
  await worker.sees(stepWords.WAIT_FOR_SHIFT.card.zh)
}

export async function work(cast: Cast): Promise<void> {
  const { worker, host } = cast
  await beAtWork(cast, '2026-03-03T07:50:00+08:00', [panelWords.morning.zh, panelWords.inside.zh])
  await worker.tap(stepWords.CLOCK_IN.act.zh)
  if (host === 'wechat') await allow(worker)
  await worker.tap(zh(clockWords.near, { distance: distance(18) }))
  await worker.sees(clockWords.working.zh, clockWords.receiptIn.zh, zh(clockWords.worked, { time: duration(0) }))
  await worker.tapBack()
  await worker.sees(stepWords.CLOCK_OUT.card.zh)
  const nineHours = [panelWords.plusShift.zh, panelWords.plusHour.zh, panelWords.plusTen.zh]
  await beAtWork(cast, '2026-03-03T17:02:00+08:00', nineHours)
  await worker.tap(stepWords.CLOCK_OUT.act.zh)
  await worker.tap(zh(clockWords.nearOut, { distance: distance(18) }))
  await worker.sees(clockWords.receiptOut.zh, duration(480), yuan(paidFen), clockWords.stepReview.zh)
  await worker.tapBack()
  await worker.sees(stepWords.WAIT_FOR_REVIEW.card.zh)
}

/** Another time at the gate: on DevTools' phone by the demo panel, on the other by the world around it. */
async function beAtWork({ cloud, worker, host }: Cast, at: string, choices: readonly string[]): Promise<void> {
  await worker.tapTab(common.tabMe.zh)
  await worker.waitForPage(pages.me)
  if (host === 'devtools') await onPanel({ cloud, worker }, choices)
  else {
    await moveClock(cloud, { set: at })
    const [gate] = sites
    if (gate === undefined) throw new Error('the demo employer has no site')
    const { latitude, longitude } = placeNear(gate, near, new Date(at))
    await worker.change({ place: { latitude, longitude, accuracy: near.accuracyMetres } })
  }
  await worker.tapTab(common.tabHome.zh)
}

async function onPanel({ cloud, worker }: Pick<Cast, 'cloud' | 'worker'>, choices: readonly string[]): Promise<void> {
  await worker.tap(meWords.demo.zh)
  for (const choice of choices) {
    const before = await readClock(cloud)
    await worker.tap(choice)
    if (choice !== panelWords.inside.zh) await expect.poll(async () => (await readClock(cloud)) > before).toBe(true)
    await worker.sees(panelWords.done.zh)
    await worker.seesNot(panelWords.done.zh)
  }
  await worker.tapBack()
}

export async function takeMoney({ worker }: Cast): Promise<void> {
  await worker.tapTab(common.tabMe.zh)
  await worker.tapTab(common.tabHome.zh)
  await worker.tap(stepWords.CONFIRM_PAYOUT.act.zh)
  await worker.sees(confirmWords.confirmHint.zh, yuan(paidFen))
  await worker.tap(confirmWords.confirm.zh)
  await tapOnTransfer(worker, 'confirm')
  await worker.sees(confirmWords.paidTitle.zh)
  await worker.tap(confirmWords.seeSlip.zh)
  await worker.tap(slipWords.tax.zh)
  await worker.sees(slipWords.cumulativeGross.zh, slipWords.withheld.zh)
}
