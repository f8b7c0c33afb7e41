import { overTheWire } from './wire'

type Reply<F extends CloudFeature, A extends CloudAction<F>> = CloudFunctions[F][A] extends { reply: infer R } ? R : never

class Refused {
  constructor(
    readonly code: RefusalCode,
    readonly detail: RefusalDetail,
  ) {}
}

/** The cloud says no. */
export function refusal(code: RefusalCode, detail: RefusalDetail = {}): Refused {
  return new Refused(code, detail)
}

/** What a scripted call comes to: a reply, a refusal, no network, no answer in time, or no answer at all. */
export type Scripted<R> = R | Refused | 'offline' | 'timeout' | 'hang'

/** A call as it arrived at the cloud. */
export interface CloudCall {
  feature: string
  action: string
  data: unknown
  key?: string
  token: string
}
interface RequestOptions {
  url: string
  data: { action: string; data: unknown; key?: string; code?: string }
  header: Record<string, string>
  success: (response: { statusCode: number; data: unknown }) => void
  fail: (error: { errMsg: string }) => void
}

const scripts = new Map<string, Scripted<unknown>[]>()
const unscripted: string[] = []

/** A cloud behind wx.request that answers what the test has scripted for it. */
export const cloud = {
  calls: [] as CloudCall[],
  /** Codes that were exchanged for a session. */
  logins: [] as string[],
  /** What the login comes to; a reply is the token. */
  login: 'token-of-login' as Scripted<string>,

  /** Scripts a call: the answers are given in turn, the last one from then on. */
  on<F extends CloudFeature, A extends CloudAction<F>>(feature: F, action: A, ...answers: Scripted<Reply<F, A>>[]): void {
    scripts.set(`${feature}/${action}`, answers)
  },

  /** The calls of one action, as they came. */
  callsOf(feature: CloudFeature, action: string): CloudCall[] {
    return this.calls.filter((call) => call.feature === feature && call.action === action)
  },
}

export function resetCloud(): void {
  scripts.clear()
  unscripted.length = 0
  Object.assign(cloud, { calls: [], logins: [], login: 'token-of-login' })
  Object.assign(wx, { request: receive })
}

/** Calls that no test line provided for: they fail the test. */
export function takeUnscripted(): string[] {
  return unscripted.splice(0)
}

function receive(options: RequestOptions): void {
  const path = new URL(options.url).pathname
  const answer = path === '/login' ? receiveLogin(options) : receiveCall(path.replace('/cloud/', ''), options)
  void Promise.resolve().then(() => {
    deliver(answer, options, path === '/login')
  })
}

function receiveLogin({ data }: RequestOptions): Scripted<unknown> {
  cloud.logins.push(data.code ?? '')
  return typeof cloud.login === 'string' && !isTrouble(cloud.login) ? { token: cloud.login, expiresAt: '' } : cloud.login
}

function receiveCall(feature: string, { data, header }: RequestOptions): Scripted<unknown> {
  const { action, data: request, key } = data
  const token = (header['Authorization'] ?? '').replace('Bearer ', '')
  cloud.calls.push({ feature, action, data: request, token, ...(key === undefined ? {} : { key }) })
  const script = scripts.get(`${feature}/${action}`)
  if (!script) unscripted.push(`${feature}/${action}`)
  return script && script.length > 1 ? script.shift() : (script?.[0] ?? refusal('INTERNAL_FAULT'))
}

function deliver(answer: Scripted<unknown>, { success, fail }: RequestOptions, isLogin: boolean): void {
  if (answer === 'hang') return
  if (isTrouble(answer)) fail({ errMsg: answer === 'offline' ? 'request:fail' : 'request:fail timeout' })
  else if (answer instanceof Refused)
    success({ statusCode: 200, data: { ok: false, error: { code: answer.code, detail: answer.detail, requestId: 'r1' } } })
  else
    success({ statusCode: 200, data: isLogin ? answer : { ok: true, data: overTheWire(answer), at: new Date().toISOString() } })
}

function isTrouble(answer: unknown): answer is 'offline' | 'timeout' | 'hang' {
  return answer === 'offline' || answer === 'timeout' || answer === 'hang'
}
