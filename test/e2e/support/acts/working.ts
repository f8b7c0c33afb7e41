import { expect } from '@playwright/test'
import * as v from 'valibot'
import type { PhonePage } from '../phone-page'
import { clockWords, recordsWords } from '../../../../miniprogram/i18n/attendance'
import { enrolWords } from '../../../../miniprogram/i18n/guarantee'
import { messageWords } from '../../../../miniprogram/i18n/message'
import { distance, duration, yuan } from '../../../../miniprogram/utils/format'
import { placeNear, type Whereabouts } from '../../../../simulator/demo/place'
import { enrol as enrolAgain } from '../../../../simulator/demo/steps'
import { known, shiftKey } from '../../../../simulator/scenarios/scene'
import { beginning, entryOf, zh } from '../words'
import { openPage, pages, sentenceOf, type Act, type Play, type Step } from './play'

const covers: Readonly<Record<string, string>> = {
  none: enrolWords.offered.zh,
  pending: enrolWords.pending.zh,
  'in-force': enrolWords.inForce.zh,
  refused: enrolWords.refused.zh,
}
const told: Readonly<Record<string, string>> = {
  COVER_REFUSED: messageWords.coverRefused.zh,
  AGREEMENT_COMPLETED: messageWords.agreementCompleted.zh,
  AGREEMENT_CHANGED: messageWords.agreementChanged.zh,
  AGREEMENT_REMINDER: messageWords.agreementReminder.zh,
  AGREEMENT_EXPIRED: messageWords.agreementExpired.zh,
  AGREEMENT_EXTENDED: messageWords.agreementExtended.zh,
  AGREEMENT_WITHDRAWN: messageWords.agreementWithdrawn.zh,
  AGREEMENT_ENDING: messageWords.agreementEnding.zh,
  RECORD_REJECTED: messageWords.recordRejected.zh,
  IDENTITY_VERIFIED: messageWords.identityVerified.zh,
  IDENTITY_REVIEW_REJECTED: messageWords.identityReviewRejected.zh,
  IDENTITY_MOVE_OBJECTED: messageWords.identityMoveObjected.zh,
  DOCUMENT_ENDS: messageWords.documentEnds.zh,
}
const cover = v.object({ status: v.optional(v.string(), 'in-force') })
const messages = v.object({ messages: v.array(v.object({ kind: v.string() })) })
const record = v.object({
  record: v.optional(v.object({ paidMinutes: v.optional(v.number()), grossFen: v.optional(v.number()) })),
})
const whereabouts = v.object({ metresFromGate: v.optional(v.number()), accuracyMetres: v.optional(v.number()) })

/** From the cover to the hours. */
export const working: Readonly<Record<string, Act>> = {
  'get-cover': async (play, { ok }) => {
    await openPage(play, pages.enrol)
    await lookUntil(play.worker, entryOf(covers, v.parse(cover, ok).status))
  },
  enrol: async (play, { refusal, ok }) => {
    const { worker, scene } = play
    await openPage(play, pages.enrol)
    if (refusal !== undefined) return worker.sees(sentenceOf(refusal))
    await worker.sees(new RegExp(`${enrolWords.look.zh}|${enrolWords.enrol.zh}`))
    if ((await worker.reading(enrolWords.look.zh).count()) === 0) {
      await worker.tap(enrolWords.consent.zh)
      await worker.tap(enrolWords.enrol.zh)
    } else {
      // a phone whose cover is pending can only look; who asks for it again is the program
      await enrolAgain(scene.worker, known(scene, 'shift'))
    }
    await lookUntil(worker, entryOf(covers, v.parse(cover, ok).status))
    await learnPolicy(play)
  },
  'get-clock': async (play, { ok }) => {
    await openPage(play, pages.clock)
    if (ok['blockedBy'] === 'COVER_NOT_IN_FORCE') await play.worker.sees(clockWords.toCover.zh, clockWords.coverWhy.zh)
  },
  'clock-in': async (play, step) => {
    const where = await standAtGate(play, step)
    const { worker } = play
    if (step.refusal !== undefined) return seesWhyNot(play, step.refusal, where)
    await worker.tap(zh(clockWords.near, { distance: distance(where.metresFromGate) }))
    await worker.sees(clockWords.receiptIn.zh)
  },
  'clock-out': async (play, step) => {
    const where = await standAtGate(play, step)
    const { worker } = play
    await worker.tap(zh(clockWords.nearOut, { distance: distance(where.metresFromGate) }))
    await worker.sees(clockWords.receiptOut.zh)
    const { paidMinutes, grossFen } = v.parse(record, step.ok).record ?? {}
    if (paidMinutes !== undefined) await worker.sees(duration(paidMinutes))
    if (grossFen !== undefined) await worker.sees(yuan(grossFen))
  },
  'list-records': async (play) => {
    await openPage(play, pages.records)
    await play.worker.sees(beginning(recordsWords.planned))
  },
  'list-messages': async ({ worker }, { ok }) => {
    for (const { kind } of v.parse(messages, ok).messages) await lookForMessage(worker, told[kind] ?? `the message ${kind}`)
  },
}

