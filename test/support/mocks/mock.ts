import type { MockOptions, RunningMock } from '../../../mocks/kit/mock'
import { freshDatabase } from '../database/fresh'

export interface Reply {
  status: number
  body: unknown
}

/** A mock vendor on a database of its own. */
export interface TestMock {
  /** Changes with a restart. */
  readonly url: string
  readonly databaseUrl: string
  get(path: string): Promise<Reply>
  post(path: string, body?: unknown): Promise<Reply>
  /** The next outcome; `times` once unless told otherwise. */
  rule(match: { operation: string; [field: string]: unknown }, effect: Record<string, unknown>, times?: number): Promise<void>
  advance(duration: string): Promise<void>
  /** Ends the mock and starts it again on the same database. */
  restart(): Promise<void>
  close(): Promise<void>
}

/** Starts a mock vendor on a new database. */
export async function startTestMock(start: (options: MockOptions) => Promise<RunningMock>): Promise<TestMock> {
  const database = await freshDatabase()
  const databaseUrl = database.ownerUrl
  let mock = await start({ databaseUrl, port: 0 })
  const post = (path: string, body?: unknown): Promise<Reply> => postJson(mock.url + path, body)
  return {
    get url() {
      return mock.url
    },
    databaseUrl,
    get: async (path) => reply(await fetch(mock.url + path)),
    post,
    rule: async (match, effect, times = 1) => {
      const { status, body } = await post('/_mock/rules', { match, effect, times })
      if (status !== 201) throw new Error(`rule refused: ${JSON.stringify(body)}`)
    },
    advance: async (duration) => {
      const { status } = await post('/_mock/clock', { advance: duration })
      if (status !== 200) throw new Error(`no duration: ${duration}`)
    },
    restart: async () => {
      await mock.close()
      mock = await start({ databaseUrl, port: 0 })
    },
    close: async () => {
      await mock.close()
      await database.drop()
    },
  }
}

/** Posts JSON, or nothing at all when there is no body. */
export async function postJson(url: string, body?: unknown): Promise<Reply> {
  const headers = { 'content-type': 'application/json' }
  return reply(await fetch(url, { method: 'POST', ...(body !== undefined && { headers, body: JSON.stringify(body) }) }))
}

async function reply(answer: Response): Promise<Reply> {
  const text = await answer.text()
  try {
    return { status: answer.status, body: JSON.parse(text) as unknown }
  } catch {
    return { status: answer.status, body: text }
  }
}
