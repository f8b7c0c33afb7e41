import { randomBytes, randomUUID } from 'node:crypto'
import pino from 'pino'
import { callAction, type Answer } from '../../cloudfunctions/shared/action'
import type { Environment } from '../../cloudfunctions/shared/context'
import { uuidGenerator } from '../../cloudfunctions/shared/ids'
import type { Caller } from '../../cloudfunctions/shared/principal'
import { connect } from '../../cloudfunctions/shared/store/connect'
import { settingsFor } from '../../simulator/cloud/compose'
import { actionsOf, type FunctionName } from '../../simulator/cloud/features'
import { mockControl, type MockControl } from '../../simulator/cloud/mock-control'
import { mockNames, startMock, type MockName } from '../../simulator/cloud/mocks'
import { freshDatabase, type TestDatabase } from './database/fresh'
import { movableClock, type MovableClock } from './world/clock'
import { deliverAll, openNotifyDoor, type NotifyDoor } from './world/notify-door'

export interface WorldOptions {
  /** Where the business clocks stand at the start. */
  at?: string
  /** The mocks to start; all of them when left out. */
  mocks?: readonly MockName[]
}

/** Who calls: a persona (`li-na`), an openid, or one of the platform's own callers. */
export type Who = string | Caller

export interface World {
  environment: Environment
  database: TestDatabase
  clock: MovableClock
  /** What was logged so far, one JSON line each. */
  logLines: readonly string[]
  mock: (name: MockName) => MockControl
  /** Calls an action; a command without a key gets a new one. */
  call: (...call: [who: Who, feature: FunctionName, action: string, data?: object, key?: string]) => Promise<Answer>
  /** Calls an action and gives its reply; throws when it is refused. */
  expectOk: <Feature extends CloudFeature, Action extends CloudAction<Feature>>(
    ...call: [who: Who, feature: Feature, action: Action, data?: object, key?: string]
  ) => Promise<ReplyOf<Feature, Action>>
  /**
   * Lets the vendors deliver their notifications now, and waits until they have; gives the number of attempts. They send at
   * no other time, so that nothing arrives in the middle of a test and a rule meets the delivery that it is meant for.
   */
  deliverNotifications: () => Promise<number>
  close: () => Promise<void>
}

type ReplyOf<Feature extends CloudFeature, Action extends CloudAction<Feature>> = CloudFunctions[Feature][Action] extends {
  reply: infer Reply
}
  ? Reply
  : never

/** A migrated database, the mock vendors on it, settings from their credentials, and an environment whose clock stands still. */
export async function startWorld({ at, mocks = mockNames }: WorldOptions = {}): Promise<World> {
  const database = await freshDatabase()
  const running = await Promise.all(
    mocks.map((name) => startMock(name, { databaseUrl: database.ownerUrl, port: 0, deliversWhenAsked: true })),
  )
  const controls = new Map(running.map(({ name, url }) => [name, mockControl(url)]))
  const clock = movableClock([...controls.values()])
  const door = await openNotifyDoor()
  const logLines: string[] = []
  const environment = await environmentOf({ database, controls, clock, door, logLines })
  const call: World['call'] = async (...[who, feature, action, data, key]) => {
    await clock.settled()
    const event = { action, ...(data && { data }), key: key ?? randomUUID() }
    return callAction(await actionsOf(feature), { caller: callerOf(who), event }, environment)
  }
  door.serve((vendor, delivery) => call({ kind: 'vendor' }, 'notify', vendor, delivery))
  await controls.get('insurer')?.post('/notify-url', { url: door.urlOf('insurer') })
  if (at !== undefined) await clock.set(at)
  return {
    environment,
    database,
    clock,
    logLines,
    mock: (name) => found(controls, name),
    call,
    expectOk: async (...request) => okData(request[2], await call(...request)) as never,
    deliverNotifications: () => deliverAll([...controls.values()]),
    close: async () => {
      await Promise.all(running.map((mock) => mock.close()))
      await door.close()
      await environment.db.destroy()
      await database.drop()
    },
  }
}

interface Parts {
  database: TestDatabase
  controls: ReadonlyMap<string, MockControl>
  clock: MovableClock
  door: NotifyDoor
  logLines: string[]
}

async function environmentOf({ database, controls, clock, door, logLines }: Parts): Promise<Environment> {
  const key = (): string => randomBytes(32).toString('base64')
  const settings = await settingsFor(Object.fromEntries(controls), {
    databaseUrl: database.appUrl,
    payNotifyUrl: door.urlOf('wechat-pay'),
    verifyUrl: 'https://localhost/verify',
    dataKeys: `test:${key()}`,
    indexKey: key(),
  })
  return {
    db: connect(database.appUrl),
    settings,
    now: clock.now,
    wireNow: () => new Date(),
    newId: uuidGenerator(clock.everLater),
    log: pino({ base: null }, { write: (line: string) => logLines.push(line) }),
    crashPoint: () => undefined,
  }
}

function callerOf(who: Who): Caller {
  if (typeof who !== 'string') return who
  return { kind: 'phone', openid: who.startsWith('oWORKCARD_') ? who : openidOf(who) }
}

/** `li-na` → `oWORKCARD_LI_NA`, as the mock weixin makes it. */
export function openidOf(persona: string): string {
  return `oWORKCARD_${persona.toUpperCase().replaceAll('-', '_')}`
}

function found(controls: ReadonlyMap<string, MockControl>, name: string): MockControl {
  const control = controls.get(name)
  if (control === undefined) throw new Error(`the mock ${name} was not started in this world`)
  return control
}

function okData(action: string, answer: Answer): object {
  if (!answer.ok) throw new Error(`${action}: ${answer.error.code} ${JSON.stringify(answer.error.detail)}`)
  return answer.data
}
