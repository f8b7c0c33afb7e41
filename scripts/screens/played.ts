import { readCatalogue } from '../../simulator/scenarios/catalogue'
import { runScenario } from '../../simulator/scenarios/run'
import type { Prepare } from './subject'

/** The end of a scenario of the catalogue: the page that it names, and the card. */
export function played(name: string): Prepare {
  return async (cloud, identity) => {
    const scenario = readCatalogue().find((known) => known.name === name)
    if (scenario === undefined) throw new Error(`the catalogue has no ${name}`)
    const persona = `p${String(identity)}-${scenario.persona}`
    await runScenario(cloud, scenario, { persona, identity })
    const shown = scenario.screen?.page ?? 'packages/onboarding/pages/identity/identity'
    return {
      persona,
      device: { privacyAgreed: true },
      shots: [
        { name, page: shown },
        { name: `home-${name}`, page: 'pages/home/home' },
      ],
    }
  }
}
