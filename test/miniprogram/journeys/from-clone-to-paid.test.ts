import { clockWords } from '../../../miniprogram/i18n/attendance'
import { agreementWords, signWords } from '../../../miniprogram/i18n/contract'
import { reviewDetailWords, reviewWords, todayWords } from '../../../miniprogram/i18n/employer'
import { enrolWords } from '../../../miniprogram/i18n/guarantee'
import { identityWords } from '../../../miniprogram/i18n/identity'
import { t } from '../../../miniprogram/i18n/index'
import { jobDetailWords } from '../../../miniprogram/i18n/job-detail'
import { meWords } from '../../../miniprogram/i18n/me'
import { welcomeWords } from '../../../miniprogram/i18n/onboarding'
import { payRunWords } from '../../../miniprogram/i18n/pay-run'
import { confirmWords, slipWords } from '../../../miniprogram/i18n/payout'
import { intentWords } from '../../../miniprogram/i18n/signing'
import { stepWords } from '../../../miniprogram/i18n/work-card'
import { faceWords, panelWords, transferWords } from '../../../miniprogram/packages/demo/utils/words'
import { distance, duration, yuan } from '../../../miniprogram/utils/format'
import { personOf } from '../../../simulator/demo/people'
import { progressOf, rightAnswer } from '../../support/right-answer'
import { text, within } from '../../support/simulate/act'
import { readJson, setClock } from '../../support/simulate/journey/http'
import { startProgram, type Program } from '../../support/simulate/journey/program'
import * as phones from '../../support/simulate/journey/real-phone'
import { settled } from '../../support/simulate/journey/settled'
import { layOutPad, writeName } from '../packages/contract/finger'

const { tap, tapBack, tapTab, sees, type } = phones
const person = personOf(1, 2026)
const [home, jobs, me] = ['pages/home/home', 'pages/jobs/jobs', 'pages/me/me']
const job = '早班拣货员'
/** Eight hours at 26 yuan; the first 5000 yuan of a month are not taxed. */
const money = { gross: yuan(20_800), tax: yuan(0), net: yuan(20_800) }

