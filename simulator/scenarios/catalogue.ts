import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { scenarioSchema, type Scenario } from './schema'

/** All scenarios, by name. Throws when a file is no scenario or is not called like its scenario. */
export function readCatalogue(folder = __dirname): Scenario[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
  return files.sort().map((file) => readScenario(path.join(folder, file)))
}

function readScenario(file: string): Scenario {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), scenarioSchema), readFileSync(file, 'utf8'))
  if (!parsed.success) {
    const [issue] = parsed.issues
    throw new Error(`${file}: ${v.getDotPath(issue) ?? 'scenario'}: ${issue.message}`)
  }
  const scenario = parsed.output
  if (`${scenario.name}.json` !== path.basename(file)) throw new Error(`${file} holds the scenario ${scenario.name}`)
  return scenario
}
