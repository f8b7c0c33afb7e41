import { randomInt } from 'node:crypto'
import * as v from 'valibot'
import { Refusal } from '../../../cloudfunctions/shared/refusal'
import { mockOf } from '../../demo/phone'
import { readCatalogue } from '../../scenarios/catalogue'
import { firstPages } from '../../scenarios/pages-of-steps'
import { prepareScenario } from '../../scenarios/run'
import { wordsOfStep } from '../../scenarios/step-words'
import type { DoorContext, DoorTools } from './tools'

const loginCode = v.object({ code: v.string() })

/** GET /dev/scenarios: the catalogue, for the demo panel. */
export function listScenarios(c: DoorContext): Response {
  return c.json(readCatalogue().map(({ name, title, rule }) => ({ name, title, rule })))
}

/**
 * POST /dev/scenarios/:name: plays what comes before a situation with a new person, moves the clock to it and sets the vendors'
 * outcomes. Answers with a login code of that person, the steps that are left to a hand, where the phones open for the first of
 * them, and where the worker's phone stands.
 */
export async function openScenario(c: DoorContext, { mocks }: DoorTools): Promise<Response> {
  const scenario = readCatalogue().find(({ name }) => name === c.req.param('name'))
  if (scenario === undefined) throw new Refusal('NOT_FOUND')
  const identity = randomInt(100_000, 900_000)
  const persona = `p${String(identity)}-${scenario.persona}`
  const scene = await prepareScenario({ url: new URL(c.req.url).origin, mocks }, scenario, { persona, identity })
  const { code } = v.parse(loginCode, await mockOf({ mocks }, 'weixin').post('/login-codes', { persona }))
  const { place } = scenario
  return c.json({ persona, code, steps: scenario.steps.map(wordsOfStep), place, ...firstPages(scenario, scene) })
}
