import type { Rendered } from '../../../support/simulate/rendered'
import { overTheWire } from '../../../support/simulate/wire'

/** A call that arrived at the local cloud or at a mock: `POST 7351/_mock/login-codes`. */
export interface DoorCall {
  what: string
  body: unknown
}
/** An answer: a body, a status of an error, or no network. */
type Answer = object | number | 'offline'
interface RequestOptions {
  url: string
  method: string
  data?: unknown
  success: (response: { statusCode: number; data: unknown }) => void
  fail: (error: { errMsg: string }) => void
}

const answers = new Map<string, Answer[]>()
const asCloud = { request: undefined as ((options: RequestOptions) => void) | undefined }
export const doorCalls: DoorCall[] = []

/** Answers for the doors that only development has, in turn, the last one from then on; all other calls go to the fake cloud. */
export function onDoor(what: string, ...scripted: Answer[]): void {
  answers.set(what, scripted)
}

/** Opens the doors anew; in a file's own beforeEach, after the harness has put the fake cloud in place. */
export function openDoors(): void {
  answers.clear()
  doorCalls.length = 0
  asCloud.request = wx.request.bind(wx) as unknown as (options: RequestOptions) => void
  Object.assign(wx, { request: receive })
}

/** The calls of one door, by what they carried. */
export function bodiesOf(what: string): unknown[] {
  return doorCalls.filter((call) => call.what === what).map(({ body }) => body)
}

function receive(options: RequestOptions): void {
  const { port, pathname, search } = new URL(options.url)
  if (pathname === '/login' || pathname.startsWith('/cloud/')) {
    asCloud.request?.(options)
    return
  }
  const what = `${options.method} ${port}${pathname}${search}`
  doorCalls.push({ what, body: overTheWire(options.data) })
  const scripted = answers.get(what)
  const answer = (scripted && scripted.length > 1 ? scripted.shift() : scripted?.[0]) ?? 404
  void Promise.resolve().then(() => {
    if (answer === 'offline') options.fail({ errMsg: 'request:fail' })
    else if (typeof answer === 'number') options.success({ statusCode: answer, data: { error: 'no' } })
    else options.success({ statusCode: 200, data: overTheWire(answer) })
  })
}

/** What a stand-in tells the page that opened it. */
export function listen(page: Rendered): { event: string; detail: unknown }[] {
  const heard: { event: string; detail: unknown }[] = []
  const emit = (event: string, detail: unknown): void => void heard.push({ event, detail })
  Object.assign(page.instance, { getOpenerEventChannel: () => ({ emit }) })
  return heard
}

/** A session as the local cloud issues it. */
export function sessionOf(openid: string): string {
  const body = Buffer.from(JSON.stringify({ openid, expires: 1_800_000_000_000 })).toString('base64url')
  return `${body}.c2lnbmF0dXJl`
}

/** A local cloud and mocks at rest: ten o'clock, no rules, one scenario, and a code for whoever is chosen. */
export function openUsualDoors(): void {
  openDoors()
  onDoor('GET 7350/dev/clock', { now: '2026-11-21T02:00:00.000Z' })
  const title = { zh: '保险公司拒保', en: 'Cover is refused' }
  onDoor('GET 7350/dev/scenarios', { scenarios: [{ name: 'cover-refused', title, rule: 'A refusal is an answer.' }] })
  for (const port of mockPorts) {
    onDoor(`GET ${port}/_mock/rules`, [])
    onDoor(`POST ${port}/_mock/rules`, { id: 1 })
    onDoor(`DELETE ${port}/_mock/rules`, {})
  }
  onDoor('POST 7351/_mock/login-codes', { code: 'code-of-mock' })
}
export const mockPorts = ['7351', '7352', '7353', '7354', '7355']
