import type { KyselyPlugin } from 'kysely'
import { Client } from 'pg'
import pino from 'pino'
import { callAction, type Answer } from '../../cloudfunctions/shared/action'
import type { CrashPointName } from '../../cloudfunctions/shared/crash-points'
import type { Caller } from '../../cloudfunctions/shared/principal'
import { actionsOf, type FunctionName } from '../../simulator/cloud/features'
import type { MockName } from '../../simulator/cloud/mocks'
import { openidOf, startWorld, type World } from '../support/world'

/** What a phone sends; the same key makes it the same request. */
export interface Command {
  action: string
  data: object
  key: string
}

/** A database, the vendors and a clock, on which schedules are played one after the other. */
export interface Lane {
  world: World
  /** The owner's connection: it reads our tables and the vendors' own books. */
  books: Client
  /** How often a process died at each point so far. */
  deaths: Map<CrashPointName, number>
  /** The next process that passes the point dies there; without one none dies. */
  dieAt: (point: CrashPointName | undefined) => void
  /** One call of a cloud function in a process of its own; nothing comes back from one that died. */
  call: (who: string | Caller, feature: FunctionName, command: Command) => Promise<Answer | undefined>
  /** What was logged of the last fault. */
  lastFault: () => string
  close: () => Promise<void>
}

export async function openLane(mocks: readonly MockName[]): Promise<Lane> {
  const world = await startWorld({ mocks })
  // the keys of requests lapse by the wire clock: here it moves with the schedule
  let lastFault = ''
  const log = pino({ level: 'error', base: null }, { write: (line: string) => (lastFault = line) })
  Object.assign(world.environment, { wireNow: world.clock.now, log })
  const books = new Client({ connectionString: world.database.ownerUrl })
  await books.connect()
  const deaths: Lane['deaths'] = new Map()
  let armed: CrashPointName | undefined
  const call: Lane['call'] = async (who, feature, event) => {
    await world.clock.settled()
    const life = { isOver: false }
    const crashPoint = (name: CrashPointName): void => {
      if (name !== armed) return
      armed = undefined
      life.isOver = true
      deaths.set(name, (deaths.get(name) ?? 0) + 1)
      throw new Error(`died at ${name}`)
    }
    const environment = { ...world.environment, crashPoint, db: world.environment.db.withPlugin(mortal(life)) }
    const answer = await callAction(await actionsOf(feature), { caller: callerOf(who), event }, environment)
    return life.isOver ? undefined : answer
  }
  const close = async (): Promise<void> => {
    await books.end()
    await world.close()
  }
  return { world, books, deaths, dieAt: (point) => (armed = point), call, lastFault: () => lastFault, close }
}

function callerOf(who: string | Caller): Caller {
  if (typeof who !== 'string') return who
  return { kind: 'phone', openid: who.startsWith('oWORKCARD_') ? who : openidOf(who) }
}

/** A dead process writes nothing more: not even that it has let go of a key. */
function mortal(life: { isOver: boolean }): KyselyPlugin {
  return {
    transformQuery: ({ node }) => {
      if (life.isOver) throw new Error('this process is dead')
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  }
}
