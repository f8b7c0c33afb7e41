import type { VNode } from 'preact'
import { useWords } from './language'
import { stepNames, words } from './words'

/** The seven steps as a thin line, with the present one. */
export function JourneyLine({ step }: { step: number | undefined }): VNode {
  const say = useWords()
  return (
    <ol class="journey" aria-label={say(words.journey)}>
      {stepNames.map((name, index) => {
        const state = stateOf(index, step)
        return (
          <li key={name.en} class={`journey__step journey__step--${state}`} aria-current={state === 'now' ? 'step' : undefined}>
            <span class="journey__mark" aria-hidden="true">
              {state === 'done' ? '✓' : index + 1}
            </span>
            <span class="journey__name">{say(name)}</span>
            <span class="hidden">{say({ done: words.stepDone, now: words.stepNow, later: words.stepLater }[state])}</span>
          </li>
        )
      })}
    </ol>
  )
}

function stateOf(index: number, step: number | undefined): 'done' | 'now' | 'later' {
  if (step === undefined || index > step) return 'later'
  return index < step ? 'done' : 'now'
}
