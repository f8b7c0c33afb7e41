import type { VNode } from 'preact'
import { useContext, useEffect, useRef, useState } from 'preact/hooks'
import type { StoryLine } from '../protocol'
import { LanguageContext, useWords } from './language'
import { StoryDialog } from './story-dialog'
import { momentText } from './times'
import { words } from './words'

/** What happened, the latest at the end; each line opens its raw call. */
export function StoryList({ lines, now }: { lines: readonly StoryLine[]; now: number }): VNode {
  const say = useWords()
  const [opened, setOpened] = useState<number>()
  const list = useRef<HTMLOListElement>(null)
  const count = lines.at(-1)?.id
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight })
  }, [count])
  return (
    <section class="story" aria-labelledby="story-title">
      <h2 id="story-title" class="group__title">
        {say(words.story)}
      </h2>
      {lines.every(({ door }) => door !== 'phone') && <Explanation />}
      <ol ref={list} class="story__lines" tabIndex={lines.length === 0 ? -1 : 0}>
        {lines.map((line) => (
          <Line key={line.id} line={line} now={now} onOpen={setOpened} />
        ))}
      </ol>
      {opened !== undefined && (
        <StoryDialog
          id={opened}
          onClose={() => {
            setOpened(undefined)
          }}
        />
      )}
    </section>
  )
}

/** For who has never seen the desk: gone with the first tap. */
function Explanation(): VNode {
  const say = useWords()
  return (
    <ul class="story__explanation">
      {[words.explainPhones, words.explainHint, words.explainControls, words.explainStory].map((line) => (
        <li key={line.en}>{say(line)}</li>
      ))}
    </ul>
  )
}

function Line({ line, now, onOpen }: { line: StoryLine; now: number; onOpen: (id: number) => void }): VNode {
  const say = useWords()
  const language = useContext(LanguageContext)
  const { id, door, persona, who, what, outcome, at, milliseconds } = line
  const isRefused = outcome !== 'ok'
  const by = door === 'phone' ? (persona.startsWith('employer-') ? 'employer' : 'worker') : door
  return (
    <li>
      <button
        type="button"
        class={`line line--${by}${isRefused ? ' line--refused' : ''}`}
        onClick={() => {
          onOpen(id)
        }}
      >
        <span class="line__mark" aria-hidden="true">
          {isRefused ? '✕' : ''}
        </span>
        <span class="line__text">
          <b>{say(who)}</b> {say(what)}
          {isRefused && <code class="line__code">{outcome}</code>}
        </span>
        <span class="line__meta">
          {momentText(at, now, language)} · {milliseconds} ms
        </span>
      </button>
    </li>
  )
}
