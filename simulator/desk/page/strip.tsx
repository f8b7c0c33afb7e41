import type { VNode } from 'preact'
import type { DeskState } from './desk-state'
import { useWords } from './language'
import { troubleOf } from './trouble'

/** One line when something is wrong: the gravest thing only. Nothing when all is well. */
export function Strip({ state }: { state: DeskState }): VNode | null {
  const say = useWords()
  const trouble = troubleOf(state)
  if (trouble === undefined) return null
  return (
    <p class={`strip strip--${trouble.tone}`} role="status">
      {say(trouble.words, trouble.values)}
    </p>
  )
}
