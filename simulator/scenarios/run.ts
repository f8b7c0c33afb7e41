import { setTimeout as pause } from 'node:timers/promises'
import { idNumberBorn, personOf, type Person } from '../demo/people'
import { mockOf, RefusedCall } from '../demo/phone'
import { ofAccounts, ofOwnData } from './deeds-of-accounts'
import { ofAgreementLife } from './deeds-of-agreement-life'
import { ofAgreements } from './deeds-of-agreements'
import { ofEvidence } from './deeds-of-evidence'
import { ofSigning } from './deeds-of-signing'
import { employing, vendorsAndTime } from './deeds-of-others'
import { ofVersions } from './deeds-of-versions'
import { beingPaid, onboarding, working, type Deed } from './deeds-of-worker'
import { fastForward } from './fast-forward'
import { findJob } from './find-job'
import { httpPhone, moveClock, type CloudAddress } from './http-phone'
import { difference } from './partial'
import type { Scene } from './scene'
import { givens, type Scenario, type ScenarioStep } from './schema'

export interface Replay {
  passed: boolean
  steps: { text: string; passed: boolean; said: string }[]
  /** The next step that the card names at the end. */
  card: string
}

interface Casting {
  /** The person who plays it: the scenario's own persona, or a fresh one that ends like it. */
  persona: string
  /** Which made-up identity this person has; each run on one database needs another. */
  identity: number
}

const deeds: Readonly<Record<string, Deed>> = {
  ...onboarding,
  ...ofAccounts,
  ...ofOwnData,
  ...ofAgreements,
  ...ofSigning,
  ...ofAgreementLife,
  ...ofVersions,
  ...ofEvidence,
  ...working,
  ...beingPaid,
  ...employing,
  ...vendorsAndTime,
}

/** The names of the deeds that a step may do. */
export const deedNames: readonly string[] = Object.keys(deeds)

/** Plays a scenario against a running local cloud, and says how each step went. Moves the business clock. */
export async function runScenario(cloud: CloudAddress, scenario: Scenario, casting: Casting): Promise<Replay> {
  const scene = await prepareScenario(cloud, scenario, casting)
  const steps: Replay['steps'] = []
  for (const step of scenario.steps) {
    const said = await tryStep(scene, step)
    steps.push({ text: describeStep(step), passed: said === undefined, said: said ?? 'as expected' })
    if (said !== undefined) break
  }
  const card = await nextOnCard(scene, scenario)
  const isCardRight = scenario.card === undefined || scenario.card.next === card
  return { passed: steps.every(({ passed }) => passed) && isCardRight, steps, card }
}

/** Brings about what comes before the steps: the people and how far they are, the time, and the vendors' outcomes. */
export async function prepareScenario(cloud: CloudAddress, scenario: Scenario, casting: Casting): Promise<Scene> {
  for (const mock of cloud.mocks.values()) await mock.clearRules()
  const scene = await setScene(cloud, scenario, casting)
  await fastForward(scene, scenario.given, eveOf(scenario))
  await moveClock(cloud, { set: scenario.at })
  await setRules(scene, scenario)
  return scene
}

async function setScene(cloud: CloudAddress, scenario: Scenario, { persona, identity }: Casting): Promise<Scene> {
  const [worker, reviewer, finance, owner] = await Promise.all(
    [persona, 'employer-reviewer', 'employer-finance', 'employer-owner'].map((name) => httpPhone(cloud, name)),
  )
  if (!worker || !reviewer || !finance || !owner) throw new Error('somebody is missing')
  const job = await findJob(worker, scenario.job)
  return { cloud, worker, reviewer, finance, owner, job, place: scenario.place, person: personFor(scenario, identity) }
}

function personFor({ nameEnds, born, at }: Scenario, identity: number): Person {
  const someone = personOf(identity, new Date(at).getFullYear())
  const person = born === undefined ? someone : { ...someone, idNumber: idNumberBorn(born, identity) }
  return nameEnds === undefined ? person : { ...person, name: person.name + nameEnds }
}

/** The noon in Shanghai at which the shift is taken: the last one before the steps, or that of the day before a day shift that is over. */
function eveOf({ at, job, given }: Scenario): string {
  const shanghai = new Date(Date.parse(at) + 8 * 3_600_000)
  const isDayBehind = shanghai.getUTCHours() < 12 || (job === 'day' && givens.indexOf(given) >= givens.indexOf('clocked-in'))
  const day = new Date(shanghai.getTime() - (isDayBehind ? 86_400_000 : 0)).toISOString().slice(0, 10)
  return `${day}T12:00:00+08:00`
}

async function setRules(scene: Scene, { vendors }: Scenario): Promise<void> {
  for (const { mock, match, ...rule } of vendors) {
    const members: [string, unknown][] = Object.entries(match)
    const filled = members.map(([name, value]) => [name, value === '$openid' ? scene.worker.openid : value] as const)
    await mockOf(scene.cloud, mock).post('/rules', { ...rule, match: Object.fromEntries(filled) })
  }
}

/** What is wrong, or nothing. A step with `withinMs` may be tried again. */
async function tryStep(scene: Scene, step: ScenarioStep): Promise<string | undefined> {
  const deadline = performance.now() + (step.withinMs ?? 0)
  for (;;) {
    const said = await doStep(scene, step)
    if (said === undefined || performance.now() >= deadline) return said
    await pause(150)
  }
}

async function doStep(scene: Scene, { do: name, with: wish, expect = { ok: {} } }: ScenarioStep): Promise<string | undefined> {
  const deed = deeds[name]
  if (deed === undefined) return `there is no deed ${name}`
  try {
    const reply = await deed(scene, wish)
    return 'refusal' in expect ? `was allowed: ${JSON.stringify(reply)}` : difference(reply ?? {}, expect.ok)
  } catch (error) {
    return unlessExpected(error, expect)
  }
}

function unlessExpected(error: unknown, expect: NonNullable<ScenarioStep['expect']>): string | undefined {
  if (!(error instanceof RefusedCall)) return String(error)
  return 'refusal' in expect && expect.refusal === error.code ? undefined : `was refused: ${error.message}`
}

/** Somebody who is no worker yet has no card. */
async function nextOnCard({ worker }: Scene, { given, card }: Scenario): Promise<string> {
  if (given === 'new' && card === undefined) return 'no card yet'
  return (await worker.ask('account', 'get-work-card', {})).nextStep.code
}

/** A step in one line: the deed, what it is done with, and what has to come of it. */
export function describeStep(step: ScenarioStep): string {
  const wish = Object.keys(step.with).length === 0 ? '' : ` ${JSON.stringify(step.with)}`
  const expected = step.expect === undefined ? '' : ` → ${JSON.stringify(step.expect)}`
  return `${step.do}${wish}${expected}`
}
