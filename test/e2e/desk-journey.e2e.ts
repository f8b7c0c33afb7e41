import { expect } from '@playwright/test'
import { clockWords } from '../../miniprogram/i18n/attendance'
import { agreementWords, signWords } from '../../miniprogram/i18n/contract'
import { reviewDetailWords } from '../../miniprogram/i18n/employer'
import { enrolWords } from '../../miniprogram/i18n/guarantee'
import { identityWords } from '../../miniprogram/i18n/identity'
import { jobDetailWords } from '../../miniprogram/i18n/job-detail'
import { welcomeWords } from '../../miniprogram/i18n/onboarding'
import { payRunWords } from '../../miniprogram/i18n/pay-run'
import { confirmWords } from '../../miniprogram/i18n/payout'
import { intentWords } from '../../miniprogram/i18n/signing'
import { stepWords } from '../../miniprogram/i18n/work-card'
import { duration, yuan } from '../../miniprogram/utils/format'
import { atWork, stepHints } from '../../simulator/desk/page/hint-words'
import { httpPhone, moveClock } from '../../simulator/scenarios/http-phone'
import { ledgerOf } from './support/books'
import { progressOf, rightAnswer } from '../support/right-answer'
import { test } from './support/desk'
import { fillIn, hinted, takeHelp } from './support/desk-phone'
import { titleOf, zh } from './support/words'

test.use({ world: 'desk journey' })
const paidFen = 20_800

// before the desk is opened
test.beforeEach(({ cloud }) => moveClock(cloud, { set: '2026-03-02T19:00:00+08:00' }))

test('by the hints of the desk alone, somebody goes from applying to being paid', async ({ cloud, desk }) => {
  const { page, worker, employer } = desk
  await test.step('applies', async () => {
    await worker.tap(welcomeWords.agree.zh)
    await worker.tap(welcomeWords.worker.zh)
    await hinted(page, stepHints.FIND_JOB.zh)
    await worker.tap(stepWords.FIND_JOB.act.zh)
    await worker.tap(titleOf('day'))
    await worker.tap(jobDetailWords.apply.zh)
  })
  await test.step('proves who they are', async () => {
    await fillIn(page)
    await worker.tap(identityWords.consentNumber.zh)
    await worker.tap(identityWords.consentFace.zh)
    await worker.tap(identityWords.start.zh)
    await worker.tapWeChat('faceStart')
    await worker.tap(identityWords.toAgreement.zh)
  })
  await test.step('reads and signs', async () => {
    await worker.sees(agreementWords.first.zh)
    await worker.letPass(60_000)
    await worker.tap(agreementWords.toSign.zh)
    for (const at of [1, 2, 3]) {
      await worker.sees(progressOf(at))
      await worker.tap(rightAnswer(await worker.text(), 'day'))
    }
    await worker.tap(intentWords.face.zh)
    await worker.tapWeChat('faceStart')
    await worker.sign()
    await worker.tap(signWords.confirm.zh)
    await worker.tap(signWords.toCover.zh)
  })
  await test.step('is covered', async () => {
    await worker.tap(enrolWords.consent.zh)
    await worker.tap(enrolWords.enrol.zh)
    await worker.tap(enrolWords.toClock.zh)
  })
  await test.step('works', async () => {
    await hinted(page, stepHints.WAIT_FOR_SHIFT.zh)
    await takeHelp(page)
    await worker.tapWeChat('allow')
    await worker.tap(/^离大门.*打卡$/)
    await hinted(page, atWork.zh)
    await takeHelp(page)
    // before the phone has looked at the clock again, it asks whether to leave early
    await worker.sees(zh(clockWords.worked, { time: duration(9 * 60) }))
    await worker.tap(/^离大门.*打下班卡$/)
    await worker.sees(clockWords.receiptOut.zh)
  })
  await test.step('the employer approves and pays', async () => {
    await hinted(page, stepHints.WAIT_FOR_REVIEW.zh)
    await takeHelp(page)
    await employer.tap(zh(reviewDetailWords.approve, { amount: yuan(paidFen) }))
    await hinted(page, stepHints.WAIT_FOR_PAY_RUN.zh)
    await takeHelp(page)
    await employer.tap(zh(payRunWords.start, { count: 1, amount: yuan(paidFen) }))
    await employer.tapWeChat({ text: payRunWords.startVerb.zh })
  })
  await test.step('takes the money', async () => {
    await hinted(page, /去收款/)
    await takeHelp(page)
    await worker.tap(stepWords.CONFIRM_PAYOUT.act.zh)
    await worker.tap(confirmWords.confirm.zh)
    await worker.tapWeChat('payReceive')
    await worker.tapWeChat('done')
    await worker.sees(confirmWords.paidTitle.zh)
  })
  await test.step('ledger and both phones agree', async () => {
    await hinted(page, stepHints.TAKE_NEXT_SHIFT.zh)
    const [payout] = (await (await httpPhone(cloud, 'li-na')).ask('payout', 'list-payouts', {})).payouts
    expect(payout).toMatchObject({ status: 'paid', netFen: paidFen })
    expect((await ledgerOf(cloud, payout?.payoutId)).at(-1)).toMatchObject({ credit: 'wechat_operating', fen: paidFen })
    await worker.sees(yuan(paidFen))
    await employer.sees(payRunWords.runAllPaid.zh)
  })
})
