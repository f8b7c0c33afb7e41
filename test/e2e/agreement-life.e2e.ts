import { expect } from '@playwright/test'
import { agreementTags, endWords, sentWords, standingWords } from '../../miniprogram/i18n/agreements'
import { agreementWords, signWords } from '../../miniprogram/i18n/contract'
import { todayWords } from '../../miniprogram/i18n/employer'
import { meWords } from '../../miniprogram/i18n/me'
import { editorWords, templatesWords, templateWords } from '../../miniprogram/i18n/template'
import { textChangesWords } from '../../miniprogram/i18n/text-changes'
import { moveClock } from '../../simulator/scenarios/http-phone'
import { chooseFirstDay } from './support/acts/agreement-life'
import { pages } from './support/acts/play'
import { sealOf } from './support/acts/sealing'
import { enterAsEmployer } from './support/enter-as-employer'
import { name as written } from './support/hand'
import { engaged, offer } from './support/offer'
import type { PhonePage } from './support/phone-page'
import { prepareToSign } from './support/prepare-to-sign'
import { test } from './support/test'
import { answerModal } from './support/vendor-screens'
import { zh } from './support/words'

// the lists of the employer hold this file's agreements and no others
test.use({ world: 'agreement-life' })

const teaBreak = '每一班另有 15 分钟茶歇，照样算工时。'

type OpenPhone = (wish: { host: 'wechat'; as: string }) => Promise<PhonePage>

async function ownersPhone(openPhone: OpenPhone): Promise<PhonePage> {
  return enterAsEmployer(await openPhone({ host: 'wechat', as: 'employer-owner' }))
}

/** From the tap below an agreement to the drawn name. */
async function signOn(phone: PhonePage): Promise<void> {
  await phone.sees(agreementWords.toSign.zh)
  await phone.letPass(60_000)
  await phone.tap(agreementWords.toSign.zh)
  await prepareToSign(phone, 'day')
  await phone.draw('.sign__pad canvas', written)
  await phone.tap(signWords.confirm.zh)
  await phone.sees(signWords.done.zh)
}

test('what has expired is given more time on the other phone, and is signed', async ({ cloud, openPhone }) => {
  const { worker, shift, page, name } = await offer(cloud, { persona: 'late-li-na', identity: 721 })
  const { employerId, applicationId } = shift
  await worker.ask('contract', 'open-agreement', { employerId, applicationId })
  await moveClock(cloud, { set: '2026-03-10T12:00:00+08:00' })
  const phone = await openPhone({ host: 'wechat', as: 'late-li-na' })
  await phone.openAt(page)
  await phone.sees(standingWords.expired.zh)
  await phone.seesNot(agreementWords.toSign.zh)
  await phone.tap(standingWords.askForTime.zh)
  await phone.sees(standingWords.asked.zh)

  const owner = await ownersPhone(openPhone)
  await owner.tap(todayWords.agreementsToDecide.zh)
  await owner.sees(name, sentWords.askedTime.zh)
  await owner.tap(sentWords.extend.zh)
  await owner.sees(sentWords.none.zh)

  await phone.openAt(page)
  await signOn(phone)
})

test('a newer version shows what has changed before it is signed', async ({ cloud, openPhone }) => {
  const { worker, page } = await engaged(cloud, { persona: 'renewing-li-na', identity: 722 })
  const owner = await ownersPhone(openPhone)
  await owner.tap(todayWords.templates.zh)
  await owner.tap('劳务协议')
  await owner.tap(templateWords.add.zh)
  await owner.screen.getByPlaceholder(editorWords.emptyHeading.zh).filter({ visible: true }).last().fill('茶歇')
  await owner.screen.getByPlaceholder(editorWords.emptyText.zh).filter({ visible: true }).last().fill(teaBreak)
  await owner.tap(templateWords.save.zh)
  await owner.tap(zh(templateWords.publish, { version: 2 }))
  await answerModal(owner, templateWords.publishVerb.zh)
  await owner.sees(zh(templateWords.version, { version: 2 }))
  await owner.openAt('packages/employer/pages/templates/templates')
  await owner.sees(templatesWords.rule.zh)

  const phone = await openPhone({ host: 'wechat', as: 'renewing-li-na' })
  await expect
    .poll(async () => (await worker.ask('agreement', 'list-agreements', {})).agreements.map(({ purpose }) => purpose))
    .toContain('renew')
  await phone.openAt(page)
  await phone.sees(agreementWords.changed.zh, textChangesWords.sectionAdded.zh, teaBreak)
  await signOn(phone)
  const { agreements } = await worker.ask('agreement', 'list-agreements', {})
  expect(agreements.map(({ purpose, status }) => [purpose, status])).toEqual([
    ['renew', 'signed'],
    ['start', 'superseded'],
  ])
})

test('worker and employer sign an end, each on their own phone', async ({ cloud, openPhone }) => {
  const { page, name, worker } = await engaged(cloud, { persona: 'ending-li-na', identity: 723 })
  const phone = await openPhone({ host: 'wechat', as: 'ending-li-na' })
  await phone.openAt(page)
  await phone.tap(endWords.way.zh)
  await phone.tap(endWords.choose.zh)
  await chooseFirstDay(phone)
  await answerModal(phone, endWords.verb.zh)
  await phone.sees(standingWords.toEnd.zh)
  await signOn(phone)
  await sealOf(await ownersPhone(openPhone), name)

  await phone.openAt(pages.me)
  await phone.tap(meWords.agreements.zh)
  await phone.sees(agreementTags.terminated.zh, agreementTags.completed.zh)
  expect((await worker.ask('account', 'get-work-card', {})).nextStep).toMatchObject({ code: 'FIND_JOB' })
})
