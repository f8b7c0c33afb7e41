import type { VNode } from 'preact'
import type { DeskState } from './desk-state'
import { Dialog } from './dialog'
import { useWords } from './language'
import { words } from './words'

/** What runs where, and how to see it in WeChat's own tool. */
export function AboutDialog({ state: { server }, onClose }: { state: DeskState; onClose: () => void }): VNode {
  const say = useWords()
  return (
    <Dialog title={say(words.about)} onClose={onClose}>
      <p>{say(words.simulated)}</p>
      <h3>{say(words.whatRuns)}</h3>
      <table class="table">
        <tbody>
          <tr>
            <th scope="row">PostgreSQL</th>
            <td />
            <td>{server?.database ?? '–'}</td>
          </tr>
          {server?.mocks.map(({ name, url, says }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                <a href={`${url}/_mock`} target="_blank" rel="noreferrer">
                  {url}
                </a>
              </td>
              <td>{says}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{say(words.devTools)}</h3>
      <p>{say(words.devToolsHow)}</p>
      <p class="note">
        {say(words.version, { version: server?.version ?? '' })} ·{' '}
        <a href="/about" target="_blank">
          {say(words.allDoors)}
        </a>
      </p>
    </Dialog>
  )
}
