import { randomBytes, randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import packageJson from '../../package.json'
import type { Environment } from '../../cloudfunctions/shared/context'
import { uuidGenerator } from '../../cloudfunctions/shared/ids'
import { checkSettings, type Settings } from '../../cloudfunctions/shared/settings'
import { connect } from '../../cloudfunctions/shared/store/connect'
import { fillWhenEmpty } from '../demo/fill-when-empty'
import { Story } from '../desk/door/story'
import { openPhone } from '../phone/door/open-phone'
import { businessNow, followClock } from './clock'
import { closers, type Closers } from './closers'
import { settingsFor } from './compose'
import { openDoor } from './door/door'
import type { DoorTools } from './door/tools'
import { loadKeys } from './keys'
import { listen, type Listening } from './listen'
import { mockControl, type MockControl } from './mock-control'
import { mockNames, portOf, startMock, type MockName } from './mocks'
import type { CloudOptions } from './options'
import { codeOf } from './postgres/failure'
import { openStore, type Opened } from './primary'
import { StartFault } from './start-fault'
import { startTimers } from './timers'

export interface CloudStart extends CloudOptions {
  variables: Readonly<Record<string, string | undefined>>
  /** Lines for the person who started it. */
  say: (line: string) => void
  /** The log, without personal data. */
  log: Logger
  callsPerMinute?: number
}

export interface RunningCloud {
  url: string
  mocks: ReadonlyMap<MockName, MockControl>
  /** Resolves when the demo data is there. */
  ready: Promise<void>
  /** Builds the phone in the browser before somebody opens it, where there is one. */
  preparePhone: () => Promise<void>
  /** Finishes the running calls and the timer's turn, then ends the mocks and the database. */
  stop: () => Promise<void>
}

const generous = 3000

/** Starts the local cloud, or a copy that joins a running one. Throws `StartFault`, `PostgresFailure` or `SettingsFault`. */
export async function startCloud(start: CloudStart): Promise<RunningCloud> {
  if (start.variables['NODE_ENV'] === 'production')
    throw new StartFault('The local cloud is for development: it does not start with NODE_ENV=production.')
  const opened = closers()
  try {
    return await open(start, opened)
  } catch (error) {
    await opened.closeAll()
    throw explained(error)
  }
}

async function open(start: CloudStart, opened: Closers): Promise<RunningCloud> {
  const listening = await listen(start.port)
  opened.add(listening.close)
  const store = await openStore({ ...start, log: start.say })
  opened.add(store.close)
  const mocks = store.primary === undefined ? await startMocks(start, store, opened) : joinMocks(store.primary.mocks)
  const tools = await makeTools(start, { store, mocks, listening, opened })
  if (store.primary === undefined) await takeOver(tools, { store, listening, opened })
  listening.enter(openDoor(tools))
  // drained before the mocks and the store go, which the running calls still need
  opened.add(listening.close)
  opened.add(() => {
    tools.story.close()
    return Promise.resolve()
  })
  if (tools.phone !== undefined) opened.add(tools.phone.close)
  opened.add(startTimers(tools))
  const stopping = new AbortController()
  const ready =
    store.primary === undefined ? fillWhenEmpty(tools, { ...start, mocks, signal: stopping.signal }) : Promise.resolve()
  const stop = async (): Promise<void> => {
    stopping.abort()
    await ready.catch(() => undefined)
    await opened.closeAll()
  }
  const preparePhone = async (): Promise<void> => {
    await tools.phone?.current()
  }
  return { url: listening.url, mocks, ready, preparePhone, stop }
}

type Mocks = ReadonlyMap<MockName, MockControl>

async function startMocks({ port }: CloudStart, { database }: Opened, opened: Closers): Promise<Mocks> {
  const started = await Promise.allSettled(
    mockNames.map(async (name) => {
      const mock = await startMock(name, { databaseUrl: database.ownerUrl, port: portOf(name, port) })
      opened.add(() => mock.close())
      return [name, mockControl(mock.url)] as const
    }),
  )
  for (const result of started) if (result.status === 'rejected') throw result.reason
  return new Map(started.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : [])))
}

function joinMocks(urls: Readonly<Record<string, string>>): Mocks {
  return new Map(mockNames.flatMap((name) => (urls[name] === undefined ? [] : [[name, mockControl(urls[name])] as const])))
}

interface Parts {
  store: Opened
  mocks: Mocks
  listening: Listening
  opened: Closers
}

async function settingsOf(start: CloudStart, { store, mocks, listening }: Parts): Promise<Settings> {
  const keys = await loadKeys(start.dataDirectory, start.variables)
  const settings = await settingsFor(Object.fromEntries(mocks), {
    databaseUrl: store.database.appUrl,
    payNotifyUrl: `${store.primary?.url ?? listening.url}/notify/wechat-pay`,
    verifyUrl: `${store.primary?.url ?? listening.url}/verify`,
    dataKeys: keys.DATA_KEYS,
    indexKey: keys.INDEX_KEY,
    identityProvider: start.variables['IDENTITY_PROVIDER'],
  })
  checkSettings(settings)
  return settings
}

async function makeTools(start: CloudStart, parts: Parts): Promise<DoorTools> {
  const { store, mocks, opened } = parts
  const { database, state } = store
  const settings = await settingsOf(start, parts)
  const db = connect(database.appUrl)
  opened.add(() => db.destroy())
  const environmentAt: DoorTools['environmentAt'] = ({ clockOffsetMs }): Environment => {
    const now = (): Date => businessNow(clockOffsetMs)
    return {
      db,
      settings,
      now,
      wireNow: () => new Date(),
      newId: uuidGenerator(now),
      log: start.log,
      crashPoint: () => undefined,
    }
  }
  return {
    state,
    environmentAt,
    settings,
    mocks,
    databaseName: new URL(database.appUrl).host,
    instance: randomUUID(),
    version: packageJson.version,
    callsPerMinute: start.callsPerMinute ?? generous,
    log: start.log,
    say: start.say,
    phone: start.cloudOnly ? undefined : openPhone({ say: start.say }),
    story: new Story(),
    withDesk: !start.cloudOnly,
  }
}

/** This copy runs the mocks: older sessions end, the vendors learn the address, and their clocks follow the business clock. */
async function takeOver(
  { state, instance, mocks }: DoorTools,
  { store, listening, opened }: Pick<Parts, 'store' | 'listening' | 'opened'>,
): Promise<void> {
  await state.setSessionSecret(randomBytes(32).toString('hex'))
  await mocks.get('insurer')?.post('/notify-url', { url: `${listening.url}/notify/insurer` })
  const { clockOffsetMs } = await state.read()
  await followClock([...mocks.values()], clockOffsetMs)
  const urls = Object.fromEntries([...mocks].map(([name, { url }]) => [name, url]))
  await store.state.setPrimary({ instance, url: listening.url, mocks: urls })
  opened.add(() => store.state.setPrimary(undefined))
}

function explained(error: unknown): unknown {
  if (codeOf(error) !== 'EADDRINUSE') return error
  const port = typeof error === 'object' && error !== null && 'port' in error ? String(error.port) : 'of the local cloud'
  return new StartFault(
    `Port ${port} is taken: end what runs there, or choose others with --port (the base and the five after it).`,
  )
}
