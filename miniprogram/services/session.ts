import { CloudError } from '../utils/app-error'
import { choosePersona } from './platform'
import { notePersonChosen } from './stand-in'
import { post, readAnswer } from './transport'

const storageKey = 'session'
let login: Promise<string> | undefined

/** The token of the local cloud: the stored one, or that of a new login. Calls at the same time share one login. */
export function token(): Promise<string> {
  const stored: unknown = wx.getStorageSync(storageKey)
  if (typeof stored === 'string' && stored !== '') return Promise.resolve(stored)
  login ??= logIn().finally(() => {
    login = undefined
  })
  return login
}

/** Forgets a token that the cloud no longer takes; a newer one, from a login meanwhile, stays. */
export function forget(refused: string): void {
  if (wx.getStorageSync(storageKey) === refused) wx.removeStorageSync(storageKey)
}

/** Logs in with a code that the demo panel's persona choice got from the mock weixin. */
export async function logInAs(code: string): Promise<void> {
  keep(await exchange(code))
  notePersonChosen()
}

async function logIn(): Promise<string> {
  const { code } = await wx.login()
  return keep(await exchange(code).catch(retryAsPersona))
}

/** DevTools with a tourist appid gives codes that the mock weixin never issued: there a person has to be chosen. */
async function retryAsPersona(error: unknown): Promise<string> {
  const unknownCode = error instanceof CloudError && error.code === 'LOGIN_CODE_UNKNOWN'
  const code = unknownCode ? await choosePersona() : undefined
  if (code === undefined) throw error
  notePersonChosen()
  return exchange(code)
}

async function exchange(code: string): Promise<string> {
  const body = await post('/login', { code })
  if (hasToken(body)) return body.token
  const answer = readAnswer(body)
  throw answer.ok
    ? new CloudError('INTERNAL_FAULT')
    : new CloudError(answer.error.code, answer.error.detail, answer.error.requestId)
}

function hasToken(body: unknown): body is { token: string } {
  return typeof body === 'object' && body !== null && 'token' in body && typeof body.token === 'string'
}

function keep(fresh: string): string {
  wx.setStorageSync(storageKey, fresh)
  return fresh
}
