import * as v from 'valibot'
import { photoWords } from '../../../miniprogram/i18n/document-photo'
import { identityWords } from '../../../miniprogram/i18n/identity'
import { t } from '../../../miniprogram/i18n/index'
import type { ClockView } from '../../../miniprogram/packages/attendance/pages/clock/view'
import { checkFileWords } from '../../../miniprogram/i18n/verify'
import { getWorkCard } from '../../../miniprogram/services/account'
import { getClock } from '../../../miniprogram/services/attendance'
import { openAgreement } from '../../../miniprogram/services/contract'
import { listPayouts } from '../../../miniprogram/services/payout'
import { card, photographOf } from '../../../mocks/tencent-faceid/card-photo'
import { placeNear } from '../../../simulator/demo/place'
import { personOf } from '../../../simulator/demo/people'
import type { Scenario, ScenarioStep } from '../../../simulator/scenarios/schema'
import { bringFile } from './bring-file'
import * as phones from '../../support/simulate/journey/real-phone'
import { phone as device } from '../../support/simulate/phone'

const clock = 'packages/attendance/pages/clock/clock'
const checkFile = 'packages/contract/pages/check-file/check-file'
const identity = 'packages/onboarding/pages/identity/identity'

/** A scenario that says what is to be read on which page. */
export type OnScreen = Scenario & { screen: NonNullable<Scenario['screen']> }

/** Opens a scenario's page for whoever is logged in on the phone, and does by hand there what its last refused step tried. */
export async function openScreen({ screen: { page }, steps, place }: OnScreen): Promise<void> {
  const ids = await idsOf()
  if (page === clock) await standAt(ids, place)
  await phones.openAt(`/${page}?${queryOf(ids)}`)
  const refused = steps.filter(({ expect = { ok: {} } }) => 'refusal' in expect).at(-1)
  if (refused) await doByHand(page, refused)
  if (page === checkFile) await checkLast(ids, steps)
}

interface Ids {
  employerId?: string
  applicationId?: string
  shiftId?: string
  payoutId?: string
}

/** What the pages that are opened from the card are told; each takes what it needs. */
async function idsOf(): Promise<Ids> {
  const [{ engagement }, { payouts }] = await Promise.all([getWorkCard(), listPayouts()])
  return {
    ...(engagement && { employerId: engagement.employerId, applicationId: engagement.applicationId }),
    ...(engagement?.shift && { shiftId: engagement.shift.shiftId }),
    ...(payouts[0] && { payoutId: payouts[0].payoutId }),
  }
}

function queryOf(ids: Ids): string {
  return Object.entries(ids)
    .map(([name, value]) => `${name}=${String(value)}`)
    .join('&')
}

/** Has the file checked that the last step brought. */
async function checkLast({ employerId = '', applicationId = '' }: Ids, steps: readonly ScenarioStep[]): Promise<void> {
  const brought = steps.filter(({ do: deed }) => deed === 'verify-file').at(-1)
  await bringFile(await openAgreement({ employerId, applicationId }), brought?.with ?? {})
  await phones.tap(t(checkFileWords.choose))
}

async function standAt({ employerId = '', shiftId = '' }: Ids, where: Scenario['place']): Promise<void> {
  const { site, serverTime } = await getClock({ employerId, shiftId })
  const { latitude, longitude, accuracyMetres } = placeNear(site, where, new Date(serverTime))
  device.place = { latitude, longitude, accuracy: accuracyMetres }
}

async function doByHand(page: string, { do: deed, with: wish }: ScenarioStep): Promise<void> {
  if (page === identity && deed === 'start-verification') await fillIn(wish)
  if (page === identity && deed === 'read-document') await photograph(wish)
  if (page === clock) await punch(deed)
}

/** Taps the clock's button, if it would now do what the step did. */
async function punch(deed: string): Promise<void> {
  const { label, tap } = phones.screen().data['view'] as ClockView
  if (tap === deed) await phones.tap(label)
}

/** Before the camera lies a card with the flaws of the step. */
async function photograph(wish: ScenarioStep['with']): Promise<void> {
  const { name, idNumber } = personOf(1, 2026)
  const bytes = photographOf(v.parse(card, { name, id_card: idNumber, ...wish }))
  device.photo = { bytes: bytes.length, content: { photo: bytes.toString('base64') } }
  await phones.tap(t(identityWords.consentNumber))
  await phones.tap(t(photoWords.take))
}

async function fillIn(wish: ScenarioStep['with']): Promise<void> {
  const { name, idNumber = personOf(1, 2026).idNumber } = wish
  await phones.type('.identity__name', typeof name === 'string' ? name : personOf(1, 2026).name)
  await phones.type('.identity__number', String(idNumber))
  await phones.tap(t(identityWords.consentNumber))
  await phones.tap(t(identityWords.consentFace))
  await phones.tap(t(identityWords.start))
}
