import { callAction, type Actions, type Answer } from '../../../cloudfunctions/shared/action'
import type { Environment } from '../../../cloudfunctions/shared/context'
import { personaOf } from './cast'
import { workOf, type Story, type StoryCall } from './story'

type Call = Parameters<typeof callAction>[1]
interface Heard {
  /** Undefined while nobody wants to hear it. */
  story: Story | undefined
  feature: string
  actions: Actions
}

/** Calls an action as `callAction` does, and puts it into the story: commands, and queries that were refused. */
export async function hear({ story, feature, actions }: Heard, call: Call, environment: Environment): Promise<Answer> {
  const startedAt = environment.wireNow()
  const { noted, requestId } = noting(environment)
  const answer = await callAction(actions, call, noted)
  const event = eventOf(call)
  if (isWorthALine(actions, { event, call, answer }))
    story?.record({
      ...whoOf(call),
      ...event,
      feature,
      ...outcomeOf(answer),
      requestId: requestId(),
      at: environment.now(),
      startedAt,
      endedAt: environment.wireNow(),
    })
  return answer
}

/** The first id of a call is its request id (see `callAction`). */
function noting(environment: Environment): { noted: Environment; requestId: () => string } {
  let first: string | undefined
  const newId = (): string => {
    const id = environment.newId()
    first ??= id
    return id
  }
  return { noted: { ...environment, newId }, requestId: () => first ?? '' }
}

interface Told {
  event: Pick<StoryCall, 'action' | 'data'>
  call: Call
  answer: Answer
}

/** Looking changes nothing; a turn of the timer that finds nothing due would fill the story by itself. */
function isWorthALine(actions: Actions, { event, call, answer }: Told): boolean {
  if (!answer.ok) return true
  if (call.caller.kind === 'timer') return workOf(answer.data) > 0
  return actions[event.action]?.kind === 'command'
}

function whoOf({ caller }: Call): Pick<StoryCall, 'door' | 'persona'> {
  if (caller.kind === 'phone') return { door: 'phone', persona: personaOf(caller.openid) }
  return { door: caller.kind === 'timer' ? 'timer' : 'vendor', persona: '' }
}

function outcomeOf(answer: Answer): Pick<StoryCall, 'outcome' | 'reply'> {
  return answer.ok ? { outcome: 'ok', reply: answer.data } : { outcome: answer.error.code, reply: answer.error }
}

function eventOf({ event }: Call): Pick<StoryCall, 'action' | 'data'> {
  const members = new Map<string, unknown>(typeof event === 'object' && event !== null ? Object.entries(event) : [])
  const action = members.get('action')
  return { action: typeof action === 'string' ? action.slice(0, 60) : '?', data: members.get('data') }
}
