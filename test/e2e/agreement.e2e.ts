import { expect } from '@playwright/test'
import { agreementWords, declineWords, signWords } from '../../miniprogram/i18n/contract'
import { countersignWords } from '../../miniprogram/i18n/countersign'
import { jobsWords } from '../../miniprogram/i18n/jobs'
import { stepWords } from '../../miniprogram/i18n/work-card'
import * as steps from '../../simulator/demo/steps'
import { httpPhone } from '../../simulator/scenarios/http-phone'
import { sealOf } from './support/acts/sealing'
import { countTaps } from './support/count-taps'
import { enterAsEmployer } from './support/enter-as-employer'
import { name as written } from './support/hand'
import { logIn } from './support/journey-of-worker'
import { offer } from './support/offer'
import { prepareToSign } from './support/prepare-to-sign'
import { test, type Cloud } from './support/test'
import { answerModal, lookAtDocument } from './support/vendor-screens'

// the list of the employer holds this file's agreements and no others
test.use({ world: 'agreement' })

const mostTaps = 10
const hosts = [
  { host: 'wechat', persona: 'signing-li-na', identity: 710 },
  { host: 'devtools', persona: 'wang-wei', identity: 713 },
] as const

for (const { host, persona, identity } of hosts)
  test(`from the card to “signed” in at most ${String(mostTaps)} taps, on ${host}`, async ({ cloud, openPhone }) => {
    const { worker } = await offer(cloud, { persona, identity })
    const phone = await openPhone({ host, ...(host === 'wechat' && { as: persona }) })
    await logIn(phone, persona)
    await phone.sees(stepWords.SIGN_AGREEMENT.act.zh)
    const taps = await countTaps(phone)
    await phone.tap(stepWords.SIGN_AGREEMENT.act.zh)
    await phone.sees(agreementWords.first.zh)
    await phone.letPass(20_000)
    await phone.tap(agreementWords.toSign.zh)
    await prepareToSign(phone, 'day')
    await phone.draw('.sign__pad canvas', written)
    await phone.tap(signWords.confirm.zh)
    await phone.sees(signWords.done.zh)
    // the name is written with one more touch for each of its lines
    expect((await taps()) + written.length).toBeLessThanOrEqual(mostTaps)
    expect((await worker.ask('account', 'get-work-card', {})).nextStep).toMatchObject({ code: 'ENROL_GUARANTEE' })
    await sealWhatWaits(cloud)
  })

/** The next test finds one agreement on the employer's list. */
async function sealWhatWaits(cloud: Cloud): Promise<void> {
  const owner = await httpPhone(cloud, 'employer-owner')
  const { contracts } = await owner.ask('contract', 'list-to-countersign', {})
  await owner.ask('contract', 'countersign', { contractIds: contracts.map(({ contractId }) => contractId) })
}

test('the employer seals what a worker has signed, and the worker opens the file of both', async ({ cloud, openPhone }) => {
  const { worker, shift, page, name } = await offer(cloud, { persona: 'sealed-li-na', identity: 711 })
  await steps.signAgreement(worker, shift)
  const owner = await enterAsEmployer(await openPhone({ host: 'wechat', as: 'employer-owner' }))
  await sealOf(owner, name)
  await owner.sees(countersignWords.empty.zh)

  const phone = await openPhone({ host: 'wechat', as: 'sealed-li-na' })
  await phone.openAt(page)
  await phone.tap(agreementWords.openFile.zh)
  await lookAtDocument(phone)
})

test('a worker declines, with a reason, and is led to other jobs', async ({ cloud, openPhone }) => {
  const { worker, page } = await offer(cloud, { persona: 'declining-wang-wei', identity: 712 })
  const phone = await openPhone({ host: 'wechat', as: 'declining-wang-wei' })
  await phone.openAt(page)
  await phone.tap(declineWords.way.zh)
  await phone.tap(declineWords.hours.zh)
  await answerModal(phone, agreementWords.declineVerb.zh)
  await phone.waitForPage('pages/jobs/jobs')
  await phone.sees(jobsWords.pageTitle.zh)
  expect((await worker.ask('account', 'get-work-card', {})).nextStep).toMatchObject({ code: 'FIND_JOB' })
})
