import { expect } from '@playwright/test'
import { reviewDetailWords, reviewWords, todayWords } from '../../miniprogram/i18n/employer'
import { payRunWords } from '../../miniprogram/i18n/pay-run'
import { distance, duration, yuan } from '../../miniprogram/utils/format'
import { httpPhone, moveClock } from '../../simulator/scenarios/http-phone'
import { ledgerOf, weChatPayOf } from './support/books'
import { enterAsEmployer } from './support/enter-as-employer'
import { apply, getCovered, logIn, paidFen, proveIdentity, sign, takeMoney, work, type Cast } from './support/journey-of-worker'
import type { PhonePage } from './support/phone-page'
import { test } from './support/test'
import { answerModal } from './support/vendor-screens'
import { zh } from './support/words'

const variants = [
  { title: "with WeChat's own screens", host: 'wechat', hand: 'touch', persona: 'touch-li-na', identity: 701 },
  { title: 'with the stand-ins of DevTools', host: 'devtools', hand: 'touch', persona: 'wang-wei', identity: 702 },
  { title: 'with a mouse', host: 'wechat', hand: 'mouse', persona: 'mouse-li-na', identity: 703 },
] as const

// the employer of a world that others have worked in waits for more than these records
test.use({ world: 'journey' })

for (const { title, host, hand, persona, identity } of variants) {
  test.describe(title, () => {
    test.use({ hand, hasTouch: hand === 'touch', isMobile: hand === 'touch' })

    test(`somebody applies, works and is paid, ${title}`, async ({ cloud, openPhone }) => {
      await moveClock(cloud, { set: '2026-03-02T19:00:00+08:00' })
      const worker = await openPhone({ host, ...(host === 'wechat' && { as: persona }) })
      const employer = (): Promise<PhonePage> => openPhone({ host, ...(host === 'wechat' && { as: 'employer-owner' }) })
      const cast: Cast = { cloud, host, worker, persona, identity, employer }

      await test.step('applies for a job', () => apply(cast))
      await test.step('proves who they are', () => proveIdentity(cast))
      await test.step('signs the agreement', () => sign(cast))
      await test.step('is covered', () => getCovered(cast))
      await test.step('clocks in and out', () => work(cast))
      await test.step('the employer approves and pays', () => approveAndPay(cast))
      await test.step('confirms the money', () => takeMoney(cast))
      await test.step('ledger, WeChat Pay and both screens agree', () => expectBooksToAgree(cast))
    })
  })
}

async function approveAndPay({ employer }: Cast): Promise<void> {
  const phone = await employer()
  await logIn(phone, 'employer-owner')
  await enterAsEmployer(phone)
  await phone.sees(todayWords.escrow.zh)
  await phone.tap(todayWords.needsDecision.zh)
  await phone.sees(zh(reviewWords.waiting, { count: 1 }), yuan(paidFen), duration(480))
  await phone.tap(yuan(paidFen))
  const distanceNote = zh(reviewDetailWords.distanceNote, { distance: distance(18), accuracy: distance(12) })
  await phone.sees(reviewDetailWords.chainIntact.zh, distanceNote)
  await phone.tap(zh(reviewDetailWords.approve, { amount: yuan(paidFen) }))
  await phone.sees(reviewWords.allDecided.zh)
  await phone.tap(reviewWords.goPay.zh)
  await phone.sees(payRunWords.enough.zh, zh(payRunWords.itemTax, { gross: yuan(paidFen), tax: yuan(0) }))
  await phone.tap(zh(payRunWords.start, { count: 1, amount: yuan(paidFen) }))
  await phone.sees(zh(payRunWords.startAsk, { count: 1, amount: yuan(paidFen) }))
  await answerModal(phone, payRunWords.startVerb.zh)
  await phone.sees(zh(payRunWords.waitWorkers, { count: 1 }))
  await phone.tap(payRunWords.finish.zh)
  await phone.sees(todayWords.shifts.zh)
}

async function expectBooksToAgree({ cloud, worker, employer, persona }: Cast): Promise<void> {
  const { payouts } = await (await httpPhone(cloud, persona)).ask('payout', 'list-payouts', {})
  const [payout] = payouts
  expect(payouts).toHaveLength(1)
  expect(payout).toMatchObject({ status: 'paid', grossFen: paidFen, netFen: paidFen })
  expect(await ledgerOf(cloud, payout?.payoutId)).toEqual([
    { debit: 'employer_escrow', credit: 'worker_payable', fen: paidFen },
    { debit: 'worker_payable', credit: 'payout_in_transit', fen: paidFen },
    { debit: 'payout_in_transit', credit: 'wechat_operating', fen: paidFen },
  ])
  const books = await weChatPayOf(cloud)
  const owner = await httpPhone(cloud, 'employer-owner')
  const { escrowFen } = await owner.ask('attendance', 'get-employer-today', {})
  expect(books.lockedFen).toBe(0)
  await worker.sees(yuan(paidFen))
  const phone = await employer()
  await logIn(phone, 'employer-owner')
  expect(escrowFen).toBe(9_000_000 - books.paidFen)
  await phone.sees(yuan(escrowFen))
  await phone.tap(todayWords.unpaid.zh)
  await phone.sees(payRunWords.runAllPaid.zh, zh(payRunWords.runNote, { count: 1, paid: 1 }))
}
