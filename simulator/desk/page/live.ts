import { useCallback, useEffect, useReducer, useRef, useState } from 'preact/hooks'
import type { StoryLine } from '../protocol'
import { firstState, reduce, sides, type DeskEvent, type DeskState } from './desk-state'
import { DoorFailure, server } from './server'

const everyMs = 3000

export interface Live {
  state: DeskState
  dispatch: (event: DeskEvent) => void
  /** Asks the server again now, after something that changes what it says. */
  look: () => void
  /** Does something at the server and looks again; what it refuses is said in one line. */
  act: (deed: () => Promise<unknown>) => Promise<boolean>
}

/** The state of the desk, kept up to date with the server: at each new line of the story, and every few seconds. */
export function useLive(): Live {
  const [state, dispatch] = useReducer(reduce, firstState)
  const [asked, setAsked] = useState(0)
  const look = useCallback(() => {
    setAsked((count) => count + 1)
  }, [])
  useStory(dispatch, look)
  useLooking(state, dispatch, asked)
  const act = useCallback(
    async (deed: () => Promise<unknown>) => {
      const failure = await deed().then(() => undefined, codeOf)
      dispatch({ kind: 'problem', code: failure ?? '' })
      look()
      return failure === undefined
    },
    [look],
  )
  return { state, dispatch, look, act }
}

function codeOf(error: unknown): string {
  return error instanceof DoorFailure ? error.code : String(error)
}

/** The browser itself connects again when the stream breaks. */
function useStory(dispatch: (event: DeskEvent) => void, look: () => void): void {
  useEffect(() => {
    const stream = new EventSource('/desk/story')
    stream.onmessage = ({ data }: MessageEvent<string>) => {
      dispatch({ kind: 'story', line: JSON.parse(data) as StoryLine })
      look()
    }
    return () => {
      stream.close()
    }
  }, [dispatch, look])
}

function useLooking(state: DeskState, dispatch: (event: DeskEvent) => void, asked: number): void {
  const latest = useRef(state)
  latest.current = state
  const { left, right } = state.phones
  useEffect(() => {
    let isOver = false
    let timer = 0
    const tell = (event: DeskEvent): void => {
      if (!isOver) dispatch(event)
    }
    const turn = async (): Promise<void> => {
      await askAll(latest.current, tell)
      if (!isOver) timer = window.setTimeout(() => void turn(), everyMs)
    }
    // lines of one tap come together
    timer = window.setTimeout(() => void turn(), 60)
    return () => {
      isOver = true
      window.clearTimeout(timer)
    }
  }, [dispatch, asked, left.persona, right.persona])
}

/** Asks for everything; while the server is away only that is said. */
async function askAll({ phones }: DeskState, tell: (event: DeskEvent) => void): Promise<void> {
  try {
    tell({ kind: 'server', state: await server.state(), at: Date.now() })
  } catch {
    tell({ kind: 'lost' })
    return
  }
  const journey = server.journey(phones.left.persona).then((reply) => {
    tell({ kind: 'journey', journey: reply })
  })
  const messages = sides.map(async (side) => {
    const { persona } = phones[side]
    tell({ kind: 'messages', side, persona, messages: await server.messages(persona) })
  })
  // what cannot be read now is read at the next turn; the state says what is down
  await Promise.allSettled([journey, ...messages])
}
