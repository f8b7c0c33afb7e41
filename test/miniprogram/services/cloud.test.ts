import { command, query } from '../../../miniprogram/services/cloud'
import { cloud, refusal } from '../../support/simulate/fake-cloud'
import { phone } from '../../support/simulate/phone'

const enter = (): Promise<unknown> => query('account', 'enter', {})
const entered = { privacyVersion: '2026-01', privacyAccepted: true, isWorker: true, serverTime: '2026-01-01T00:00:00.000Z' }

describe('a call', () => {
  it('gives the data of the answer', async () => {
    cloud.on('account', 'enter', entered)
    await expect(enter()).resolves.toEqual(entered)
    expect(cloud.calls).toEqual([{ feature: 'account', action: 'enter', data: {}, token: 'token-of-test' }])
  })

  it('throws the code, the detail and the request id of a refusal', async () => {
    cloud.on('account', 'enter', refusal('TOO_FAR_FROM_SITE', { distanceMetres: 340 }))
    await expect(enter()).rejects.toMatchObject({ code: 'TOO_FAR_FROM_SITE', detail: { distanceMetres: 340 }, requestId: 'r1' })
  })

  it.each([
    ['offline', 'OFFLINE'],
    ['timeout', 'TIMEOUT'],
  ] as const)('is %s: %s', async (trouble, code) => {
    cloud.on('account', 'enter', trouble)
    await expect(enter()).rejects.toMatchObject({ code })
  })

  it.each(['<html>502</html>', null, { ok: 'yes' }, { ok: true }, { ok: false }])('takes %j for a fault', async (body) => {
    Object.assign(wx, {
      request: ({ success }: { success: (response: { data: unknown }) => void }) => {
        success({ data: body })
      },
    })
    await expect(enter()).rejects.toMatchObject({ code: 'INTERNAL_FAULT' })
  })
})

describe('a command', () => {
  const accept = (key?: string): Promise<unknown> =>
    command('account', 'accept-privacy', { data: { version: '2026-01' }, ...(key === undefined ? {} : { key }) })

  it('carries the key of the intent, so that trying again is not doing it twice', async () => {
    cloud.on('account', 'accept-privacy', 'timeout', { acceptedAt: '2026-01-01T00:00:00.000Z' })
    await expect(accept('key-of-intent')).rejects.toMatchObject({ code: 'TIMEOUT' })
    await accept('key-of-intent')
    expect(cloud.calls.map(({ key }) => key)).toEqual(['key-of-intent', 'key-of-intent'])
  })

  it('has a new key when none is given', async () => {
    cloud.on('account', 'accept-privacy', { acceptedAt: '2026-01-01T00:00:00.000Z' })
    await accept()
    await accept()
    const [first, second] = cloud.calls.map(({ key }) => key)
    expect(first).toMatch(/^[\w-]{36}$/)
    expect(second).not.toBe(first)
  })
})

describe('the session', () => {
  it('begins with a login where there is none', async () => {
    phone.storage.clear()
    cloud.on('account', 'enter', entered)
    await enter()
    expect(cloud.logins).toEqual(['code-of-wechat'])
    expect(cloud.calls[0]?.token).toBe('token-of-login')
  })

  it('is one login for calls at the same time', async () => {
    phone.storage.clear()
    cloud.on('account', 'enter', entered)
    await Promise.all([enter(), enter(), enter()])
    expect(cloud.logins).toHaveLength(1)
    expect(cloud.calls).toHaveLength(3)
  })

  it('is renewed once when it has ended, with the same message and key', async () => {
    cloud.on('account', 'accept-privacy', refusal('NO_SESSION'), { acceptedAt: '2026-01-01T00:00:00.000Z' })
    await command('account', 'accept-privacy', { data: { version: '2026-01' }, key: 'key-of-intent' })
    expect(cloud.calls.map(({ token, key }) => [token, key])).toEqual([
      ['token-of-test', 'key-of-intent'],
      ['token-of-login', 'key-of-intent'],
    ])
  })

  it('is not renewed for ever', async () => {
    cloud.on('account', 'enter', refusal('NO_SESSION'))
    await expect(enter()).rejects.toMatchObject({ code: 'NO_SESSION' })
    expect(cloud.calls).toHaveLength(2)
  })

  it('is tried again after a login that failed', async () => {
    phone.storage.clear()
    cloud.on('account', 'enter', entered)
    cloud.login = 'offline'
    await expect(enter()).rejects.toMatchObject({ code: 'OFFLINE' })
    cloud.login = 'token-of-login'
    await expect(enter()).resolves.toEqual(entered)
  })

  it('asks who this is where the code of wx.login is unknown, as under a tourist appid', async () => {
    phone.storage.clear()
    cloud.on('account', 'enter', entered)
    cloud.login = refusal('LOGIN_CODE_UNKNOWN')
    phone.opened = (_url, emit) => {
      cloud.login = 'token-of-persona'
      emit('answer', { code: 'code-of-persona' })
    }
    await enter()
    expect(phone.visited).toEqual(['/packages/demo/pages/panel/panel?ask=persona'])
    expect(cloud.logins).toEqual(['code-of-wechat', 'code-of-persona'])
    expect(cloud.calls[0]?.token).toBe('token-of-persona')
  })

  it('stays refused when nobody is chosen', async () => {
    phone.storage.clear()
    cloud.login = refusal('LOGIN_CODE_UNKNOWN')
    phone.opened = (_url, emit) => {
      emit('closed')
    }
    await expect(enter()).rejects.toMatchObject({ code: 'LOGIN_CODE_UNKNOWN' })
  })
})
