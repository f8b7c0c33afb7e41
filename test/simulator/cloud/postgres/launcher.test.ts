import { once } from 'node:events'
import { chown, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { giveTo, serverAccount } from '../../../../simulator/cloud/postgres/account'
import { isAlive } from '../../../../simulator/cloud/postgres/alive'
import { findBinaries } from '../../../../simulator/cloud/postgres/binaries'
import { ensureDatabase } from '../../../../simulator/cloud/postgres/databases'
import { erasePostgres } from '../../../../simulator/cloud/postgres/erase'
import { freePort } from '../../../../simulator/cloud/postgres/free-port'
import { restoreLinks } from '../../../../simulator/cloud/postgres/links'
import { type PostgresOptions, type RunningPostgres, startPostgres } from '../../../../simulator/cloud/postgres/start'
import { finish, greetingOf, kill, startInChild } from './launching-process'
import { query, until } from './observe'

const asRoot = process.getuid?.() === 0 ? it : it.skip

const folders: string[] = []
const servers: RunningPostgres[] = []

/** Most tests start and stop on this folder, which has spaces and Chinese characters in its name; only root may enter it. */
let shared = ''

beforeAll(async () => {
  shared = await mkdtemp(path.join(os.tmpdir(), 'launcher shared 灵工卡 '))
})

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop()
  for (const folder of folders.splice(0)) await remove(folder)
})

afterAll(() => remove(shared))

describe('starting and stopping', () => {
  it('keeps what was stored between two starts, in a folder whose name has spaces and Chinese characters', async () => {
    const first = await start(shared)
    await ensureDatabase(first, 'kept')
    await ensureDatabase(first, 'kept')
    await query(first.ownerUrl('kept'), `create table note as select 'still here' as text`)
    await first.stop()

    const second = await start(shared)
    expect(await query(second.ownerUrl('kept'), 'select text from note')).toEqual([{ text: 'still here' }])
    expect(second.attached).toBe(false)
  })

  it('leaves no process behind when it is stopped, however often', async () => {
    const server = await start(shared)
    const pid = await pidOf(shared)
    await server.stop()
    await server.stop()
    expect(isAlive(pid)).toBe(false)
  })

  it('is safe against power cuts, listens on this machine only, and keeps its passwords to its user', async () => {
    const { ownerUrl } = await start(shared, { durable: true })
    const settings = await query(
      ownerUrl('postgres'),
      `select current_setting('fsync') fsync, current_setting('synchronous_commit') commit, current_setting('listen_addresses') addresses`,
    )
    expect(settings).toEqual([{ fsync: 'on', commit: 'on', addresses: '127.0.0.1' }])
    expect((await stat(path.join(shared, 'server', 'passwords.json'))).mode & 0o777).toBe(0o600)
  })

  it('has room for the connections of three local clouds with their mocks', async () => {
    const { appUrl } = await start(shared)
    const asleep = Array.from({ length: 225 }, () => query(appUrl('postgres'), 'select pg_sleep(1)'))
    await expect(Promise.all(asleep)).resolves.toHaveLength(225)
  })

  it('lets nobody in without the password, and the application create nothing', async () => {
    const { ownerUrl, appUrl } = await start(shared)
    const forged = new URL(ownerUrl('postgres'))
    forged.password = 'guessed'
    await expect(query(forged.href, 'select 1')).rejects.toThrow('password authentication failed')
    await expect(query(appUrl('postgres'), 'create database mine')).rejects.toThrow('permission denied')
    await expect(query(appUrl('postgres'), 'create table mine ()')).rejects.toThrow('permission denied')
  })

  it('erases a folder whose server still runs', async () => {
    const folder = await newFolder()
    await start(folder)
    const pid = await pidOf(folder)
    await erasePostgres(folder)
    expect(isAlive(pid)).toBe(false)
    expect(await readdir(folder)).toEqual([])
  })
})

