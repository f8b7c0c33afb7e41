import type { Words } from '../protocol'
import type { DeskState } from './desk-state'
import { words } from './words'

export interface Trouble {
  tone: 'alert' | 'wait'
  words: Words
  values?: Record<string, string>
}

type Troubled = Pick<DeskState, 'isLost' | 'server' | 'problem'>

/** The gravest trouble, if there is any. */
export function troubleOf(state: Troubled): Trouble | undefined {
  if (state.isLost) return { tone: 'alert', words: words.lost }
  return downOf(state) ?? waitOf(state)
}

function downOf({ server }: Troubled): Trouble | undefined {
  if (server?.database === 'down') return { tone: 'alert', words: words.databaseDown }
  const down = server?.mocks.find(({ says }) => says === 'down')
  return down && { tone: 'alert', words: words.mockDown, values: { name: down.name } }
}

function waitOf({ server, problem }: Troubled): Trouble | undefined {
  if (server?.demo === 'filling') return { tone: 'wait', words: words.filling }
  return problem === '' ? undefined : { tone: 'wait', words: words.refused, values: { code: problem } }
}
