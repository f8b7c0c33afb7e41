import { expect } from '@playwright/test'
import { intentWords } from '../../../miniprogram/i18n/signing'
import type { Scenario } from '../../../simulator/scenarios/schema'
import { rightAnswer } from '../../support/right-answer'
import type { PhonePage } from './phone-page'
import { chooseFace, faceIsOpen } from './vendor-screens'

const folder = 'packages/contract/pages'

/** From the tap below the agreement to the page with the pad: the questions, and the face; what is done already is passed by. */
export async function prepareToSign(phone: PhonePage, posting: Scenario['job']): Promise<void> {
  await expect.poll(() => phone.route()).toMatch(/contract\/pages\/(questions|intent|sign)\//)
  for (let route = await standing(phone); !route.startsWith(`${folder}/sign/`); route = await standing(phone)) {
    if (route.startsWith(`${folder}/questions/`)) await answer(phone, posting)
    else await confirmByFace(phone)
  }
}

/** The page on top, once it stays: one that has nothing to ask gives way to the next. */
async function standing(phone: PhonePage): Promise<string> {
  await phone.settled()
  const isThere = new RegExp(`${intentWords.face.zh}|第 \\d 题`)
  await expect
    .poll(async () => (await phone.route()).startsWith(`${folder}/sign/`) || isThere.test(await phone.text()))
    .toBe(true)
  return phone.route()
}

async function answer(phone: PhonePage, posting: Scenario['job']): Promise<void> {
  const asked = await phone.text()
  const [progress = ''] = /第 \d 题/.exec(asked) ?? []
  if (progress === '') return
  await phone.tap(rightAnswer(asked, posting))
  await phone.seesNot(progress)
}

async function confirmByFace(phone: PhonePage): Promise<void> {
  if ((await phone.reading(intentWords.face.zh).count()) === 0) return
  await phone.tap(intentWords.face.zh)
  await faceIsOpen(phone)
  await chooseFace(phone, 'suggested')
  await phone.waitForPage(`${folder}/sign/sign`)
}
