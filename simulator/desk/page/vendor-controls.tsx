import type { VNode } from 'preact'
import type { Outcome, VendorName } from '../protocol'
import { useWords } from './language'
import type { Live } from './live'
import { server } from './server'
import { words } from './words'

const vendors: readonly { name: VendorName; words: { zh: string; en: string } }[] = [
  { name: 'weixin', words: words.weixin },
  { name: 'wechat-pay', words: words.wechatPay },
  { name: 'insurer', words: words.insurer },
  { name: 'certificate-authority', words: words.authority },
]

/** The next answer of each vendor: as usual, or one that is arranged and taken by the next call that fits. */
export function VendorControls({ live }: { live: Live }): VNode {
  const say = useWords()
  const { outcomes = [], otherRules = [] } = live.state.server ?? {}
  const others = otherRules.reduce((sum, { count }) => sum + count, 0)
  const waiting = outcomes.reduce((sum, outcome) => sum + outcome.waiting, 0) + others
  return (
    <section class="group" aria-labelledby="group-vendors">
      <h2 id="group-vendors" class="group__title">
        {say(words.vendors)}
      </h2>
      <p class="group__value">
        {waiting === 0 ? (
          say(words.allNormal)
        ) : (
          <button type="button" class="link" onClick={() => void live.act(() => server.clearOutcomes())}>
            {say(words.waitingCount, { count: waiting })} · {say(words.clearAll)}
          </button>
        )}
      </p>
      {vendors.map(({ name, words: called }) => (
        <VendorRow key={name} called={say(called)} vendor={name} outcomes={outcomes} live={live} />
      ))}
      {others > 0 && <p class="note">{say(words.otherRules, { count: others })}</p>}
    </section>
  )
}

interface VendorRowProps {
  called: string
  vendor: VendorName
  outcomes: readonly Outcome[]
  live: Live
}

const usual = ''

/** Another choice takes the place of the one that waits. */
function VendorRow({ called, vendor, outcomes, live }: VendorRowProps): VNode {
  const say = useWords()
  const offered = outcomes.filter((outcome) => outcome.vendor === vendor)
  const chosen = offered.find(({ waiting }) => waiting > 0)?.id ?? usual
  const change = async (id: string): Promise<void> => {
    await server.clearOutcomes(vendor)
    if (id !== usual) await server.arrange(id)
  }
  return (
    <label class="labelled">
      <span>{called}</span>
      <select
        class={chosen === usual ? 'select' : 'select select--arranged'}
        value={chosen}
        onChange={({ currentTarget }) => void live.act(() => change(currentTarget.value))}
      >
        <option value={usual}>{say(words.normal)}</option>
        {offered.map(({ id, words: outcome }) => (
          <option key={id} value={id}>
            {say(outcome).replace(/^[^:：]+[:：] ?/, (part) => (needsSubject(offered) ? part : ''))}
          </option>
        ))}
      </select>
    </label>
  )
}

/** "Cover:" before each answer of the insurer says nothing; "Face check:" beside "Message:" does. */
function needsSubject(offered: readonly Outcome[]): boolean {
  return new Set(offered.map(({ words: { zh } }) => zh.split('：')[0])).size > 1
}
