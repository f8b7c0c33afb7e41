import { expect } from '@playwright/test'
import { agreementWords, declineWords } from '../../miniprogram/i18n/contract'
import { countersignWords } from '../../miniprogram/i18n/countersign'
import { todayWords } from '../../miniprogram/i18n/employer'
import { jobsWords } from '../../miniprogram/i18n/jobs'
import { personOf } from '../../simulator/demo/people'
import type { Phone } from '../../simulator/demo/phone'
import * as steps from '../../simulator/demo/steps'
import { httpPhone, moveClock } from '../../simulator/scenarios/http-phone'
import { pages } from './support/acts/play'
import { enterAsEmployer } from './support/enter-as-employer'
import { test, type Cloud } from './support/test'
import { answerModal } from './support/vendor-screens'
import { zh } from './support/words'

// the list of the employer holds this file's agreements and no others
test.use({ world: 'agreement' })

/** Somebody who has proved who they are and is offered a job; gives the address of the agreement's page. */
async function offer(
  cloud: Cloud,
  persona: string,
  identity: number,
): Promise<{ worker: Phone; shift: steps.TakenShift; page: string }> {
  await moveClock(cloud, { set: '2026-03-02T12:00:00+08:00' })
  const worker = await httpPhone(cloud, persona)
  await steps.becomeWorker(worker)
  const [job] = (await worker.ask('job', 'list-jobs', {})).jobs
  if (job === undefined) throw new Error('there is no job')
  const shift = await steps.applyForJob(worker, job)
  await steps.verify(worker, personOf(identity, 2026))
  const { employerId, applicationId } = shift
  return { worker, shift, page: `${pages.agreement}?employerId=${employerId}&applicationId=${applicationId}` }
}

test('the employer seals what a worker has signed, and the worker opens the file of both', async ({ cloud, openPhone }) => {
  const { worker, shift, page } = await offer(cloud, 'sealed-li-na', 711)
  await steps.signAgreement(worker, shift)
  const owner = await enterAsEmployer(await openPhone({ host: 'wechat', as: 'employer-owner' }))
  await owner.tap(todayWords.countersign.zh)
  await owner.sees(personOf(711, 2026).name)
  await owner.tap(countersignWords.all.zh)
  await owner.tap(zh(countersignWords.seal, { count: 1 }))
  await answerModal(owner, countersignWords.sealVerb.zh)
  await owner.sees(countersignWords.completed.zh, countersignWords.empty.zh)

  const phone = await openPhone({ host: 'wechat', as: 'sealed-li-na' })
  await phone.openAt(page)
  await phone.tap(agreementWords.openFile.zh)
  await expect(phone.page.locator('.screen-document')).toBeVisible()
})

test('a worker declines, with a reason, and is led to other jobs', async ({ cloud, openPhone }) => {
  const { worker, page } = await offer(cloud, 'declining-wang-wei', 712)
  const phone = await openPhone({ host: 'wechat', as: 'declining-wang-wei' })
  await phone.openAt(page)
  await phone.tap(declineWords.way.zh)
  await phone.tap(declineWords.hours.zh)
  await answerModal(phone, agreementWords.declineVerb.zh)
  await phone.waitForPage('pages/jobs/jobs')
  await phone.sees(jobsWords.pageTitle.zh)
  expect((await worker.ask('account', 'get-work-card', {})).nextStep).toMatchObject({ code: 'FIND_JOB' })
})
