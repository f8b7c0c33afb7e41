import { expect, type Page } from '@playwright/test'
import { agreementWords } from '../../miniprogram/i18n/contract'
import { meWords } from '../../miniprogram/i18n/me'
import { checkFileWords, verifyWords } from '../../miniprogram/i18n/verify'
import { verifyWords as pageWords } from '../../simulator/desk/page/verify-words'
import { alter, fileOf } from '../../simulator/scenarios/deeds-of-evidence'
import { giveFile } from './support/give-file'
import { engaged } from './support/offer'
import { test } from './support/test'

// its people have done nothing yet
test.use({ world: 'agreement-proof' })

test('a phone tells a genuine file from a changed one', async ({ cloud, openPhone }) => {
  const { worker, page, shift, contractId } = await engaged(cloud, { persona: 'proving-li-na', identity: 731 })
  const file = await fileOf(worker, { employerId: shift.employerId, contractId })
  const phone = await openPhone({ host: 'wechat', as: 'proving-li-na' })
  await phone.openAt(page)
  await phone.tap(agreementWords.verify.zh)
  await phone.sees(verifyWords.allHold.zh)

  await phone.change({ privacyAgreed: true })
  await phone.openAt('pages/me/me')
  await phone.tap(meWords.checkFile.zh)
  await giveFile(phone, file, () => phone.tap(checkFileWords.choose.zh))
  await phone.sees(verifyWords.allHold.zh)
  await giveFile(phone, alter(file, { altered: 'one-byte' }), () => phone.tap(checkFileWords.choose.zh))
  await phone.sees(verifyWords.failsNote.zh)
  await phone.seesNot(verifyWords.allHold.zh)
})

test('anybody tells a genuine file from a changed one on the public page', async ({ cloud, browser }) => {
  const { worker, shift, contractId } = await engaged(cloud, { persona: 'public-li-na', identity: 732 })
  const file = await fileOf(worker, { employerId: shift.employerId, contractId })
  const page = await browser.newPage({ locale: 'zh-CN' })
  await page.goto(`${cloud.url}/verify`)
  await choose(page, file)
  await expect(page.getByRole('heading', { name: pageWords.good.zh })).toBeVisible()
  await choose(page, alter(file, { altered: 'appended' }))
  await expect(page.getByRole('heading', { name: pageWords.bad.zh })).toBeVisible()
  await expect(page.getByRole('heading', { name: pageWords.good.zh })).toBeHidden()
  await page.getByRole('button', { name: pageWords.other.zh }).click()
  await expect(page.getByRole('heading', { name: pageWords.bad.en })).toBeVisible()
  await page.close()
})

async function choose(page: Page, buffer: Buffer): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name: 'agreement.pdf', mimeType: 'application/pdf', buffer })
}
