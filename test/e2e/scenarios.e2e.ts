import { expect } from '@playwright/test'
import { stepWords } from '../../miniprogram/i18n/work-card'
import { readCatalogue } from '../../simulator/scenarios/catalogue'
import { ofAgreementLife } from '../../simulator/scenarios/deeds-of-agreement-life'
import { vendorsAndTime } from '../../simulator/scenarios/deeds-of-others'
import { onboarding, working as ofWorking } from '../../simulator/scenarios/deeds-of-worker'
import { difference } from '../../simulator/scenarios/partial'
import { describeStep, prepareScenario } from '../../simulator/scenarios/run'
import type { Scenario } from '../../simulator/scenarios/schema'
import { agreeing } from './support/acts/agreeing'
import { agreementLife } from './support/acts/agreement-life'
import { beingPaid } from './support/acts/being-paid'
import { employing } from './support/acts/employing'
import { joining } from './support/acts/joining'
import { ownAffairs } from './support/acts/own-affairs'
import { photographing } from './support/acts/photographing'
import { addressOf, pages, stepOf, type Act, type Play } from './support/acts/play'
import { proving } from './support/acts/proving'
import { signing } from './support/acts/signing'
import { vouching } from './support/acts/vouching'
import { working } from './support/acts/working'
import { enterAsEmployer } from './support/enter-as-employer'
import { test } from './support/test'
import { entryOf } from './support/words'

const catalogue = readCatalogue()
const acts: Readonly<Record<string, Act>> = {
  ...joining,
  ...agreeing,
  ...signing,
  ...agreementLife,
  ...proving,
  ...working,
  ...beingPaid,
  ...employing,
  ...vouching,
  ...photographing,
  ...ownAffairs,
}

/** Scenarios about what a phone that keeps to its own screens can't do, with the reason. They run over HTTP in test/journeys. */
const notByHand: Readonly<Record<string, string>> = {
  'agreement-text-differs': 'the phone always sends the hash of the text that it shows',
  'questions-not-answered': 'the phone leads to the questions before it lets anybody sign',
  'intent-too-old': 'the phone leads to a new confirmation before it lets anybody sign',
  'identity-changed-while-reading': 'somebody else takes over the phone while a page is open, which is spoken for by calls',
  'signed-on-two-phones': 'two thumbs never tap in the same millisecond, which is spoken for by calls',
  'minor-overtime-refused': 'jobs are posted by a call: the employer has no page for it yet',
  'face-took-too-long': 'nobody looks into the camera, and the hand that lets the time pass is not on the phone',
  'name-of-another-number': 'the camera page offers a face that matches and one that does not; the register is asked behind it',
  'verification-started-on-two-phones': 'it takes a second phone with the same account, which is spoken for by a call',
  'face-result-claimed': 'the phone asks for the outcome only after the face check has been shown',
}

test('every scenario is either played by hand or listed with the reason why not', () => {
  const unknown = catalogue.filter(({ name, steps }) => {
    const canBeSeen = steps.some(({ do: deed }) => deed in acts)
    // what no hand on a phone does: the time, and what vendors do behind their own doors
    const isKnown = steps.every(({ do: deed }) => deed in acts || deed in vendorsAndTime)
    return !(name in notByHand) && !(canBeSeen && isKnown)
  })
  expect(unknown.map(({ name }) => name)).toEqual([])
  expect(Object.keys(notByHand).filter((name) => catalogue.every((scenario) => scenario.name !== name))).toEqual([])
})

for (const [index, scenario] of catalogue.entries()) {
  if (scenario.name in notByHand) continue
  test(`${scenario.name}: ${scenario.rule}`, async ({ cloud, openPhone }, { workerIndex }) => {
    const casting = { persona: `s${String(index)}-${scenario.persona}`, identity: 1000 * (workerIndex + 1) + index }
    const scene = await prepareScenario(cloud, scenario, casting)
    await payWhatIsLeft(scenario, scene)
    const worker = await openPhone({ as: casting.persona })
    await worker.change(trusting)
    await worker.settled()
    const employer = once(async () => enterAsEmployer(await openPhone({ as: 'employer-owner' })))
    await playByHand({ scenario, scene, worker, employer })
  })
}

/** Somebody who allows what the mini-program asks for; the questions themselves are in the journey. */
const trusting = {
  privacyAgreed: true,
  permissions: { userLocation: 'granted', camera: 'granted', record: 'granted', writePhotosAlbum: 'granted' },
} as const

/** The phone is taken up when it is first needed, and stays. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}

/** Does the steps, then looks at the page that the scenario names, unless it has been seen on the way, and at the card. */
async function playByHand(play: Play): Promise<void> {
  const { scenario, scene, worker } = play
  const { steps, card, screen } = scenario
  const seen: string[] = []
  for (const step of steps) {
    await test.step(describeStep(step), () => doStep(play, step))
    seen.push(await worker.text())
  }
  if (screen !== undefined && !seen.some((text) => text.includes(screen.sees.zh))) {
    await worker.openAt(await addressOf(scene, screen.page))
    await worker.sees(screen.sees.zh)
  }
  if (card === undefined) return
  await worker.openAt(pages.home)
  await worker.sees(stepWords[card.next as keyof typeof stepWords].card.zh)
}

/** What is read of the cloud and changes nothing, so that it may be asked until a timer has brought it about. */
const timed: readonly string[] = ['open-agreement', 'list-messages', 'list-sent-agreements']
const readings = { ...onboarding, ...ofWorking, ...ofAgreementLife }

async function comesAbout({ scene }: Play, step: Scenario['steps'][number]): Promise<void> {
  const { ok } = stepOf(step)
  await expect.poll(async () => difference(await entryOf(readings, step.do)(scene, step.with), ok)).toBeUndefined()
  delete scene.contract
}

async function doStep(play: Play, step: Scenario['steps'][number]): Promise<void> {
  const act = acts[step.do]
  if (timed.includes(step.do) && step.withinMs !== undefined) await comesAbout(play, step)
  if (act) await act(play, stepOf(step))
  else await entryOf(vendorsAndTime, step.do)(play.scene, step.with)
}

/** Scenarios about a pay run start with nothing else to pay, whatever the ones before have left. */
async function payWhatIsLeft({ steps }: Scenario, scene: Play['scene']): Promise<void> {
  if (!steps.some(({ do: deed }) => deed === 'start-pay-run')) return
  const { items } = await scene.finance.ask('payout', 'preview-pay-run', {})
  const others = items.map(({ recordId }) => recordId).filter((recordId) => recordId !== scene.recordId)
  if (others.length > 0) await scene.finance.ask('payout', 'start-pay-run', { recordIds: others })
}
