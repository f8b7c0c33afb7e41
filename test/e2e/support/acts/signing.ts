import { expect } from '@playwright/test'
import { agreementWords } from '../../../../miniprogram/i18n/contract'
import { intentWords, questionWords } from '../../../../miniprogram/i18n/signing'
import { say } from '../../../../simulator/phone/runtime/screens/words'
import { progressOf, rightAnswer } from '../../../support/right-answer'
import type { PhonePage } from '../phone-page'
import { chooseFace, faceIsOpen } from '../vendor-screens'
import { openPage, pages, type Act, type Play } from './play'

const minute = 60_000
const steps = 'packages/contract/pages'

/** What is done between reading an agreement and drawing the name. */
export const signing: Readonly<Record<string, Act>> = {
  'answer-questions': async (play, { wish }) => {
    await goTo(play, 'questions')
    const { worker, scenario } = play
    if (wish['wrong'] === true) return answerWrong(play)
    for (const at of [1, 2, 3]) {
      await worker.sees(progressOf(at))
      await worker.tap(rightAnswer(await worker.text(), scenario.job))
    }
    await worker.waitForPage(`${steps}/intent/intent`)
  },
  'confirm-by-face': async (play, { wish, refusal }) => {
    const { worker } = play
    await goTo(play, 'intent')
    // the button is there, and can't be tapped any more
    if (refusal === 'FACE_ATTEMPTS_USED_UP') return worker.sees(intentWords.faceUsedUp.zh)
    await worker.tap(intentWords.face.zh)
    if (refusal !== undefined) return worker.sees(intentWords.faceOff.zh)
    await faceIsOpen(worker)
    const passes = wish['verify_ret'] === undefined
    await chooseFace(worker, passes ? 'suggested' : 'no-match')
    if (passes) await worker.waitForPage(`${steps}/sign/sign`)
    else await worker.sees(new RegExp(`${intentWords.faceFailed.zh}|${intentWords.faceUsedUp.zh}`))
  },
  'confirm-by-sms': async (play) => {
    const { worker } = play
    await goTo(play, 'intent')
    await worker.tap(intentWords.sms.zh)
    await worker.tap(say('allow', 'zh_CN'))
    await worker.waitForPage(`${steps}/sign/sign`)
  },
}

/** The page of that step, by the button below the agreement unless it is before the worker already. */
async function goTo(play: Play, step: 'questions' | 'intent'): Promise<void> {
  const { worker } = play
  if ((await worker.route()) === `${steps}/${step}/${step}`) return
  if ((await worker.route()) !== pages.agreement) await openPage(play, pages.agreement)
  await worker.sees(agreementWords.toSign.zh)
  await worker.letPass(minute)
  await worker.tap(agreementWords.toSign.zh)
  await worker.waitForPage(`${steps}/${step}/${step}`)
  await worker.settled()
}

/** The first option that is not the right one; the question stays, with what the agreement says. */
async function answerWrong({ worker, scenario }: Play): Promise<void> {
  await worker.sees(progressOf(1))
  const right = rightAnswer(await worker.text(), scenario.job)
  const options = worker.screen.locator('.questions__option').filter({ visible: true, hasNotText: right })
  await worker.touch(options.first())
  await worker.sees(questionWords.wrong.zh, questionWords.again.zh, progressOf(1))
  await expectThree(worker)
}

async function expectThree(worker: PhonePage): Promise<void> {
  await expect(worker.screen.locator('.questions__option').filter({ visible: true })).toHaveCount(3)
}