describe('from the first page to the money', () => {
  let program: Program
  const worker = phones.newPhone()
  const owner = phones.newPhone()
  layOutPad()
  beforeAll(async () => {
    program = await startProgram()
    await setClock(program.url, '2026-03-02T19:00:00+08:00')
  })
  afterAll(() => program.remove())
  beforeEach(() => {
    phones.connect(program)
  })

  it('a new worker is ready to work after at most 25 taps, the name and the ID number', async () => {
    await phones.take(worker)
    await chooseJob()
    await proveIdentity()
    await sign()
    await getCovered()
    await sees(clockWords.notOpenYet.zh, '07:00')
    expect(worker.taps.length).toBeLessThanOrEqual(25)
    expect(worker.typed).toEqual(['.identity__name', '.identity__number'])
  })

  it('the worker clocks in at the gate and out nine hours later', async () => {
    await phones.take(worker)
    await sees(stepWords.WAIT_FOR_SHIFT.card.zh)
    await onPanel(panelWords.morning.zh, panelWords.inside.zh)
    await tap(stepWords.CLOCK_IN.act.zh)
    await tap(t(clockWords.near, { distance: distance(18) }))
    await sees(clockWords.working.zh, clockWords.receiptIn.zh, t(clockWords.worked, { time: duration(0) }))
    await tapBack()
    await sees(stepWords.CLOCK_OUT.card.zh)
    await onPanel(panelWords.plusShift.zh, panelWords.plusHour.zh, panelWords.plusTen.zh)
    await tap(stepWords.CLOCK_OUT.act.zh)
    await tap(t(clockWords.nearOut, { distance: distance(18) }))
    await sees(clockWords.receiptOut.zh, duration(480), money.gross, clockWords.stepReview.zh)
    await tapBack()
    await sees(stepWords.WAIT_FOR_REVIEW.card.zh)
  })

  it('the employer approves the hours and pays, once asked whether they are sure', async () => {
    await phones.take(owner)
    await tap('employer-owner')
    await sees(todayWords.escrow.zh, yuan(9_000_000))
    await tap(todayWords.needsDecision.zh)
    await sees(t(reviewWords.waiting, { count: 1 }), money.gross, duration(480))
    await tap(person.name)
    await sees(
      reviewDetailWords.chainIntact.zh,
      t(reviewDetailWords.distanceNote, { distance: distance(18), accuracy: distance(12) }),
    )
    await tap(t(reviewDetailWords.approve, { amount: money.gross }))
    await sees(reviewWords.allDecided.zh)
    await tap(reviewWords.goPay.zh)
    await sees(payRunWords.enough.zh, t(payRunWords.itemTax, money))
    await tap(t(payRunWords.start, { count: 1, amount: money.net }))
    expect(owner.questions).toEqual([t(payRunWords.startAsk, { count: 1, amount: money.net })])
    await sees(t(payRunWords.waitWorkers, { count: 1 }))
    await tap(payRunWords.finish.zh)
    await sees(todayWords.shifts.zh)
  })

  it('the worker confirms, is paid, and the slip says what the ledger and WeChat Pay say', async () => {
    await phones.take(worker)
    await tap(stepWords.CONFIRM_PAYOUT.act.zh)
    await sees(confirmWords.confirmHint.zh, money.net)
    await tap(confirmWords.confirm.zh)
    await tap(t(transferWords.confirm, { amount: money.net }))
    await sees(confirmWords.paidTitle.zh)
    await tap(confirmWords.seeSlip.zh)
    await sees(`${slipWords.minutes.zh} ${duration(480)}`, `${slipWords.gross.zh} ${money.gross}`)
    await sees(`${slipWords.tax.zh} ${money.tax}`, `${slipWords.net.zh} ${money.net}`)
    await tap(slipWords.tax.zh)
    await sees(`${slipWords.cumulativeGross.zh} ${money.gross}`, `${slipWords.withheld.zh} ${money.tax}`)
    expect(await readJson(`${program.mocks.wechatPay}/_mock/state`)).toMatchObject({ paid_fen: 20_800, locked_fen: 0 })

    await phones.take(owner)
    await sees(yuan(9_000_000 - 20_800), t(todayWords.enough))
    await tap(todayWords.unpaid.zh)
    await sees(payRunWords.runAllPaid.zh, t(payRunWords.runNote, { count: 1, paid: 1 }))
  })

  it('the card goes on to the next shift, which needs no second agreement', async () => {
    await phones.take(worker)
    await tap(stepWords.TAKE_NEXT_SHIFT.act.zh)
    await sees(stepWords.ENROL_GUARANTEE.card.zh)
    await tap(stepWords.ENROL_GUARANTEE.act.zh)
    await sees(enrolWords.offered.zh, enrolWords.employerPays.zh)
  })

  async function chooseJob(): Promise<void> {
    await tap('li-na')
    await sees(welcomeWords.identityWhy.zh, welcomeWords.placeWhy.zh)
    await tap(welcomeWords.agree.zh)
    await tap(welcomeWords.worker.zh)
    await sees(stepWords.FIND_JOB.card.zh)
    await tap(stepWords.FIND_JOB.act.zh)
    expect(phones.routeOnScreen()).toBe(jobs)
    await tap(job)
    await sees(yuan(2600), jobDetailWords.covered.zh, '3月3日 08:00 – 17:00')
    await tap(jobDetailWords.apply.zh)
  }

  async function proveIdentity(): Promise<void> {
    await sees(t(identityWords.beforeLeft, { count: 5 }))
    await type('.identity__name', person.name)
    await type('.identity__number', person.idNumber)
    await tap(identityWords.consentNumber.zh)
    await tap(identityWords.consentFace.zh)
    await tap(identityWords.start.zh)
    await tap(faceWords.goOn.zh)
    await sees(identityWords.verified.zh, '李*')
    await tap(identityWords.toAgreement.zh)
  }

  async function sign(): Promise<void> {
    await sees(agreementWords.first.zh, agreementWords.insurance.zh, person.idNumber.slice(-4))
    const before = worker.taps.length
    phones.letPass(4000)
    await tap(agreementWords.toSign.zh)
    for (const at of [1, 2, 3]) {
      await sees(progressOf(at))
      await tap(rightAnswer(text(phones.screen()), 'day'))
    }
    await tap(intentWords.face.zh)
    await tap(faceWords.goOn.zh)
    await sees(signWords.writeFirst.zh)
    await writeName(within(phones.screen(), '.sign__pad'))
    await settled()
    await tap(signWords.confirm.zh)
    await sees(signWords.done.zh, signWords.doneHow.zh)
    // with the tap on the card at most ten
    expect(worker.taps.length - before).toBeLessThanOrEqual(9)
    await tap(signWords.toCover.zh)
  }

  async function getCovered(): Promise<void> {
    await sees(enrolWords.free.zh, enrolWords.tickFirst.zh)
    await tap(enrolWords.consent.zh)
    await tap(enrolWords.enrol.zh)
    await sees(enrolWords.inForce.zh, enrolWords.policyNo.zh)
    await tap(enrolWords.toClock.zh)
  }

  /** What is set on the demo panel, on the way there from home and back. */
  async function onPanel(...choices: readonly string[]): Promise<void> {
    await tapTab(me)
    await tap(meWords.demo.zh)
    for (const choice of choices) await tap(choice)
    await tapBack()
    await tapTab(home)
  }
})
