import { isObject, ApiFailure } from './api'
import type { Around } from './around'
import { both, direct, type Subject } from './member'
import { disconnected } from './network-road'
import { base64Of } from './file-text'

/** Who is at the phone. */
export function account(around: Around): Subject {
  return {
    login: both(async () => ({ code: await loginCode(around) }), { takes: 'timeout', gives: 'code' }),
    checkSession: both(() => undefined),
    // since 2022 WeChat gives everybody the same grey name
    getUserProfile: both(() => profile(around), {
      needs: { desc: 'String' },
      takes: 'lang',
      gives: 'userInfo rawData signature',
    }),
    getUserInfo: both(() => profile(around), { takes: 'withCredentials lang', gives: 'userInfo rawData signature' }),
    getUpdateManager: direct(updateManager),
  }
}

/** A code of the persona of this phone; a code that nobody knows where the phone is nobody's, and in DevTools with a tourist appid. */
async function loginCode({ device }: Around): Promise<string> {
  const { host, persona, network } = device.now
  if (network === 'none') throw disconnected()
  if (persona === '' || host === 'devtools') return `nobody-${crypto.randomUUID()}`
  const body = JSON.stringify({ persona })
  const answer = await fetch('/phone/login-codes', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  const reply: unknown = await answer.json().catch(() => undefined)
  if (!isObject(reply) || typeof reply['code'] !== 'string') throw new ApiFailure('interface error', { errno: -1 })
  return reply['code']
}

function profile({ device }: Around): object {
  const userInfo = {
    nickName: '微信用户',
    avatarUrl: '',
    gender: 0,
    country: '',
    province: '',
    city: '',
    language: device.now.language,
  }
  const rawData = JSON.stringify(userInfo)
  return { userInfo, rawData, signature: '', encryptedData: base64Of(rawData), iv: '' }
}

/** There is never a newer version here: what is shown is what was built last. */
function updateManager(): object {
  return {
    onCheckForUpdate: (listener: (result: { hasUpdate: boolean }) => void) => {
      setTimeout(() => {
        listener({ hasUpdate: false })
      })
    },
    onUpdateReady: () => undefined,
    onUpdateFailed: () => undefined,
    applyUpdate: () => undefined,
  }
}
