import { ApiFailure, isObject } from './api'
import type { Around } from './around'

export interface Answer {
  status: number
  body: Readonly<Record<string, unknown>>
}

/** A call of `/_mock/…` of a mock vendor, as WeChat's own screen would ask the real one. Throws `ApiFailure` when it can't be reached. */
export async function askMock(
  { settings, device }: Pick<Around, 'settings' | 'device'>,
  mock: 'weixin' | 'wechat-pay' | 'tencent-faceid',
  { path, body }: { path: string; body?: object },
): Promise<Answer> {
  const base = settings.mocks[mock]
  if (base === undefined || device.now.network === 'none') throw new ApiFailure('network error', { errCode: 90007 })
  const post = body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const answer = await fetch(`${base}/${path}`, post).catch(() => undefined)
  if (!answer) throw new ApiFailure('network error', { errCode: 90007 })
  const json: unknown = await answer.json().catch(() => undefined)
  return { status: answer.status, body: isObject(json) ? json : {} }
}
