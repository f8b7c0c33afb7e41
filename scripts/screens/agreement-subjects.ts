import { setTimeout as pause } from 'node:timers/promises'
import * as v from 'valibot'
import { templateWords } from '../../miniprogram/i18n/template'
import { checkFileWords } from '../../miniprogram/i18n/verify'
import { answersOf } from '../../simulator/demo/reader'
import { ofAgreementLife } from '../../simulator/scenarios/deeds-of-agreement-life'
import { ofAgreements } from '../../simulator/scenarios/deeds-of-agreements'
import { alter, signedFile } from '../../simulator/scenarios/deeds-of-evidence'
import { ofSigning } from '../../simulator/scenarios/deeds-of-signing'
import { ofVersions } from '../../simulator/scenarios/deeds-of-versions'
import { onboarding, type Deed } from '../../simulator/scenarios/deeds-of-worker'
import { httpPhone, moveClock, type CloudAddress } from '../../simulator/scenarios/http-phone'
import { prepareScenario } from '../../simulator/scenarios/run'
import { known, type Scene } from '../../simulator/scenarios/scene'
import { scenarioSchema } from '../../simulator/scenarios/schema'
import { giveFile } from '../../test/e2e/support/give-file'
import type { PhonePage } from '../../test/e2e/support/phone-page'
import { addressOf, page } from './pages'
import type { Prepare, Shot, Subject } from './subject'

const deeds: Readonly<Record<string, Deed>> = {
  ...onboarding,
  ...ofSigning,
  ...ofAgreements,
  ...ofAgreementLife,
  ...ofVersions,
  'open-renewal': openRenewal,
}
const evening = '2026-03-02T18:00:00+08:00'

/** How somebody came to the moment that is pictured: deeds of scenarios, each with what it is done with. */
interface Way {
  given: 'verified' | 'signed' | 'covered'
  deeds: readonly (readonly [name: string, wish?: Readonly<Record<string, unknown>>])[]
  /** A kind of agreement that few of the demo data have. */
  pastRetirement?: true
}

function moment(name: string, way: Way, shotsOf: (scene: Scene) => Promise<readonly Shot[]>): Prepare {
  return async (cloud, identity) => {
    const persona = `picture-${name}-${String(identity)}`
    const usual = { name, title: { zh: '图', en: 'Picture' }, rule: 'a moment to be pictured', persona: 'picture' }
    const old = way.pastRetirement && { born: '1960-05-07', job: 'reception' }
    const steps = [{ do: 'open-agreement' }]
    const scenario = v.parse(scenarioSchema, { ...usual, ...old, at: evening, given: way.given, steps })
    const scene = await prepareScenario(cloud, scenario, { persona, identity })
    await deeds['open-agreement']?.(scene, {})
    for (const [deed, wish = {}] of way.deeds) await deeds[deed]?.(scene, wish)
    return { persona, device: {}, shots: await shotsOf(scene) }
  }
}

/** A newer version is made by a timer. */
async function openRenewal(scene: Scene): Promise<void> {
  const { employerId, applicationId } = known(scene, 'shift')
  for (let look = 0; look < 60 && scene.contract?.purpose !== 'renew'; look += 1) {
    await pause(250)
    scene.contract = await scene.worker.ask('contract', 'open-agreement', { employerId, applicationId })
  }
}

function idsOf(scene: Scene): Record<'employerId' | 'applicationId' | 'contractId', string> {
  const { employerId, applicationId, contractId } = known(scene, 'contract')
  return { employerId, applicationId, contractId }
}

/** What the pages on the way to signing are told. */
function readingOf(scene: Scene): Record<string, string> {
  return { ...idsOf(scene), textSha256: known(scene, 'contract').textSha256, readSince: '0', readToEnd: '' }
}

async function questions(scene: Scene): Promise<Shot[]> {
  const address = addressOf('questions', readingOf(scene))
  const { employerId, contractId } = idsOf(scene)
  const { questions: asked } = await scene.worker.ask('contract', 'get-signing', { employerId, contractId })
  const [right] = answersOf(known(scene, 'contract'), asked)
  const wrong = ((right?.option ?? 0) + 1) % 3
  const chooseWrong = ({ screen }: PhonePage): Promise<void> => screen.locator('.questions__option').nth(wrong).tap()
  return [
    { name: 'questions', page: address },
    { name: 'questions-wrong', page: address, act: chooseWrong },
  ]
}

