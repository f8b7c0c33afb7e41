import type { VNode } from 'preact'
import type { Side } from './desk-state'
import { useWords } from './language'
import type { Live } from './live'
import { words } from './words'

/** Whose phone it is. A scenario's own person stands beside those who are always there. */
export function PersonaChoice({ side, live: { state, dispatch } }: { side: Side; live: Live }): VNode {
  const say = useWords()
  const { persona } = state.phones[side]
  const role = side === 'left' ? 'worker' : 'employer'
  const people = (state.server?.cast ?? []).filter((member) => member.role === role)
  const played = people.find((member) => persona.endsWith(`-${member.persona}`))
  return (
    <select
      class="select phone__persona"
      aria-label={say(words.whose)}
      value={persona}
      onChange={({ currentTarget }) => {
        dispatch({ kind: 'persona', side, persona: currentTarget.value })
      }}
    >
      {people.every((member) => member.persona !== persona) && (
        <option value={persona}>{played === undefined ? persona : say(played.name)}</option>
      )}
      {people.map(({ persona: name, name: called, meets }) => (
        <option key={name} value={name}>
          {say(called)} · {say(meets)}
        </option>
      ))}
    </select>
  )
}
