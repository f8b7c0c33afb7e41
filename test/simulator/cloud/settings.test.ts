import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import pino from 'pino'
import { readOptions } from '../../../simulator/cloud/options'
import { startCloud, type CloudStart } from '../../../simulator/cloud/start'
import { freshDatabase, type TestDatabase } from '../../support/database/fresh'
import { startTestCloud, variablesOf } from '../../support/local-cloud'

let database: TestDatabase
let dataDirectory: string
beforeAll(async () => {
  database = await freshDatabase()
  dataDirectory = await mkdtemp(path.join(os.tmpdir(), 'workcard-settings-test-'))
})
afterAll(async () => {
  await database.drop()
  await rm(dataDirectory, { recursive: true, force: true })
})

/** The sentence that a start ends with. */
async function sentenceOf(change: Partial<CloudStart>): Promise<string> {
  const start: CloudStart = {
    port: 0,
    dataDirectory,
    fresh: false,
    cloudOnly: false,
    demo: 'none',
    variables: variablesOf(database),
    say: () => undefined,
    log: pino({ level: 'silent' }),
    ...change,
  }
  const ended: unknown = await startCloud(start).then(
    async (cloud) => {
      await cloud.stop()
      return { sentence: 'it started' }
    },
    (error: unknown) => error,
  )
  return (ended as { sentence: string }).sentence
}

async function takePort(): Promise<{ server: Server; port: number }> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { server, port: (server.address() as { port: number }).port }
}

describe('the start of the local cloud', () => {
  it('is refused in production', async () => {
    expect(await sentenceOf({ variables: { NODE_ENV: 'production' } })).toContain('does not start with NODE_ENV=production')
  })

  it('is refused when a port is taken, with the number of the port', async () => {
    const { server, port } = await takePort()
    expect(await sentenceOf({ port })).toContain(`Port ${String(port)} is taken`)
    server.close()
  })

  it('is refused when the port of a mock is taken', async () => {
    // other programs take ports as well: what has to be named is one of the six ports
    const { server, port } = await takePort()
    const named = /Port (\d+) is taken/.exec(await sentenceOf({ port: port - 5 }))?.[1]
    expect(Number(named)).toBeGreaterThanOrEqual(port - 5)
    expect(Number(named)).toBeLessThanOrEqual(port)
    server.close()
  })

  it.each([
    ['DATABASE_URL alone', () => ({ DATABASE_URL: database.appUrl }), 'The setting MIGRATION_DATABASE_URL is missing'],
    ['no address', () => ({ ...variablesOf(database), DATABASE_URL: 'nonsense' }), 'The setting DATABASE_URL must be an address'],
    [
      'a server that is not there',
      () => ({ ...variablesOf(database), MIGRATION_DATABASE_URL: 'postgres://someone:hidden-word@127.0.0.1:1/db' }),
      'The database of MIGRATION_DATABASE_URL cannot be reached (ECONNREFUSED)',
    ],
    [
      'a wrong data key',
      () => ({ ...variablesOf(database), DATA_KEYS: 'short', INDEX_KEY: 'short' }),
      'The setting DATA_KEYS must be',
    ],
  ])('is refused with one sentence for %s', async (_, variables, sentence) => {
    const said = await sentenceOf({ variables: variables() })
    expect(said).toContain(sentence)
    expect(said).not.toContain('hidden-word')
    expect(said).not.toContain('\n')
  })

  it('is refused for keys that are damaged, and changes nothing about them', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'workcard-keys-test-'))
    await writeFile(path.join(folder, 'keys.json'), '{')
    expect(await sentenceOf({ dataDirectory: folder })).toContain('is damaged')
    expect(await readFile(path.join(folder, 'keys.json'), 'utf8')).toBe('{')
    await rm(folder, { recursive: true })
  })

  it('is refused on data that another local cloud uses', async () => {
    const cloud = await startTestCloud({ demo: 'none' })
    const variables = variablesOf(cloud.database)
    expect(await sentenceOf({ variables })).toContain(`A local cloud runs on this data already, at ${cloud.url}`)
    expect(await sentenceOf({ variables, fresh: true })).toContain('--fresh erases the data directory only')
    await cloud.stop()
  })

  it('makes the keys of the personal data once, for this user alone', async () => {
    const file = path.join(dataDirectory, 'keys.json')
    expect(await sentenceOf({})).toBe('it started')
    const keys = await readFile(file, 'utf8')
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(await sentenceOf({})).toBe('it started')
    expect(await readFile(file, 'utf8')).toBe(keys)
  })

  it('ends with exit code 1 and one line on the error output', async () => {
    const argv = ['--import', 'tsx', 'simulator/cloud/main.ts', '--port', 'many']
    const child = spawn(process.execPath, argv, { stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', (chunk) => (said += String(chunk)))
    expect(await once(child, 'close')).toEqual([1, null])
    expect(said).toBe('--port takes a number from 0 to 65530, not many.\n')
  })
})

describe('the command line', () => {
  it('has defaults', () => {
    expect(readOptions([])).toEqual({
      port: 7350,
      dataDirectory: path.resolve('.data'),
      fresh: false,
      cloudOnly: false,
      demo: 'full',
    })
  })

  it('takes folders with spaces', () => {
    expect(readOptions(['--data', 'a b/c', '--fresh', '--cloud-only']).dataDirectory).toBe(path.resolve('a b/c'))
  })

  it.each([['--prot', '1'], ['--port', '70000'], ['--port', '-1'], ['--demo', 'huge'], ['7350']])('refuses %s %s', (...argv) => {
    expect(() => readOptions(argv.filter((word) => word !== ''))).toThrow(/--/)
  })
})
