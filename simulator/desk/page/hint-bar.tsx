import type { VNode } from 'preact'
import type { DeskEvent, Side } from './desk-state'
import { hintFor, type Hint } from './hint'
import { useWords, type Translate } from './language'
import type { Live } from './live'
import type { PhoneLink } from './phone-link'
import { moveTo } from './time-controls'
import { timeText } from './times'
import { typeIdentity } from './typing'
import { words } from './words'

interface HintBarProps {
  live: Live
  link: PhoneLink
  now: number | undefined
}

/** The one thing to do next: what, on which phone, and a button where the desk can help. */
export function HintBar({ live, link, now }: HintBarProps): VNode {
  const say = useWords()
  const { journey, phones } = live.state
  if (journey === undefined || now === undefined) return <div class="hint" aria-live="polite" />
  const hint = hintFor(journey, { left: phones.left.route, right: phones.right.route }, now)
  return (
    <div class={`hint hint--${hint.on}`} aria-live="polite">
      <span class="hint__arrow" aria-hidden="true">
        {{ left: '←', right: '→', clock: '◷', nobody: '…' }[hint.on]}
      </span>
      <span class="hint__text">{say(hint.text)}</span>
      <HintButton hint={hint} live={live} link={link} say={say} />
    </div>
  )
}

type HintButtonProps = Omit<HintBarProps, 'now'> & { hint: Hint; say: Translate }

function HintButton({ hint: { jump, open, fills }, live, link, say }: HintButtonProps): VNode | null {
  if (jump !== undefined)
    return (
      <button type="button" class="button button--main" onClick={() => void moveTo(live, link, jump.to)}>
        {say(jump.id === 'end' ? words.jumpEnd : words.jumpStart, { time: timeText(jump.to) })}
      </button>
    )
  if (open !== undefined)
    return (
      <button
        type="button"
        class="button"
        onClick={() => {
          openOn(live, link, open)
        }}
      >
        {say(words.openThere)}
      </button>
    )
  if (fills === undefined) return null
  return (
    <button
      type="button"
      class="button"
      onClick={() => {
        typeIdentity(link.frames.left, fills)
      }}
    >
      {say(words.fillIn)}
    </button>
  )
}

const fromMessage = 1014

/** As a tap on a service notice that leads there. A phone that has not begun yet is opened with the page. */
function openOn(
  live: { dispatch: (event: DeskEvent) => void },
  link: PhoneLink,
  { side, page }: { side: Side; page: string },
): void {
  link.order(side, { from: 'desk', kind: 'open', page, scene: fromMessage })
}
