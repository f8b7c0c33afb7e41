import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pino from 'pino'
import * as v from 'valibot'
import { startCloud, type CloudStart, type RunningCloud } from '../../simulator/cloud/start'
import { freshDatabase, type TestDatabase } from './database/fresh'

/** A local cloud for one test file, on a database of its own. */
export interface TestCloud extends RunningCloud {
  database: TestDatabase
  dataDirectory: string
  logLines: string[]
  /** A second copy on the same database and keys; it is stopped with the first. */
  startCopy: () => Promise<RunningCloud>
  /** A session of a persona, as their phone gets it. */
  logIn: (persona: string, url?: string) => Promise<string>
  /** POST with JSON, and the answer as it came. */
  post: (path: string, body: unknown, token?: string) => Promise<Said>
}

export interface Said {
  status: number
  body: unknown
}

/** Starts a local cloud with a small employer, unless another size is asked for. */
export async function startTestCloud(wish: Partial<CloudStart> = {}): Promise<TestCloud> {
  const database = await freshDatabase()
  const dataDirectory = await mkdtemp(path.join(os.tmpdir(), 'workcard-cloud-test-'))
  const logLines: string[] = []
  const start: CloudStart = {
    port: 0,
    dataDirectory,
    fresh: false,
    cloudOnly: true,
    demo: 'employer',
    variables: variablesOf(database),
    say: () => undefined,
    log: pino({ base: null }, { write: (line: string) => logLines.push(line) }),
    ...wish,
  }
  const copies: RunningCloud[] = []
  const cloud = await startCloud(start)
  await cloud.ready
  const post: TestCloud['post'] = (where, body, token) => postJson(cloud.url + where, body, token)
  return {
    ...cloud,
    database,
    dataDirectory,
    logLines,
    post,
    startCopy: async () => {
      const copy = await startCloud(start)
      copies.push(copy)
      return copy
    },
    logIn: async (persona, url = cloud.url) => {
      const code = await cloud.mocks.get('weixin')?.post('/login-codes', { persona })
      return v.parse(v.object({ token: v.string() }), (await postJson(`${url}/login`, code)).body).token
    },
    stop: async () => {
      for (const copy of copies) await copy.stop()
      await cloud.stop()
      await database.drop()
      await rm(dataDirectory, { recursive: true, force: true })
    },
  }
}

/** The settings that name a test's database. */
export function variablesOf({ appUrl, ownerUrl }: TestDatabase): Record<string, string> {
  return { DATABASE_URL: appUrl, MIGRATION_DATABASE_URL: ownerUrl }
}

/** POST with JSON; a text is sent as it is. */
export async function postJson(url: string, body: unknown, token?: string): Promise<Said> {
  const headers = { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) }
  const answer = await fetch(url, { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) })
  const text = await answer.text()
  const parsed: unknown = text === '' ? undefined : JSON.parse(text)
  return { status: answer.status, body: parsed }
}
