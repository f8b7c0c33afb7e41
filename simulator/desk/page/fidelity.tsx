import type { VNode } from 'preact'
import type { Counters, PageCounters } from '../../phone/protocol'
import { sides, type DeskState } from './desk-state'
import { Dialog } from './dialog'
import { useWords } from './language'
import { words } from './words'

/** What the phones measured of the mini-program. */
export function FidelityDialog({ state, onClose }: { state: DeskState; onClose: () => void }): VNode {
  const say = useWords()
  const measured = sides.flatMap((side) => {
    const { counters, persona } = state.phones[side]
    return counters === undefined ? [] : [{ side, persona, counters }]
  })
  return (
    <Dialog title={say(words.fidelity)} isWide onClose={onClose}>
      <p class="note">{say(measured.length === 0 ? words.measuresNone : words.measuresNote)}</p>
      {measured.map(({ side, counters }) => (
        <PhoneCounters key={side} name={say(side === 'left' ? words.worker : words.employer)} counters={counters} />
      ))}
      {measured.length > 0 && (
        <button
          type="button"
          class="button"
          onClick={() => {
            save(measured)
          }}
        >
          {say(words.exportJson)}
        </button>
      )}
    </Dialog>
  )
}

function PhoneCounters({ name, counters: { pages, requests } }: { name: string; counters: Counters }): VNode {
  const say = useWords()
  const slowest = requests.reduce((most, { milliseconds }) => Math.max(most, milliseconds), 0)
  const heads = [words.page, words.firstDrawn, words.setData, words.largest, words.nodes, words.hidden]
  return (
    <>
      <h3>
        {name} · {say(words.requests, { count: requests.length, ms: Math.round(slowest) })}
      </h3>
      <table class="table">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head.en} scope="col">
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pages.map((page, index) => (
            <PageRow key={index} page={page} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function PageRow({ page }: { page: PageCounters }): VNode {
  const { route, firstDrawnMs, setDataCalls, largestSetDataBytes, nodes, depth, setDataWhileHidden } = page
  return (
    <tr>
      <th scope="row">{route}</th>
      <td>{firstDrawnMs === undefined ? '–' : `${String(Math.round(firstDrawnMs))} ms`}</td>
      <td>{setDataCalls}</td>
      <td>{(largestSetDataBytes / 1024).toFixed(1)} KB</td>
      <td>
        {nodes} / {depth}
      </td>
      <td>{setDataWhileHidden}</td>
    </tr>
  )
}

function save(measured: object): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(measured, null, 2)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = 'workcard-measures.json'
  link.click()
  URL.revokeObjectURL(address)
}
