import { expect, type Locator } from '@playwright/test'
import * as v from 'valibot'
import { agreementsWords, agreementTags, endWords, sentWords, standingWords } from '../../../../miniprogram/i18n/agreements'
import { stepWords } from '../../../../miniprogram/i18n/work-card'
import { ofAgreementLife } from '../../../../simulator/scenarios/deeds-of-agreement-life'
import { ofVersions } from '../../../../simulator/scenarios/deeds-of-versions'
import type { Scene } from '../../../../simulator/scenarios/scene'
import type { PhonePage } from '../phone-page'
import { answerModal } from '../vendor-screens'
import { entryOf } from '../words'
import { overHttp } from './over-http'
import { openPage, pages, type Act, type Play } from './play'
import { sayingOf } from './standings'

const agreements = 'packages/contract/pages/agreements/agreements'
const sentAgreements = 'packages/employer/pages/agreements/agreements'
const reasons = v.object({ reason: v.picklist(['job-filled', 'terms-changed', 'mistake', 'other']) })
const listed = v.object({ agreements: v.optional(v.array(v.object({ status: v.string() })), []) })
const tags: Readonly<Record<string, { zh: string }>> = agreementTags
type List = 'to-decide' | 'waiting' | 'in-force'

/** Time, withdrawal and end of an agreement. */
export const agreementLife: Readonly<Record<string, Act>> = {
  'ask-for-time': async (play) => {
    const { worker } = play
    await openPage(play, pages.agreement)
    await worker.settled()
    const button = worker.reading(standingWords.askForTime.zh)
    // who has asked is not offered to ask again
    if (await button.isVisible()) await worker.touch(button)
    await worker.sees(standingWords.asked.zh)
  },
  'extend-agreement': async (play) => {
    const { phone, row } = await employersRow(play, 'to-decide')
    await phone.touch(row.getByText(sentWords.extend.zh))
    await phone.sees(sentWords.extended.zh)
  },
  'withdraw-agreement': async (play, step) => {
    if (step.refusal !== undefined) return overHttp(ofAgreementLife, 'withdraw-agreement')(play, step)
    const { phone, row } = await employersRow(play, 'waiting')
    await phone.touch(row.getByText(sentWords.withdraw.zh, { exact: true }))
    await phone.touch(row.getByText(sentWords[v.parse(reasons, step.wish).reason].zh))
    await answerModal(phone, sentWords.withdraw.zh)
    await phone.sees(sentWords.withdrawn.zh)
  },
  'propose-ending': async (play) => {
    const { worker, scene } = play
    await openPage(play, pages.agreement)
    await worker.tap(endWords.way.zh)
    await worker.tap(endWords.choose.zh)
    await chooseFirstDay(worker)
    await answerModal(worker, endWords.verb.zh)
    await worker.sees(standingWords.toEnd.zh)
    await learnEnding(scene)
  },
  'offer-ending': async (play) => {
    const { phone, row } = await employersRow(play, 'in-force')
    await openPicker(phone, row.getByText(sentWords.end.zh))
    await chooseFirstDay(phone)
    await answerModal(phone, sentWords.end.zh)
    await phone.sees(sentWords.endOffered.zh)
    await learnEnding(play.scene)
  },
  'list-agreements': async (play, { ok }) => {
    await openPage(play, agreements)
    for (const { status } of v.parse(listed, ok).agreements) await play.worker.sees(entryOf(tags, status).zh)
  },
  'open-previous': async (play, { ok }) => {
    await openPage(play, agreements)
    await play.worker.sees(agreementsWords.rule.zh)
    await play.worker.touch(play.worker.screen.locator('.panel').filter({ visible: true }).nth(1))
    await play.worker.sees(sayingOf(ok))
  },
  'list-sent-agreements': overHttp(ofAgreementLife, 'list-sent-agreements'),
  'list-templates': overHttp(ofVersions, 'list-templates'),
  'publish-version': overHttp(ofVersions, 'publish-version'),
  /** After the last day the card has no next shift to take. */
  'take-next-shift': async (play, { refusal }) => {
    const { worker } = play
    await openPage(play, pages.home)
    if (refusal === undefined) return worker.tap(stepWords.TAKE_NEXT_SHIFT.act.zh)
    await worker.sees(stepWords.FIND_JOB.card.zh)
    await worker.seesNot(stepWords.TAKE_NEXT_SHIFT.act.zh)
  },
}

/** The ending that was made is what is spoken about from now on. */
async function learnEnding(scene: Scene): Promise<void> {
  const [ending] = (await scene.worker.ask('agreement', 'list-agreements', {})).agreements
  if (ending?.purpose !== 'end') throw new Error('no ending was made')
  const { employerId, applicationId, contractId } = ending
  scene.contract = await scene.worker.ask('contract', 'open-agreement', { employerId, applicationId, contractId })
}

/** The agreement of this worker on the owner's phone, in that list. */
async function employersRow({ scene, employer }: Play, list: List): Promise<{ phone: PhonePage; row: Locator }> {
  const phone = await employer()
  await phone.openAt(sentAgreements)
  await phone.sees(sentWords.waiting.zh)
  await phone.touch(phone.screen.getByText(sentWords[list].zh).filter({ visible: true }).first())
  // a list that is loaded anew stays what it was until then
  await phone.page.waitForFunction((title) => getCurrentPages().at(-1)?.data['title'] === title, sentWords[list].zh)
  const row = phone.screen.locator('.panel').filter({ visible: true, hasText: scene.person.name })
  await expect(row).toHaveCount(1)
  return { phone, row }
}

/** A list that is drawn anew in the moment of a tap swallows it, as for a person, who taps again. */
async function openPicker(phone: PhonePage, target: Locator): Promise<void> {
  const sheet = phone.page.locator('.wx-sheet')
  await expect(async () => {
    if (!(await sheet.isVisible())) await phone.touch(target)
    await expect(sheet).toBeVisible({ timeout: 3000 })
  }).toPass({ timeout: 60_000 })
}

/** Takes the day at which the wheels of a picker stand. */
export async function chooseFirstDay(phone: PhonePage): Promise<void> {
  await phone.touch(phone.page.locator('.wx-sheet').getByRole('button', { name: '确定', exact: true }))
  await expect(phone.page.locator('.wx-sheet')).toBeHidden()
}
