import { expect } from '@playwright/test'
import * as v from 'valibot'
import { reviewDetailWords, reviewWords } from '../../../../miniprogram/i18n/employer'
import { payRunWords } from '../../../../miniprogram/i18n/pay-run'
import { answerModal } from '../vendor-screens'
import { beginning } from '../words'
import type { PhonePage } from '../phone-page'
import { pages, recordIdOf, sentenceOf, type Act, type Play } from './play'

const review = v.object({ flags: v.optional(v.array(v.string()), []), chainIntact: v.optional(v.boolean()) })
const flags: Readonly<Record<string, string>> = { LATE: reviewWords.late.zh }
const sent = v.object({ payouts: v.optional(v.array(v.object({ status: v.string() })), []) })

/** The employer's decisions and pay runs. */
export const employing: Readonly<Record<string, Act>> = {
  'get-review': async (play, { ok }) => {
    const phone = await openRecord(play)
    const { flags: expected, chainIntact } = v.parse(review, ok)
    for (const flag of expected) await phone.sees(flags[flag] ?? `the flag ${flag}`)
    if (chainIntact === true) await phone.sees(reviewDetailWords.chainIntact.zh)
  },
  approve: async (play) => {
    const phone = await openRecord(play)
    await phone.tap(beginning(reviewDetailWords.approve))
    await expect.poll(() => statusOf(play)).toBe('approved')
  },
  reject: async (play, { wish, refusal }) => {
    const phone = await openRecord(play)
    if (refusal === 'RECORD_ALREADY_DECIDED') return seesDecided(phone)
    await phone.tap(reviewDetailWords.reject.zh)
    await phone.sees(reviewDetailWords.rejectWhy.zh)
    if (refusal === 'REASON_MISSING') return cannotReject(phone, play)
    await phone.type(reviewDetailWords.reasonHint.zh, String(wish['reason']))
    await phone.tap(reviewDetailWords.reject.zh)
    await expect.poll(() => statusOf(play)).toBe('rejected')
  },
  'start-pay-run': async (play, { refusal, ok }) => {
    const phone = await play.employer()
    await phone.openAt(pages.payRun)
    if (refusal !== undefined) return phone.sees(payRunWords.nothing.zh)
    await phone.tap(beginning(payRunWords.start))
    await answerModal(phone, payRunWords.startVerb.zh)
    const states = v.parse(sent, ok).payouts.map(({ status }) => status)
    await phone.sees(states.includes('sending') ? payRunWords.sending.zh : payRunWords.confirming.zh)
  },
  'retry-payout': async (play) => {
    const phone = await play.employer()
    await phone.openAt(pages.payRun)
    await phone.tap(/笔没成/)
    await phone.tap(payRunWords.retry.zh)
    await answerModal(phone, payRunWords.retryVerb.zh)
    await phone.sees(payRunWords.confirming.zh)
  },
  /** The page of a record, opened by somebody who is no employer. */
  'approve-as-worker': async (play, { refusal = 'NOT_ALLOWED' }) => {
    await play.worker.openAt(`${pages.reviewDetail}?recordId=${await recordIdOf(play)}`)
    await play.worker.sees(sentenceOf(refusal))
  },
}

async function openRecord(play: Play): Promise<PhonePage> {
  const phone = await play.employer()
  await phone.openAt(`${pages.reviewDetail}?recordId=${await recordIdOf(play)}`)
  await phone.sees(reviewDetailWords.comparison.zh)
  return phone
}

async function seesDecided(phone: PhonePage): Promise<void> {
  await phone.sees(reviewDetailWords.wasApproved.zh)
  await phone.seesNot(reviewDetailWords.reject.zh)
}

/** The button of the sheet is there and does nothing. */
async function cannotReject(phone: PhonePage, play: Play): Promise<void> {
  await phone.touch(phone.reading(reviewDetailWords.reject.zh))
  await phone.sees(reviewDetailWords.rejectWhy.zh)
  expect(await statusOf(play)).toBe('pending')
  await phone.tap(reviewDetailWords.close.zh)
}

async function statusOf(play: Play): Promise<string> {
  const { records } = await play.scene.worker.ask('attendance', 'list-records', {})
  const recordId = await recordIdOf(play)
  return records.find((record) => record.recordId === recordId)?.status ?? 'no record'
}
