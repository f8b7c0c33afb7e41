import type { VNode } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import type { ScenarioTitle } from '../protocol'
import { Dialog } from './dialog'
import { LanguageContext, useWords } from './language'
import type { Live } from './live'
import { server } from './server'
import { words } from './words'

const employer = 'employer-owner'

/** The catalogue: a choice brings both phones to that moment. */
export function ScenariosDialog({ live, onClose }: { live: Live; onClose: () => void }): VNode {
  const say = useWords()
  const [all, setAll] = useState<readonly ScenarioTitle[]>([])
  const [wanted, setWanted] = useState('')
  const [preparing, setPreparing] = useState('')
  useEffect(() => {
    server.scenarios().then(setAll, () => undefined)
  }, [])
  const load = async ({ name, title }: ScenarioTitle): Promise<void> => {
    setPreparing(name)
    const isDone = await live.act(async () => {
      const prepared = await server.prepare(name)
      live.dispatch({ kind: 'scenario', title, prepared, employer })
    })
    setPreparing('')
    if (isDone) onClose()
  }
  const shown = all.filter(({ name, title, rule }) => `${name} ${title.zh} ${title.en} ${rule}`.toLowerCase().includes(wanted))
  return (
    <Dialog title={say(words.scenarios)} isWide onClose={onClose}>
      <p class="note">{preparing === '' ? say(words.pickScenario) : say(words.preparing)}</p>
      <input
        class="search"
        type="search"
        placeholder={say(words.searchScenario)}
        aria-label={say(words.searchScenario)}
        onInput={({ currentTarget }) => {
          setWanted(currentTarget.value.trim().toLowerCase())
        }}
      />
      <Catalogue scenarios={shown} preparing={preparing} onChoose={(scenario) => void load(scenario)} />
    </Dialog>
  )
}

interface CatalogueProps {
  scenarios: readonly ScenarioTitle[]
  /** Name of the one that is being prepared; empty when none is. */
  preparing: string
  onChoose: (scenario: ScenarioTitle) => void
}

function Catalogue({ scenarios, preparing, onChoose }: CatalogueProps): VNode {
  const language = useContext(LanguageContext)
  return (
    <ul class="catalogue" aria-busy={preparing !== ''}>
      {scenarios.map((scenario) => (
        <li key={scenario.name}>
          <button
            type="button"
            class={scenario.name === preparing ? 'catalogue__item catalogue__item--busy' : 'catalogue__item'}
            disabled={preparing !== ''}
            onClick={() => {
              onChoose(scenario)
            }}
          >
            <b>{scenario.title[language]}</b>
            <span>{scenario.rule}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** What to do in the scenario that is loaded; it stands where the story stood. */
export function ScenarioSteps({ live: { state, dispatch } }: { live: Live }): VNode | null {
  const say = useWords()
  const { scenario } = state
  if (scenario === undefined) return null
  return (
    <section class="scenario" aria-labelledby="scenario-title">
      <h2 id="scenario-title" class="group__title">
        {say(scenario.title)}
      </h2>
      <button
        type="button"
        class="link"
        onClick={() => {
          dispatch({ kind: 'scenario-over' })
        }}
      >
        {say(words.endScenario)}
      </button>
      <ol class="scenario__steps" aria-label={say(words.nextTaps)}>
        {scenario.steps.map((step, index) => (
          <li key={index}>{say(step)}</li>
        ))}
      </ol>
    </section>
  )
}