/** Opens the page of messages until this one is there: a timer sends some of them. */
async function lookForMessage(worker: PhonePage, words: string): Promise<void> {
  await expect(async () => {
    await worker.openAt(pages.me)
    await worker.settled()
    expect(await worker.text()).toContain(words)
  }).toPass({ timeout: 60_000 })
}

/** Taps for the insurer's answer until it says so: it comes by itself, and takes a moment, or a minute if the first one was lost. */
export async function lookUntil(worker: PhonePage, words: string): Promise<void> {
  await expect(async () => {
    await worker.settled()
    if (!(await worker.text()).includes(words) && (await worker.reading(enrolWords.look.zh).isVisible()))
      await worker.tap(enrolWords.look.zh)
    await worker.settled()
    expect(await worker.text()).toContain(words)
  }).toPass({ timeout: 100_000 })
}

/** What the insurer is asked about later, at its own door. */
async function learnPolicy({ scene }: Play): Promise<void> {
  const { policyNo } = await scene.worker.ask('guarantee', 'get-cover', shiftKey(scene))
  if (policyNo !== undefined) scene.policyNo = policyNo
}

/** Puts the phone where the step wants it, and opens the clock there. */
async function standAtGate(play: Play, { wish }: Step): Promise<Whereabouts> {
  const { scene, worker } = play
  const { metresFromGate = scene.place.metresFromGate, accuracyMetres = scene.place.accuracyMetres } = v.parse(whereabouts, wish)
  const { site } = await scene.worker.ask('attendance', 'get-clock', shiftKey(scene))
  const { latitude, longitude } = placeNear(site, { metresFromGate, accuracyMetres }, await scene.worker.now())
  await worker.change({ place: { latitude, longitude, accuracy: accuracyMetres } })
  await openPage(play, pages.clock)
  return { metresFromGate, accuracyMetres }
}

/** The label of the button says why not; where it can be tapped nevertheless, the cloud says so too. */
async function seesWhyNot({ worker }: Play, code: string, { metresFromGate }: Whereabouts): Promise<void> {
  const far = zh(clockWords.far, { distance: distance(metresFromGate) })
  const previews: Readonly<Record<string, string>> = { TOO_FAR_FROM_SITE: far, PLACE_UNCERTAIN: clockWords.vague.zh }
  const preview = previews[code]
  if (preview !== undefined) {
    await worker.tap(preview)
    return worker.sees(sentenceOf(code))
  }
  const instead: Readonly<Record<string, string | RegExp>> = {
    COVER_NOT_IN_FORCE: clockWords.coverWhy.zh,
    TOO_EARLY_TO_CLOCK_IN: /\d\d:\d\d 开始打卡/,
    ALREADY_CLOCKED_IN: clockWords.working.zh,
    DOCUMENT_ENDED: sentenceOf('DOCUMENT_ENDED'),
  }
  await worker.sees(instead[code] ?? `why not: ${code}`)
  await worker.seesNot(zh(clockWords.near, { distance: distance(metresFromGate) }))
}
