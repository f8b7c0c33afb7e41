import type { Counters, DeviceState, Fault, Network, PhoneNews } from '../../phone/protocol'
import type { DeskMessage, DeskServerState, Journey, PreparedScenario, StoryLine } from '../protocol'
import { atTheGate, type Standing } from './place'

export type Side = 'left' | 'right'
export const sides: readonly Side[] = ['left', 'right']

/** One phone as the desk holds it. */
export interface PhoneState {
  persona: string
  /** The page that it opens with; changes only when the phone is opened anew. */
  page: string
  scene: number
  /** Counts how often it was opened anew. */
  turn: number
  isReady: boolean
  /** How often it has started: a phone that starts again knows nothing of what it was told. */
  starts: number
  route: string
  title: string
  network: Network
  isLarge: boolean
  host: DeviceState['host']
  faults: readonly Fault[]
  counters: Counters | undefined
  messages: readonly DeskMessage[]
  /** How many of the messages have been seen. */
  seen: number
  /** A card that the other phone shared. */
  offered: { title: string; page: string; scene: number } | undefined
}

export interface ScenarioState {
  title: { zh: string; en: string }
  steps: PreparedScenario['steps']
}

export interface DeskState {
  server: DeskServerState | undefined
  /** Real time at which `server` was heard. */
  heardAt: number
  isLost: boolean
  story: readonly StoryLine[]
  journey: Journey | undefined
  standing: Standing
  phones: Readonly<Record<Side, PhoneState>>
  scenario: ScenarioState | undefined
  /** What could not be done last; a code. */
  problem: string
}

export type DeskEvent =
  | { kind: 'server'; state: DeskServerState; at: number }
  | { kind: 'lost' }
  | { kind: 'story'; line: StoryLine }
  | { kind: 'journey'; journey: Journey }
  | { kind: 'messages'; side: Side; persona: string; messages: readonly DeskMessage[] }
  | { kind: 'messages-seen'; side: Side }
  | { kind: 'news'; side: Side; news: PhoneNews }
  | { kind: 'offer-closed'; side: Side }
  | { kind: 'persona'; side: Side; persona: string }
  | { kind: 'restart'; side: Side }
  | { kind: 'phone'; side: Side; change: Partial<Pick<PhoneState, 'network' | 'isLarge' | 'host'>> }
  | { kind: 'standing'; standing: Standing }
  | { kind: 'scenario'; title: ScenarioState['title']; prepared: PreparedScenario; employer: string }
  | { kind: 'scenario-over' }
  | { kind: 'problem'; code: string }

const keptLines = 500
const list = 1001

function newPhone(persona: string): PhoneState {
  return {
    persona,
    page: '',
    scene: list,
    turn: 0,
    isReady: false,
    starts: 0,
    route: '',
    title: '',
    network: 'wifi',
    isLarge: false,
    host: 'wechat',
    faults: [],
    counters: undefined,
    messages: [],
    seen: 0,
    offered: undefined,
  }
}

export const firstState: DeskState = {
  server: undefined,
  heardAt: 0,
  isLost: false,
  story: [],
  journey: undefined,
  standing: atTheGate,
  phones: { left: newPhone('li-na'), right: newPhone('employer-owner') },
  scenario: undefined,
  problem: '',
}

type Reducers = { [Kind in DeskEvent['kind']]: (state: DeskState, event: Extract<DeskEvent, { kind: Kind }>) => DeskState }