const ofAgreement =
  (name: string): ((scene: Scene) => Promise<Shot[]>) =>
  (scene) =>
    Promise.resolve([
      { name, page: addressOf('agreement', idsOf(scene)) },
      { name: `agreements-${name}`, page: page.agreements },
    ])

async function files(scene: Scene): Promise<Shot[]> {
  const good = await signedFile(scene)
  const bad = alter(good, { altered: 'one-byte' })
  const check = (file: Buffer) => (phone: PhonePage) => giveFile(phone, file, () => tapChoose(phone))
  const address = addressOf('agreement', idsOf(scene))
  const toPack = ({ screen }: PhonePage): Promise<void> =>
    screen.locator('.agreement__verify').evaluate((row) => {
      row.scrollIntoView({ block: 'center' })
    })
  return [
    { name: 'agreement-signed', page: address },
    { name: 'agreement-pack', page: address, act: toPack },
    { name: 'check-file', page: page['check-file'] },
    { name: 'check-file-good', page: page['check-file'], act: check(good) },
    { name: 'check-file-bad', page: page['check-file'], act: check(bad) },
  ]
}

function tapChoose(phone: PhonePage): Promise<void> {
  const { zh, en } = checkFileWords.choose
  return phone.tap(new RegExp(`^\\s*(${zh}|${en})\\s*$`))
}

/** An agreement in each of its states, and the pages around it. */
export const agreementSubjects: readonly Prepare[] = [
  moment('questions', { given: 'verified', deeds: [] }, questions),
  moment('intent', { given: 'verified', deeds: [['answer-questions']] }, (scene) =>
    Promise.resolve([{ name: 'intent', page: addressOf('intent', readingOf(scene)) }]),
  ),
  moment(
    'changes',
    { given: 'signed', deeds: [['publish-version'], ['open-renewal']], pastRetirement: true },
    ofAgreement('agreement-changes'),
  ),
  moment('ending', { given: 'signed', deeds: [['propose-ending', { lastDay: '2026-03-05' }]] }, ofAgreement('agreement-ending')),
  moment('files', { given: 'signed', deeds: [['countersign']] }, files),
  draft,
  expired(),
]

/** An owner's draft, and how it differs from what is in use. */
async function draft(cloud: CloudAddress): Promise<Subject> {
  const owner = await httpPhone(cloud, 'employer-owner')
  const kind = 'cooperation'
  const template = await owner.ask('template', 'read-template', { kind })
  const sections = template.sections.map(({ heading, text }) => ({ heading, text: text.replace('跨过零点的班', '夜班') }))
  const added = { heading: '茶歇', text: '每一班另有 15 分钟茶歇，照样算工时。' }
  const seen = template.draft && { seenSha256: template.draft.sha256 }
  await owner.ask('template', 'save-draft', { kind, sections: [...sections, added], ...seen })
  const compare = async (phone: PhonePage): Promise<void> => {
    const { zh, en } = templateWords.compare
    await phone.tap(new RegExp(`^\\s*(${zh}|${en})\\s*$`))
    await phone.settled()
    await phone.screen.locator('.template__changes').evaluate((changes) => {
      changes.scrollIntoView({ block: 'start' })
    })
  }
  const address = addressOf('template', { kind })
  const shots = [
    { name: 'template-draft', page: address },
    { name: 'template-difference', page: address, act: compare },
  ]
  return { persona: 'employer-owner', device: {}, shots }
}

/** Seven days after it was sent, and one; the clock is one for all. */
function expired(): Prepare {
  const prepare = moment('expired', { given: 'verified', deeds: [] }, ofAgreement('agreement-expired'))
  return async (cloud, identity) => {
    const subject = await prepare(cloud, identity)
    await moveClock(cloud, { advance: '8d' })
    return subject
  }
}
