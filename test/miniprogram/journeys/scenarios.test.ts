/** @jest-environment jsdom */
import '../../support/simulate/setup'
import { clockWords } from '../../../miniprogram/i18n/attendance'
import { setLanguage, t } from '../../../miniprogram/i18n/index'
import { meWords } from '../../../miniprogram/i18n/me'
import { panelWords } from '../../../miniprogram/packages/demo/utils/words'
import { mockControl } from '../../../simulator/cloud/mock-control'
import type { MockName } from '../../../simulator/cloud/mocks'
import { readCatalogue } from '../../../simulator/scenarios/catalogue'
import { runScenario, type Replay } from '../../../simulator/scenarios/run'
import type { Scenario } from '../../../simulator/scenarios/schema'
import { installFetch } from '../../support/simulate/journey/http'
import { startProgram, type Program } from '../../support/simulate/journey/program'
import * as phones from '../../support/simulate/journey/real-phone'
import { openScreen, type OnScreen } from './on-screen'

const everyForEnglish = 4
const catalogue = readCatalogue()
const shown = catalogue.filter(isOnScreen)

describe('the catalogue on the screen', () => {
  let program: Program
  beforeAll(async () => {
    installFetch()
    program = await startProgram()
  })
  afterAll(() => program.remove())
  beforeEach(() => {
    phones.connect(program)
  })

  it.each(shown.map((scenario, index) => [scenario.name, scenario, index] as const))('%s', async (_, scenario, index) => {
    const persona = `s${String(index)}-${scenario.persona}`
    try {
      expectPassed(await runScenario(addressOf(program), scenario, { persona, identity: index + 1 }))
      await phones.phoneOf(persona)
      await openScreen(scenario)
      await phones.sees(scenario.screen.sees.zh)
      if (index % everyForEnglish === 0) await seesInEnglish(scenario)
    } catch (error) {
      throw new Error(report(scenario, error))
    }
  })

  it('is opened from the demo panel, which makes the phone that of its worker', async () => {
    await phones.phoneOf('wang-wei')
    await phones.openAt('/pages/jobs/jobs')
    await phones.tapTab('pages/me/me')
    await phones.tap(meWords.demo.zh)
    await phones.tap(`${panelWords.scenarios.zh} ${t(panelWords.scenarioCount, { count: catalogue.length })}`)
    await phones.tap('不在工作地点')
    await phones.sees(panelWords.steps.zh, '打上班卡')
    await phones.tap(panelWords.open.zh)
    await phones.sees(clockWords.atDistance.zh, clockWords.when.zh)
  })
})

async function seesInEnglish(scenario: OnScreen): Promise<void> {
  setLanguage('en')
  await openScreen(scenario)
  await phones.sees(scenario.screen.sees.en)
}

function isOnScreen(scenario: Scenario): scenario is OnScreen {
  return scenario.screen !== undefined
}

function expectPassed({ steps, passed, card }: Replay): void {
  if (passed) return
  const wrong = steps.find((step) => !step.passed)
  throw new Error(wrong ? `${wrong.text}: ${wrong.said}` : `the card says ${card}`)
}

/** What failed, which rule it shows, and the command that plays what comes before the screen. */
function report({ name, rule }: Scenario, error: unknown): string {
  return [
    `${name}: ${rule}`,
    `  ${error instanceof Error ? error.message : String(error)}`,
    `  npm run scenario -- ${name}`,
  ].join('\n')
}

function addressOf({ url, mocks }: Program): Parameters<typeof runScenario>[0] {
  const named: readonly (readonly [MockName, string])[] = [
    ['weixin', mocks.weixin],
    ['wechat-pay', mocks.wechatPay],
    ['tencent-faceid', mocks.tencentFaceId],
    ['certificate-authority', mocks.certificateAuthority],
    ['insurer', mocks.insurer],
  ]
  return { url, mocks: new Map(named.map(([name, address]) => [name, mockControl(address)])) }
}
