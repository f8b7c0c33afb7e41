import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { personOf } from '../../simulator/demo/people'
import * as steps from '../../simulator/demo/steps'
import { alter, codeOf, fileOf } from '../../simulator/scenarios/deeds-of-evidence'
import { findJob } from '../../simulator/scenarios/find-job'
import { httpPhone, moveClock, type CloudAddress } from '../../simulator/scenarios/http-phone'
import { phoneScreen } from '../browser/chromium'
import { modes, nameOf, type Mode, type Picture, type Studio } from './take'

/** A state of the public page: what it is opened with, and what is chosen there. */
interface View {
  name: string
  query: string
  file?: Buffer
}

/** Pictures of the public verify page: as it opens, with a record, with a genuine file and with a changed one. */
export async function takeVerifyPage(studio: Studio, wanted: readonly Mode[] = modes): Promise<Picture[]> {
  const good = await completedFile(studio.cloud)
  const views: View[] = [
    { name: 'verify-page', query: '' },
    { name: 'verify-page-code', query: `?d=${codeOf(good)}` },
    { name: 'verify-page-good', query: '', file: good },
    { name: 'verify-page-bad', query: '', file: alter(good, { altered: 'one-byte' }) },
  ]
  const pictures: Picture[] = []
  for (const mode of wanted) for (const view of views) pictures.push(await takeOne(studio, mode, view))
  return pictures
}

async function takeOne({ browser, cloud, folder }: Studio, mode: Mode, { name, query, file }: View): Promise<Picture> {
  const locale = mode.lang === 'zh' ? 'zh-CN' : 'en-GB'
  const context = await browser.newContext({ ...phoneScreen, locale, colorScheme: mode.theme })
  const page = await context.newPage()
  await page.goto(`${cloud.url}/verify${query}`)
  await page.getByRole('heading').first().waitFor()
  await page.evaluate((scale) => {
    document.body.style.zoom = String(scale)
  }, mode.scale)
  if (file !== undefined) await choose(page, file)
  await page.waitForLoadState('networkidle')
  const picture = path.join(nameOf(mode), `${name}.png`)
  await mkdir(path.join(folder, nameOf(mode)), { recursive: true })
  await page.screenshot({ path: path.join(folder, picture), fullPage: true })
  await context.close()
  return { shot: name, mode, file: picture }
}

async function choose(page: Page, buffer: Buffer): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name: 'agreement.pdf', mimeType: 'application/pdf', buffer })
  await page.locator('.checks').waitFor()
}

/** The file of an agreement that both have signed. */
async function completedFile(cloud: CloudAddress): Promise<Buffer> {
  await moveClock(cloud, { set: '2026-03-02T18:00:00+08:00' })
  const worker = await httpPhone(cloud, 'picture-verify-page')
  await steps.becomeWorker(worker)
  const shift = await steps.applyForJob(worker, await findJob(worker, 'day'))
  await steps.verify(worker, personOf(777, 2026))
  const { contractId } = await steps.signAgreement(worker, shift)
  const owner = await httpPhone(cloud, 'employer-owner')
  await owner.ask('contract', 'countersign', { contractIds: [contractId] })
  return fileOf(worker, { employerId: shift.employerId, contractId })
}
