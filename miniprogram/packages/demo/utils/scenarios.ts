import { panelWords as words } from './words'
import { language, t, type Entry } from '../../../i18n/index'
import { CloudError } from '../../../utils/app-error'
import { logInAs } from '../../../services/session'
import type { Choice } from './choices'
import { askDev, textOf, type Json } from './door'

/** A situation that is ready: whose phone this is now, what to tap, and where to begin. */
export interface Prepared {
  persona: string
  steps: string[]
  page: string
}

/** The named situations of the catalogue; none where the cloud has no catalogue. Throws `CloudError`. */
export async function listScenarios(): Promise<Choice[]> {
  try {
    const answer = await askDev('scenarios')
    const scenarios = Array.isArray(answer) ? answer : answer['scenarios']
    return Array.isArray(scenarios) ? scenarios.filter(isJson).map(choiceOf) : []
  } catch (error) {
    if (error instanceof CloudError && error.code === 'NOT_FOUND') return []
    throw error
  }
}

export function scenariosText(count: number): string {
  return count === 0 ? t(words.noScenarios) : t(words.scenarioCount, { count })
}

/** Has the cloud play what comes before a situation, and makes this phone that of its worker. Throws `CloudError`. */
export async function prepare(name: string): Promise<Prepared> {
  const ready = await askDev(`scenarios/${name}`, { method: 'POST', body: {} })
  await logInAs(textOf(ready, 'code'))
  const { steps } = ready
  return {
    persona: textOf(ready, 'persona'),
    steps: Array.isArray(steps) ? steps.map(lineOf).filter((line) => line !== '') : [],
    page: textOf(ready, 'page').replace(/^(?=[^/])/, '/'),
  }
}

function choiceOf(scenario: Json): Choice {
  const { title } = scenario
  return {
    id: textOf(scenario, 'name'),
    label: isEntry(title) ? title[language()] : textOf(scenario, 'name'),
    note: textOf(scenario, 'rule'),
  }
}

/** A step is a line, a line in two languages, or a thing that has a text. */
function lineOf(step: unknown): string {
  if (typeof step === 'string') return step
  if (isEntry(step)) return step[language()]
  return isJson(step) ? textOf(step, 'text') : ''
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null
}

function isEntry(value: unknown): value is Entry {
  return isJson(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string'
}
