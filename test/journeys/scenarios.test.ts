import { readCatalogue } from '../../simulator/scenarios/catalogue'
import { runScenario, type Replay } from '../../simulator/scenarios/run'
import type { Scenario } from '../../simulator/scenarios/schema'
import { startTestCloud, type TestCloud } from '../support/local-cloud'

/** Those with a screen are played, and looked at, by test/miniprogram/journeys/scenarios.test.ts. */
const withoutScreen = readCatalogue().filter(({ screen }) => screen === undefined)

describe('the situations that have no screen', () => {
  let cloud: TestCloud
  beforeAll(async () => {
    cloud = await startTestCloud()
  })
  afterAll(() => cloud.stop())

  it.each(withoutScreen.map((scenario, index) => [scenario.name, scenario, index] as const))('%s', async (_, scenario, index) => {
    const casting = { persona: `s${String(index)}-${scenario.persona}`, identity: index + 1 }
    const replay = await runScenario(cloud, scenario, casting)
    if (!replay.passed) throw new Error(report(scenario, replay))
  })
})

/** What failed, which rule it shows, and the command that shows it again. */
function report({ name, rule, card }: Scenario, replay: Replay): string {
  const steps = replay.steps.map(({ text, passed, said }) => `  ${passed ? '✓' : '✗'} ${text}${passed ? '' : `: ${said}`}`)
  const cardLine = `  card: ${replay.card}${card === undefined ? '' : ` (expected ${card.next})`}`
  return [`${name}: ${rule}`, ...steps, cardLine, `  npm run scenario -- ${name}`].join('\n')
}
