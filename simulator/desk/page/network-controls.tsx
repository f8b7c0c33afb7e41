import type { VNode } from 'preact'
import type { Network } from '../../phone/protocol'
import { Choices } from './choices'
import { sides } from './desk-state'
import { useWords } from './language'
import type { Live } from './live'
import { words } from './words'

/** The network of each phone. */
export function NetworkControls({ live: { state, dispatch } }: { live: Live }): VNode {
  const say = useWords()
  const options: { id: Network; label: string }[] = [
    { id: 'wifi', label: say(words.networkGood) },
    { id: 'slow', label: say(words.networkSlow) },
    { id: 'none', label: say(words.networkNone) },
  ]
  const names = { left: say(words.worker), right: say(words.employer) }
  return (
    <section class="group" aria-labelledby="group-network">
      <h2 id="group-network" class="group__title">
        {say(words.network)}
      </h2>
      {sides.map((side) => (
        <div key={side} class="labelled">
          <span>{names[side]}</span>
          <Choices
            label={`${say(words.network)}: ${names[side]}`}
            options={options}
            chosen={state.phones[side].network}
            onChoose={(network) => {
              dispatch({ kind: 'phone', side, change: { network } })
            }}
          />
        </div>
      ))}
    </section>
  )
}
