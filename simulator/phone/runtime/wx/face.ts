import { FaceScreen, type FaceOutcome } from '../screens/face'
import { ApiFailure } from './api'
import { openidOf } from './app'
import type { Around } from './around'
import { notInDevTools } from './devtools'
import { callbacksOnly, type Subject } from './member'
import { askMock } from './mock-door'

const passed = 10000
const noMatch = 10004

/** WeChat's face check (base library 3.8.12). Its success says that the check was gone through, never that it was passed. */
export function face(around: Around): Subject {
  return {
    requestFacialVerify: callbacksOnly(({ verifyId }: { verifyId: string }) => verify(around, verifyId), {
      needs: { verifyId: 'String' },
      gives: 'errCode',
      host: 'wechat',
    }),
  }
}

/** Codes of the client in the fail callback, with the words that go with them. */
const reasons: Readonly<Record<number, string>> = {
  90001: 'device not support',
  90002: 'cancel',
  90008: 'camera permission denied',
  90017: 'timeout',
  90105: 'get confirm info error',
}

async function verify(around: Around, verifyId: string): Promise<{ errCode: number }> {
  notInDevTools(around)
  const path = `faces/${encodeURIComponent(verifyId)}`
  const { status, body } = await askMock(around, 'weixin', { path })
  if (status !== 200) throw failure(90105)
  const suggested = typeof body['suggested_verify_ret'] === 'number' ? body['suggested_verify_ret'] : passed
  const screen = new FaceScreen(around, { name: String(body['name']), suggested })
  const outcome = await screen.ask()
  await report(around, path, outcome)
  if (outcome !== passed && outcome !== noMatch) throw failure(outcome)
  return { errCode: 0 }
}

/** The vendor hears the outcome before the app does, as with the real one. A phone that is somebody's can only speak for them. */
async function report(around: Around, path: string, outcome: FaceOutcome): Promise<void> {
  const { persona } = around.device.now
  const answer = { verify_ret: outcome, ...(persona !== '' && { openid: openidOf(persona) }) }
  const { status } = await askMock(around, 'weixin', { path, body: answer })
  if (status !== 200) throw failure(90105)
}

function failure(code: number): ApiFailure {
  return new ApiFailure(reasons[code] ?? 'system error', { errCode: code })
}
