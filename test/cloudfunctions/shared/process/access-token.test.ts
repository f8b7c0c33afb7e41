import { accessToken, withAccessToken } from '../../../../cloudfunctions/shared/process/access-token'
import { connect, type Database } from '../../../../cloudfunctions/shared/store/connect'
import { VendorError } from '../../../../cloudfunctions/shared/vendor-error'
import { freshDatabase, type TestDatabase } from '../../../support/database/fresh'
import { startVendor, type TestVendor } from '../vendors/support/vendor'

let weixin: TestVendor
let database: TestDatabase
let db: Database
let at: Date

beforeEach(async () => {
  ;[weixin, database] = await Promise.all([startVendor('weixin'), freshDatabase()])
  db = connect(database.appUrl)
  at = new Date('2026-03-02T00:00:00Z')
  await weixin.control.post('/clock', { set: at.toISOString() })
})

afterEach(async () => {
  await db.destroy()
  await Promise.all([weixin.close(), database.drop()])
})

type Surroundings = Parameters<typeof accessToken>[0]
const environment = (): Surroundings => ({ db, settings: weixin.settings, now: () => at, wireNow: () => at })

/** Both our wire clock and the platform's move on. */
async function wait(minutes: number): Promise<void> {
  at = new Date(at.getTime() + minutes * 60_000)
  await weixin.control.post('/clock', { set: at.toISOString() })
}

it('asks the platform once for all copies', async () => {
  const first = await accessToken(environment())
  await weixin.rule({ operation: 'get-stable-access-token' }, { errcode: 40125 })
  expect(await accessToken(environment())).toBe(first)
})

it('gives copies that ask at once tokens that all work', async () => {
  const tokens = await Promise.all(Array.from({ length: 8 }, () => accessToken(environment())))
  expect(tokens).toContain(await accessToken(environment()))
})

it('renews the token five minutes before its end and not earlier', async () => {
  const first = await accessToken(environment())
  await wait(114)
  expect(await accessToken(environment())).toBe(first)
  await wait(1.5)
  expect(await accessToken(environment())).not.toBe(first)
})

it('repeats a call once with a new token when the platform has ended the old one', async () => {
  const ended = await accessToken(environment())
  await wait(200)
  at = new Date(at.getTime() - 200 * 60_000)
  const used: string[] = []
  const result = await withAccessToken(environment(), (token) => {
    used.push(token)
    if (token === ended) throw invalidToken()
    return Promise.resolve('done')
  })
  expect(result).toBe('done')
  expect(used).toHaveLength(2)
  expect(await accessToken(environment())).toBe(used[1])
})

it('gives up when the new token is invalid too', async () => {
  let calls = 0
  const use = (): Promise<never> => {
    calls += 1
    return Promise.reject(invalidToken())
  }
  await expect(withAccessToken(environment(), use)).rejects.toThrow('ACCESS_TOKEN_INVALID')
  expect(calls).toBe(2)
})

it('does not repeat a call that failed for another reason', async () => {
  let calls = 0
  const use = (): Promise<never> => {
    calls += 1
    return Promise.reject(new VendorError('weixin', { code: 'ERRCODE_-1', retryable: true }))
  }
  await expect(withAccessToken(environment(), use)).rejects.toThrow('ERRCODE_-1')
  expect(calls).toBe(1)
})

function invalidToken(): VendorError {
  return new VendorError('weixin', { code: 'ACCESS_TOKEN_INVALID', retryable: true })
}