const reducers: Reducers = {
  server: (state, { state: server, at }) => {
    const isOther = state.server !== undefined && state.server.instance !== server.instance
    const now = { ...state, server, heardAt: at, isLost: false }
    return isOther ? sides.reduce<DeskState>((each, side) => changePhone(each, side, reopened), { ...now, story: [] }) : now
  },
  lost: (state) => ({ ...state, isLost: true }),
  story: (state, { line }) => {
    // a stream that comes back may tell a line again
    if (state.story.some(({ id, at }) => id === line.id && at === line.at)) return state
    return { ...state, story: [...state.story, line].slice(-keptLines) }
  },
  journey: (state, { journey }) => (journey.worker === state.phones.left.persona ? { ...state, journey } : state),
  messages: (state, { side, persona, messages }) =>
    changePhone(state, side, (phone) => (phone.persona === persona ? { ...phone, messages } : phone)),
  'messages-seen': (state, { side }) => changePhone(state, side, (phone) => ({ ...phone, seen: phone.messages.length })),
  news: (state, { side, news }) => hear(state, side, news),
  'offer-closed': (state, { side }) => changePhone(state, side, (phone) => ({ ...phone, offered: undefined })),
  persona: (state, { side, persona }) => {
    const changed = changePhone(state, side, (phone) => opened(phone, { persona, page: '' }))
    return side === 'left' ? { ...changed, journey: undefined, scenario: undefined, standing: atTheGate } : changed
  },
  restart: (state, { side }) => changePhone(state, side, reopened),
  phone: (state, { side, change }) => changePhone(state, side, (phone) => ({ ...phone, ...change })),
  standing: (state, { standing }) => ({ ...state, standing }),
  scenario: (state, { title, prepared, employer }) => {
    const { persona, page, employerPage = '', place, steps } = prepared
    const left = opened(state.phones.left, { persona, page })
    const right = opened(state.phones.right, { persona: employer, page: employerPage })
    const standing = { east: place.metresFromGate, north: 0, accuracy: place.accuracyMetres }
    return { ...state, phones: { left, right }, journey: undefined, standing, scenario: { title, steps }, problem: '' }
  },
  'scenario-over': (state) => ({ ...state, scenario: undefined }),
  problem: (state, { code }) => ({ ...state, problem: code }),
}

/** The desk after something happened. Pure: the page draws what comes back. */
export function reduce(state: DeskState, event: DeskEvent): DeskState {
  const reducer = reducers[event.kind] as (before: DeskState, what: DeskEvent) => DeskState
  return reducer(state, event)
}

function changePhone(state: DeskState, side: Side, change: (phone: PhoneState) => PhoneState): DeskState {
  return { ...state, phones: { ...state.phones, [side]: change(state.phones[side]) } }
}

/** The same person's phone, switched off and on. */
function reopened(phone: PhoneState): PhoneState {
  return { ...phone, turn: phone.turn + 1, isReady: false, faults: [], counters: undefined }
}

function opened(phone: PhoneState, { persona, page }: { persona: string; page: string }): PhoneState {
  const kept = { network: phone.network, isLarge: phone.isLarge, host: phone.host }
  return { ...newPhone(persona), ...kept, page, turn: phone.turn + 1 }
}

/** What a phone says of itself; a card that it shares is offered to the other one. */
function hear(state: DeskState, side: Side, news: PhoneNews): DeskState {
  switch (news.kind) {
    case 'ready':
      return changePhone(state, side, (phone) => ({ ...phone, isReady: true, starts: phone.starts + 1, faults: [] }))
    case 'page':
      return changePhone(state, side, (phone) => ({ ...phone, isReady: true, route: news.route, title: news.title }))
    case 'fault':
      return changePhone(state, side, (phone) => ({ ...phone, faults: [...phone.faults, news.fault] }))
    case 'counters':
      return changePhone(state, side, (phone) => ({ ...phone, counters: news.counters }))
    case 'shared': {
      const { title, page, scene } = news
      return changePhone(state, otherSide(side), (phone) => ({ ...phone, offered: { title, page, scene } }))
    }
  }
}

export function otherSide(side: Side): Side {
  return side === 'left' ? 'right' : 'left'
}

/** Business time now, by what the server said last; undefined before it has said anything. */
export function businessNow({ server, heardAt }: Pick<DeskState, 'server' | 'heardAt'>, realNow: number): number | undefined {
  return server === undefined ? undefined : Date.parse(server.now) + (realNow - heardAt)
}
