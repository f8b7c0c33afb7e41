import { agreementWords, padWords, signWords } from '../../../../miniprogram/i18n/contract'
import { documentWords } from '../../../../miniprogram/i18n/document'
import { failureWords, identityWords } from '../../../../miniprogram/i18n/identity'
import { jobDetailWords } from '../../../../miniprogram/i18n/job-detail'
import { welcomeWords } from '../../../../miniprogram/i18n/onboarding'
import { stepWords } from '../../../../miniprogram/i18n/work-card'
import { expect } from '@playwright/test'
import { known } from '../../../../simulator/scenarios/scene'
import { postings, type Scenario } from '../../../../simulator/scenarios/schema'
import * as v from 'valibot'
import { dot, name as written } from '../hand'
import type { PhonePage } from '../phone-page'
import { prepareToSign } from '../prepare-to-sign'
import { faceWords } from '../../../../miniprogram/packages/demo/utils/words'
import { chooseFace, faceIsOpen, isFaceOpen } from '../vendor-screens'
import { entryOf, startOf, titleOf, zh } from '../words'
import { learnShift, openPage, pages, sentenceOf, type Act, type Play, type Step } from './play'
import { cannotSign, openAgreement, sayingOf } from './standings'

const minute = 60_000

/** What the page itself finds before the cloud is asked. */
const foundOnThePage: Readonly<Record<string, string>> = {
  ID_NUMBER_CHECK_FAILED: identityWords.numberCheck.zh,
  FACE_ATTEMPTS_USED_UP: identityWords.locked.zh,
  FACE_CHECK_NOT_OPENED: failureWords.notSetUp.zh,
}
const failures: Readonly<Record<string, string>> = {
  CANCELLED_BY_WORKER: zh(failureWords.cancelled),
  CAMERA_NOT_ALLOWED: zh(failureWords.camera),
  PHONE_NOT_SUPPORTED: zh(failureWords.phone),
  FACE_DOES_NOT_MATCH: zh(failureWords.noMatch),
}
const standing = v.object({
  status: v.optional(v.string()),
  failure: v.optional(v.string()),
  attemptsLeft: v.optional(v.number()),
})
const another = v.object({ job: v.picklist(postings) })

/** Everything up to the signed agreement. */
export const joining: Readonly<Record<string, Act>> = {
  join: async ({ worker }) => {
    await worker.tap(welcomeWords.agree.zh)
    await worker.tap(welcomeWords.worker.zh)
    await worker.sees(stepWords.FIND_JOB.card.zh)
  },
  'apply-for-job': (play, step) => applyFor(play, step, play.scenario.job),
  'apply-for-another-job': (play, step) => applyFor(play, step, v.parse(another, step.wish).job),
  'start-verification': async (play, step) => {
    await openPage(play, pages.identity)
    await fillInUnlessOpen(play, step)
    const { worker } = play
    if (step.refusal === undefined) await faceIsOpen(worker)
    else await worker.sees(foundOnThePage[step.refusal] ?? sentenceOf(step.refusal))
  },
  'show-face': async ({ worker }, { wish }) => {
    await chooseFace(worker, wish['verify_ret'] === 10004 ? 'no-match' : 'suggested')
  },
  'finish-verification': async ({ worker }, step) => {
    if (await isRenewing(worker)) return worker.sees(documentWords.choose.zh)
    await leaveFaceCheck(worker)
    if (step.refusal !== undefined) return worker.sees(sentenceOf(step.refusal))
    return seesOutcome(worker, v.parse(standing, step.ok))
  },
  'get-identity': async (play, { ok }) => {
    await openPage(play, pages.identity)
    const { status, attemptsLeft } = v.parse(standing, ok)
    if (status === 'verified') await play.worker.sees(identityWords.verified.zh)
    if (attemptsLeft !== undefined) await play.worker.sees(leftOf(attemptsLeft))
  },
  'open-agreement': async (play, { refusal, ok }) => {
    await openAgreement(play)
    await play.worker.sees(refusal === undefined ? sayingOf(ok) : sentenceOf(refusal))
  },
  'sign-agreement': async (play, step) => {
    const see = cannotSign(step.refusal)
    if (see !== undefined) return see(play)
    await read(play, step)
    if (step.wish['drawn'] === 'dot') return seesTooSmall(play)
    await play.worker.draw('.sign__pad canvas', written)
    await play.worker.tap(signWords.confirm.zh)
    await play.worker.sees(step.refusal === undefined ? signWords.done.zh : sentenceOf(step.refusal))
  },
}

