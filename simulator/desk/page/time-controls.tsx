import type { VNode } from 'preact'
import { useContext } from 'preact/hooks'
import type { Jump } from '../protocol'
import { sides } from './desk-state'
import { LanguageContext, useWords } from './language'
import type { Live } from './live'
import type { PhoneLink } from './phone-link'
import { server } from './server'
import { dayText, lengthText, timeText } from './times'
import { words } from './words'

const jumpWords = { opens: words.jumpOpens, start: words.jumpStart, end: words.jumpEnd }
const advances = [
  { by: '10m', words: words.plusTen },
  { by: '1h', words: words.plusHour },
  { by: '24h', words: words.plusDay },
] as const
const minute = 60_000

interface TimeControlsProps {
  live: Live
  link: PhoneLink
  now: number | undefined
}

/** The business clock: what it shows, the jumps that matter, and steps. */
export function TimeControls({ live, link, now }: TimeControlsProps): VNode {
  const say = useWords()
  const language = useContext(LanguageContext)
  const { server: state, journey } = live.state
  const offset = state?.offsetMs ?? 0
  const isMoved = Math.abs(offset) >= minute
  const gap = say(offset > 0 ? words.ahead : words.behind, { gap: lengthText(offset, language) })
  return (
    <section class="group" aria-labelledby="group-time">
      <h2 id="group-time" class="group__title">
        {say(words.time)}
      </h2>
      <p class="group__value">{isMoved ? gap : say(words.realTime)}</p>
      <p class="clock">
        <span class="clock__time">{now === undefined ? '--:--' : timeText(now)}</span>
        <span class="clock__day">{now === undefined ? '' : dayText(now, language)}</span>
      </p>
      {journey !== undefined && <Jumps jumps={journey.jumps} live={live} link={link} />}
      <Steps live={live} link={link} isMoved={isMoved} />
    </section>
  )
}

function Steps({ live, link, isMoved }: { live: Live; link: PhoneLink; isMoved: boolean }): VNode {
  const say = useWords()
  return (
    <div class="row row--steps">
      {advances.map(({ by, words: step }) => (
        <button key={by} type="button" class="button" onClick={() => void moveClock(live, link, { advance: by })}>
          {say(step)}
        </button>
      ))}
      <button
        type="button"
        class="button"
        disabled={!isMoved}
        title={say(words.backToReal)}
        aria-label={say(words.backToReal)}
        onClick={() => void moveTo(live, link, new Date().toISOString())}
      >
        ↺
      </button>
    </div>
  )
}

/** The two that come next: three buttons would be a riddle. */
function Jumps({ jumps, live, link }: { jumps: readonly Jump[]; live: Live; link: PhoneLink }): VNode {
  const say = useWords()
  const shown = jumps.filter(({ id }) => id !== 'opens' || jumps.length === 1)
  return (
    <div class="row">
      {shown.map(({ id, to }, index) => (
        <button
          key={id}
          type="button"
          class={index === 0 ? 'button button--wash' : 'button'}
          onClick={() => void moveTo(live, link, to)}
        >
          {say(jumpWords[id], { time: timeText(to) })}
        </button>
      ))}
    </div>
  )
}

/** Moves the clock to an instant (ISO). */
export function moveTo(live: Live, link: PhoneLink, to: string): Promise<void> {
  return moveClock(live, link, { set: to })
}

/** Moves the clock and has both phones look again. */
async function moveClock(live: Live, link: PhoneLink, change: { set: string } | { advance: string }): Promise<void> {
  if (!(await live.act(() => server.moveClock(change)))) return
  for (const side of sides) link.order(side, { from: 'desk', kind: 'wake' })
}
