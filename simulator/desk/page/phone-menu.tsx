import type { VNode } from 'preact'
import type { Fault } from '../../phone/protocol'
import type { Side } from './desk-state'
import { useWords } from './language'
import type { Live } from './live'
import { words } from './words'

/** What belongs to one phone alone, and is wanted seldom. */
export function PhoneMenu({ side, live: { state, dispatch }, onClose }: { side: Side; live: Live; onClose: () => void }): VNode {
  const say = useWords()
  const { isLarge, host, faults } = state.phones[side]
  return (
    <div class="sheet sheet--menu" role="dialog" aria-label={say(words.phoneMenu)}>
      <button
        type="button"
        class="button"
        onClick={() => {
          dispatch({ kind: 'restart', side })
          onClose()
        }}
      >
        {say(words.restart)}
      </button>
      <label class="check">
        <input
          type="checkbox"
          checked={isLarge}
          onChange={() => {
            dispatch({ kind: 'phone', side, change: { isLarge: !isLarge } })
          }}
        />
        {say(words.largeType)}
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={host === 'devtools'}
          onChange={() => {
            dispatch({ kind: 'phone', side, change: { host: host === 'devtools' ? 'wechat' : 'devtools' } })
          }}
        />
        {say(words.hostDevTools)}
      </label>
      {faults.length > 0 && <Faults faults={faults} />}
    </div>
  )
}

function Faults({ faults }: { faults: readonly Fault[] }): VNode {
  const say = useWords()
  return (
    <details class="faults">
      <summary>{say(words.faults, { count: faults.length })}</summary>
      <ul>
        {faults.slice(-8).map(({ message, where }, index) => (
          <li key={index}>
            {message} {where ?? ''}
          </li>
        ))}
      </ul>
    </details>
  )
}
