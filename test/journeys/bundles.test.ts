import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { buildCloudFunctions } from '../../scripts/build-cloudfunctions'
import { findTraces } from '../../scripts/release-traces'
import { freshDatabase, type TestDatabase } from '../support/database/fresh'

const run = promisify(execFile)
const root = path.resolve(__dirname, '../..')

/** Calls a bundle's main in a plain Node process whose only knowledge of the caller is what WeChat puts into the environment. */
async function callBundle(folder: string, event: object, variables: Record<string, string>): Promise<unknown> {
  const script = `
    require(${JSON.stringify(folder)}).main(${JSON.stringify(event)}).then((answer) => {
      console.log('ANSWER ' + JSON.stringify(answer))
      process.exit(0)
    })`
  const { stdout } = await run(process.execPath, ['-e', script], {
    env: { PATH: process.env['PATH'], NODE_PATH: path.join(root, 'node_modules'), ...variables },
  })
  const line = stdout.split('\n').find((each) => each.startsWith('ANSWER ')) ?? 'ANSWER null'
  return JSON.parse(line.slice('ANSWER '.length))
}

const phone = { WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,SOURCE', WX_OPENID: 'oWeChatSaysSo', WX_APPID: 'wxabc', SOURCE: 'wx_client' }
const timer = { WX_CONTEXT_KEYS: 'SOURCE', SOURCE: 'wx_trigger' }
const http = { WX_CONTEXT_KEYS: 'SOURCE', SOURCE: 'wx_http' }
const enter = { action: 'enter', data: {}, key: 'first-visit' }

describe('the bundles of the cloud functions', () => {
  let folder: string
  let database: TestDatabase

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'workcard bundles '))
    database = await freshDatabase()
    await buildCloudFunctions(folder)
  })
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true })
    await database.drop()
  })
  const call = (feature: string, event: object, variables: Record<string, string>): Promise<unknown> =>
    callBundle(path.join(folder, feature), event, { DATABASE_URL: database.appUrl, ...variables })

  it('know the caller from what WeChat says, under plain Node', async () => {
    expect(await call('account', enter, phone)).toMatchObject({ ok: true, data: { isWorker: false, privacyAccepted: false } })
  })

  it('refuse a phone that claims to be someone in its event', async () => {
    const answer = await call('account', { ...enter, data: { openid: 'oSomeoneElse' } }, phone)
    expect(answer).toMatchObject({ ok: false, error: { code: 'MALFORMED_REQUEST' } })
  })

  it('have no session for a call in which WeChat names nobody', async () => {
    expect(await call('account', enter, http)).toMatchObject({ ok: false, error: { code: 'NO_SESSION' } })
  })

  it('take a web request that a phone made up for a call of that phone', async () => {
    const event = { httpMethod: 'POST', path: '/clockwork/run-due-jobs', headers: {}, body: '{}' }
    expect(await call('clockwork', event, phone)).toMatchObject({ ok: false, error: { code: 'MALFORMED_REQUEST' } })
  })

  it('run the timer by the name in config.json', async () => {
    expect(await call('clockwork', { Type: 'Timer', TriggerName: 'run-due-jobs' }, timer)).toMatchObject({
      ok: true,
      data: { done: 0, failed: 0 },
    })
  })

  it('name the setting that is missing', async () => {
    await expect(callBundle(path.join(folder, 'account'), enter, phone)).rejects.toThrow('The setting DATABASE_URL is missing')
  })

  it('hold no trace of simulator, mocks or demo panel', async () => {
    expect(await findTraces(folder)).toEqual([])
  })
})
