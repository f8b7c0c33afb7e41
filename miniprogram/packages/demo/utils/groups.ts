import { panelWords as words } from './words'
import { t, type Entry } from '../../../i18n/index'
import type { Choice, Group, GroupId } from './choices'
import { clockChoices, clockText, readClock } from './clock'
import { networkChoices, networkText } from './network'
import { countRules, outcomeChoices, rulesText } from './outcomes'
import { currentPersona } from './person'
import { personaChoices } from './personas'
import { placeChoices, placeText } from './places'
import { listScenarios, scenariosText } from './scenarios'

const titles: Readonly<Record<GroupId, Entry>> = {
  persona: words.persona,
  clock: words.clock,
  place: words.place,
  network: words.network,
  vendors: words.vendors,
  scenarios: words.scenarios,
}

/** Everything that the panel can set, with what is the case now; `open` are the groups that are not folded. */
export async function readGroups(open: readonly GroupId[]): Promise<Group[]> {
  const [now, rules, scenarios] = await Promise.all([readClock(), countRules(), listScenarios()])
  const all: [GroupId, string, Choice[]][] = [
    ['persona', personText(), personaChoices(currentPersona())],
    ['clock', clockText(now), clockChoices()],
    ['place', placeText(), placeChoices()],
    ['network', networkText(), networkChoices()],
    ['vendors', rulesText(rules), outcomeChoices()],
    ['scenarios', scenariosText(scenarios.length), scenarios],
  ]
  return all.map(([id, text, choices]) => ({ id, title: t(titles[id]), now: text, choices, folded: !open.includes(id) }))
}

/** The one group of a panel that was opened to ask for a person. */
export function personGroup(): Group {
  return { id: 'persona', title: t(words.ask), now: '', choices: personaChoices(''), folded: false }
}

function personText(): string {
  const name = currentPersona()
  return name === '' ? t(words.nobody) : t(words.nowIs, { name })
}
