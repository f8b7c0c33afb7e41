import { expect, type Locator } from '@playwright/test'
import { faceWords, transferWords } from '../../../miniprogram/packages/demo/utils/words'
import { say, type Word } from '../../../simulator/phone/runtime/screens/words'
import type { PhonePage } from './phone-page'
import { beginning } from './words'

/** What WeChat itself draws; in DevTools its vendors' screens fail, and pages of the demo package stand in for them. */

/** Waits until the camera of the face check is before the page. */
export async function faceIsOpen(phone: PhonePage): Promise<void> {
  await phone.sees(phone.host === 'wechat' ? word('faceTitle') : faceWords.look.zh)
}

/** Whether WeChat's camera waits for a tap now. */
export async function isFaceOpen(phone: PhonePage): Promise<boolean> {
  return (await startOfFace(phone).and(phone.page.locator(':enabled')).count()) > 0
}

function startOfFace(phone: PhonePage): Locator {
  return phone.page.locator('#overlays').getByRole('button', { name: word('faceStart'), exact: true })
}

/** Ends the face check: as this person's vendor would by itself, or without a match. */
export async function chooseFace(phone: PhonePage, outcome: 'suggested' | 'no-match'): Promise<void> {
  if (phone.host === 'devtools') {
    if (outcome === 'no-match') await phone.tap(faceWords.noMatch.zh)
    return phone.tap(faceWords.goOn.zh)
  }
  if (outcome === 'no-match')
    await phone.page
      .locator('#overlays')
      .getByLabel(word('faceOther'))
      .last()
      .selectOption({ label: word('faceNoMatch') })
  await phone.touch(startOfFace(phone))
  await expect(startOfFace(phone)).toBeHidden()
}

/** Answers WeChat Pay's screen. */
export async function tapOnTransfer(phone: PhonePage, answer: 'confirm' | 'not-now'): Promise<void> {
  if (phone.host === 'devtools')
    return phone.tap(answer === 'confirm' ? beginning(transferWords.confirm) : transferWords.notNow.zh)
  if (answer === 'not-now') return tapWeChat(phone, 'back')
  await tapWeChat(phone, 'payReceive')
  await tapWeChat(phone, 'done')
}

/** Taps a button of a question, and waits until the question is gone. */
export async function answerModal(phone: PhonePage, verb: string): Promise<void> {
  const button = phone.page.locator('#overlays').getByRole('button', { name: verb, exact: true })
  await phone.touch(button)
  await expect(button).toBeHidden()
}

/** Sees WeChat's viewer of a file, and goes back to the page below it. */
export async function lookAtDocument(phone: PhonePage): Promise<void> {
  const viewer = phone.page.locator('#overlays .screen-document')
  await expect(viewer).toBeVisible()
  await tapWeChat(phone, 'back')
  await expect(viewer).toBeHidden()
}

/** Allows what WeChat asks for in the name of the mini-program. */
export function allow(phone: PhonePage): Promise<void> {
  return answerModal(phone, word('allow'))
}

async function tapWeChat(phone: PhonePage, name: Word): Promise<void> {
  await phone.touch(
    phone.page
      .locator('#overlays')
      .getByRole('button', { name: word(name), exact: true })
      .last(),
  )
}

function word(name: Word): string {
  return say(name, 'zh_CN')
}