describe('after a crash', () => {
  it('attaches to the server of a launcher that was killed, and stops it', async () => {
    const launcher = startInChild(shared)
    const { ownerUrl } = await greetingOf(launcher)
    await kill(launcher)
    const pid = await pidOf(shared)

    const server = await start(shared)
    expect(server.attached).toBe(true)
    expect(server.ownerUrl('postgres')).toBe(ownerUrl)
    await server.stop()
    expect(isAlive(pid)).toBe(false)
  })

  it('recovers what was committed before the server itself was killed', async () => {
    const first = await start(shared, { durable: true })
    await ensureDatabase(first, 'recovered')
    await query(first.ownerUrl('recovered'), `create table note as select 'committed' as text`)
    process.kill(await pidOf(shared), 'SIGKILL')

    const second = await start(shared)
    expect(second.attached).toBe(false)
    expect(await query(second.ownerUrl('recovered'), 'select text from note')).toEqual([{ text: 'committed' }])
  })

  it('starts anew after a launcher that was killed while it made the folder', async () => {
    const folder = await newFolder()
    const launcher = startInChild(folder)
    await until(async () => (await readdir(folder)).length > 0)
    await kill(launcher)
    expect(await readdir(folder)).toEqual([expect.stringMatching(/^server\.new-/)])

    const server = await start(folder)
    expect(await query(server.appUrl('postgres'), 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('removes what such a launcher left, once nothing writes there any more', async () => {
    const folder = await newFolder()
    const launcher = startInChild(folder)
    await kill(launcher)
    await mkdir(path.join(folder, `server.new-${String(launcher.pid)}-0`, 'cluster'), { recursive: true })
    await start(folder)
    expect(await readdir(folder)).toEqual(['server'])
  })
})

describe('one folder, one server', () => {
  it('gives two launchers that start at the same moment the same server', async () => {
    const folder = await newFolder()
    const [one, other] = await Promise.all([start(folder), start(folder)])
    expect(one.ownerUrl('postgres')).toBe(other.ownerUrl('postgres'))
    expect([one, other].map(({ attached }) => attached).sort()).toEqual([false, true])
  })

  it('does not mistake the server of a folder for that of its copy, and names the process in the way', async () => {
    const folder = await newFolder()
    const copy = await newFolder()
    await start(folder)
    await cp(folder, copy, { recursive: true })
    await giveAway(path.join(copy, 'server', 'cluster'))

    const sentence = expect.stringContaining(`which process ${String(await pidOf(folder))} holds`) as string
    await expect(start(copy, { patienceMs: 300 })).rejects.toMatchObject({ sentence })
  })
})

describe('what it cannot do, it says in one sentence', () => {
  it('a port that another program holds', async () => {
    const port = await freePort()
    const holder = createServer().listen(port, '127.0.0.1')
    await once(holder, 'listening')
    const sentence = expect.stringMatching(/^PostgreSQL cannot listen on port \d+ of 127\.0\.0\.1/) as string
    await expect(start(shared, { port })).rejects.toMatchObject({ sentence })
    holder.close()
  })

  it('data that a newer PostgreSQL wrote', async () => {
    const folder = await newFolder()
    await mkdir(path.join(folder, 'server', 'cluster'), { recursive: true })
    await writeFile(path.join(folder, 'server', 'cluster', 'PG_VERSION'), '99\n')
    const sentence = expect.stringContaining('was written by PostgreSQL 99 and this is PostgreSQL 18: choose another') as string
    await expect(start(folder)).rejects.toMatchObject({ sentence })
  })

  it('a data folder that is a file', async () => {
    const file = path.join(await newFolder(), 'file')
    await writeFile(file, '')
    const sentence = expect.stringContaining('is not a folder that can hold data') as string
    await expect(start(file)).rejects.toMatchObject({ sentence })
  })
})

describe('users', () => {
  asRoot('root lends the server to an unprivileged user, even below a folder that only root may enter', async () => {
    const server = await start(shared)
    const { uid } = await stat(`/proc/${String(await pidOf(shared))}`)
    expect((await stat(shared)).mode & 0o077).toBe(0)
    expect(uid).toBe((await serverAccount())?.uid)
    expect(await query(server.appUrl('postgres'), 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('an ordinary user runs the server as themselves', async () => {
    const folder = await newFolder()
    const account = await serverAccount()
    if (account) await chown(folder, account.uid, account.gid)
    // that user may not write to our packages, so the links are made as the package's install script would
    await restoreLinks(findBinaries().home)
    const launcher = startInChild(folder, account)
    const { ownerUrl, user } = await greetingOf(launcher)
    expect(user).not.toBe(0)
    expect((await stat(path.join(folder, 'server', 'cluster'))).uid).toBe(user)
    expect(await query(ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(await finish(launcher)).toBe(0)
  })
})

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'launcher-'))
  folders.push(folder)
  return folder
}

async function remove(folder: string): Promise<void> {
  await erasePostgres(folder)
  await rm(folder, { recursive: true, force: true })
}

async function start(dataDirectory: string, options: Partial<PostgresOptions> = {}): Promise<RunningPostgres> {
  const server = await startPostgres({ dataDirectory, durable: false, log: () => undefined, ...options })
  servers.push(server)
  return server
}

async function pidOf(folder: string): Promise<number> {
  return Number.parseInt(await readFile(path.join(folder, 'server', 'cluster', 'postmaster.pid'), 'utf8'), 10)
}

/** As a copy made by the server's own user would be. */
async function giveAway(folder: string): Promise<void> {
  const account = await serverAccount()
  for (const name of ['.', ...(await readdir(folder, { recursive: true }))]) await giveTo(account, path.join(folder, name))
}