async function applyFor(play: Play, { refusal }: Step, job: Scenario['job']): Promise<void> {
  const { worker, scene } = play
  await openPage(play, pages.home)
  await worker.tap(stepWords.FIND_JOB.act.zh)
  await worker.tap(titleOf(job))
  await worker.tap(jobDetailWords.apply.zh)
  if (refusal !== undefined) return worker.sees(startOf(sentenceOf(refusal)))
  await expect.poll(() => worker.route()).not.toMatch(/job/)
  await learnShift(scene)
}

async function fillInUnlessOpen(play: Play, { wish }: Step): Promise<void> {
  const { worker, scene } = play
  await worker.sees(new RegExp(`${identityWords.goOn.zh}|${identityWords.fill.zh}|${identityWords.locked.zh}`))
  if ((await worker.reading(identityWords.goOn.zh).count()) > 0) return worker.tap(identityWords.goOn.zh)
  if ((await worker.reading(identityWords.locked.zh).count()) > 0) return
  const { name = scene.person.name, idNumber = scene.person.idNumber } = wish
  await worker.type(identityWords.nameHint.zh, String(name))
  await worker.type(identityWords.idNumberHint.zh, String(idNumber))
  await worker.tap(identityWords.consentNumber.zh)
  await worker.tap(identityWords.consentFace.zh)
  await worker.tap(new RegExp(`^\\s*(${identityWords.start.zh}|${identityWords.again.zh})\\s*$`))
}

/** A camera that is still open is looked into; on a phone without a face check the stand-in asks for the outcome again. */
async function leaveFaceCheck(worker: PhonePage): Promise<void> {
  if (await isFaceOpen(worker)) await chooseFace(worker, 'suggested')
  await expect.poll(() => worker.route()).toMatch(/identity|face/)
  await worker.settled()
  if ((await worker.route()) !== pages.identity) await worker.tap(faceWords.goOn.zh)
  await worker.waitForPage(pages.identity)
}

async function seesOutcome(worker: PhonePage, { status, failure, attemptsLeft }: v.InferOutput<typeof standing>): Promise<void> {
  if (status === 'verified' && (await worker.reading(identityWords.goOn.zh).count()) > 0) await goOn(worker)
  if (status === 'verified') await worker.sees(identityWords.verified.zh)
  if (failure !== undefined) await worker.sees(entryOf(failures, failure))
  if (attemptsLeft !== undefined) await worker.sees(leftOf(attemptsLeft))
}

/** The page of a document that ended asks for the outcome itself, and then until when the new one is valid. */
async function isRenewing(worker: PhonePage): Promise<boolean> {
  return (await worker.route()).includes('/document/')
}

/** A check that was left and is still open is shown the face once more. */
async function goOn(worker: PhonePage): Promise<void> {
  await worker.tap(identityWords.goOn.zh)
  await leaveFaceCheck(worker)
}

function leftOf(attempts: number): string {
  return attempts === 0 ? identityWords.locked.zh : zh(identityWords.beforeLeft, { count: attempts })
}

/** The job that was applied for last. */
function postingOf({ scenario: { steps, job } }: Play): Scenario['job'] {
  const other = steps.find(({ do: deed }) => deed === 'apply-for-another-job')
  return other === undefined ? job : v.parse(another, other.with).job
}

/** Goes to sign after a minute over the agreement, or with the phone's clock set back, which counts as not having read it. */
async function read(play: Play, { wish }: Step): Promise<void> {
  const { worker } = play
  if ((await worker.route()) !== pages.agreement) await openPage(play, pages.agreement)
  await worker.sees(agreementWords.toSign.zh)
  await worker.letPass(wish['readMilliseconds'] === undefined ? minute : -minute)
  await worker.tap(agreementWords.toSign.zh)
  await prepareToSign(worker, postingOf(play))
  await worker.sees(signWords.writeFirst.zh)
}

/** The button is there and does nothing. */
async function seesTooSmall({ worker, scene }: Play): Promise<void> {
  await worker.draw('.sign__pad canvas', dot)
  await worker.sees(padWords.tooSmall.zh, signWords.writeLarger.zh)
  await worker.tap(signWords.confirm.zh)
  await worker.settled()
  await worker.seesNot(signWords.done.zh)
  const { employerId, applicationId } = known(scene, 'shift')
  expect(await scene.worker.ask('contract', 'open-agreement', { employerId, applicationId })).toMatchObject({ status: 'viewed' })
}
