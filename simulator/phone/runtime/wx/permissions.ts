import type { Permission, Scope } from '../../protocol'
import { askGuide, askPermission } from '../screens/permission'
import { showGuide } from '../screens/notices'
import { askSettings, scopesOf } from '../screens/settings'
import { ApiFailure, isObject } from './api'
import { appName } from './app'
import type { Around } from './around'
import { both, callbacksOnly, direct, type Subject } from './member'

/** What the app answers to its privacy listener. */
interface PrivacyAnswer {
  event?: string
  buttonId?: string
}
type PrivacyListener = (resolve: (answer: PrivacyAnswer) => void, context: { referrer: string }) => void

let privacyListener: PrivacyListener | undefined
const quietMilliseconds = 10_000
let refusedUntil = 0

const notAgreed = { reason: 'privacy permission is not authorized', errno: 104 }

/** getSetting, authorize, openSetting and the privacy guide. */
export function permissions(around: Around): Subject {
  return {
    getSetting: both(() => ({ authSetting: settingOf(around), subscriptionsSetting: { mainSwitch: true } }), {
      takes: 'withSubscriptions',
      gives: 'authSetting subscriptionsSetting',
    }),
    openSetting: both(() => openSetting(around), { takes: 'withSubscriptions', gives: 'authSetting' }),
    authorize: both(async ({ scope }: { scope: string }) => allow(around, { scope: knownScope(scope), api: 'authorize' }), {
      needs: { scope: 'String' },
    }),
    ...privacy(around),
  }
}

function privacy(around: Around): Subject {
  const agreed = (): boolean => around.device.now.privacyAgreed
  return {
    getPrivacySetting: callbacksOnly(
      () => ({ needAuthorization: !agreed(), privacyContractName: `《${appName(around)}隐私保护指引》` }),
      { gives: 'needAuthorization privacyContractName' },
    ),
    openPrivacyContract: callbacksOnly(() => showGuide(around, appName(around)).then(() => undefined)),
    requirePrivacyAuthorize: callbacksOnly(() => needPrivacy(around, 'requirePrivacyAuthorize')),
    onNeedPrivacyAuthorization: direct((listener: PrivacyListener) => {
      privacyListener = listener
    }),
  }
}

/** Shows the settings and answers with what is allowed afterwards. */
export async function openSetting(around: Around): Promise<{ authSetting: Record<string, boolean> }> {
  await askSettings(around)
  return { authSetting: settingOf(around) }
}

/** Lets the person be asked for a scope if need be. Throws `ApiFailure` `auth deny`, or that the privacy guide wasn't agreed to. */
export async function allow(around: Around, { scope, api }: { scope: Scope; api: string }): Promise<void> {
  const { device } = around
  if (device.now.permissions[scope] === 'denied') throw new ApiFailure('auth deny', { errno: 103 })
  const asks = device.now.permissions[scope] === 'ask'
  // since 3.4.2 WeChat's own question holds the tick of the guide, where the app doesn't ask itself
  if (!asks || privacyListener) await needPrivacy(around, api)
  if (!asks) return
  const needsGuide = !device.now.privacyAgreed
  const isAllowed = await askPermission(around, { app: appName(around), scope, reason: reasonOf(around, scope), needsGuide })
  keep(around, scope, isAllowed ? 'granted' : 'denied')
  if (!isAllowed) throw new ApiFailure('auth deny', { errno: 103 })
  device.change({ privacyAgreed: true })
}

/** Lets the person agree to the privacy guide if they haven't: the app asks if it listens, else WeChat. Throws `ApiFailure`. */
export async function needPrivacy(around: Around, api: string): Promise<void> {
  const { device } = around
  if (device.now.privacyAgreed) return
  if (!(await (privacyListener ? askThroughApp(around, privacyListener, api) : askOnce(around))))
    throw new ApiFailure(notAgreed.reason, { errno: notAgreed.errno })
  device.change({ privacyAgreed: true })
}

/** Agreeing counts only after a tap on a button of that open-type, which has noted it by then. */
function askThroughApp({ device }: Around, listener: PrivacyListener, referrer: string): Promise<boolean> {
  return new Promise((resolve) => {
    listener(
      ({ event, buttonId = '' }) => {
        if (event === 'disagree') resolve(false)
        if (event === 'agree') resolve(buttonId !== '' && device.now.privacyAgreed)
      },
      { referrer },
    )
  })
}

/** WeChat's own question; for ten seconds after a refusal it does not ask again. Throws `ApiFailure` with errno 103 then. */
async function askOnce(around: Around): Promise<boolean> {
  if (Date.now() < refusedUntil) throw new ApiFailure(notAgreed.reason, { errno: 103 })
  const isAgreed = await askGuide(around, appName(around))
  if (!isAgreed) refusedUntil = Date.now() + quietMilliseconds
  return isAgreed
}

function settingOf({ device }: Around): Record<string, boolean> {
  const { permissions: all } = device.now
  const asked = scopesOf(all).filter((scope) => all[scope] !== 'ask')
  return Object.fromEntries(asked.map((scope) => [`scope.${scope}`, all[scope] === 'granted']))
}

function keep({ device }: Around, scope: Scope, permission: Permission): void {
  device.change({ permissions: { ...device.now.permissions, [scope]: permission } })
}

const scopes: Readonly<Record<string, Scope>> = {
  'scope.userLocation': 'userLocation',
  'scope.userLocationBackground': 'userLocation',
  'scope.camera': 'camera',
  'scope.record': 'record',
  'scope.writePhotosAlbum': 'writePhotosAlbum',
}

function knownScope(scope: string): Scope {
  const known = Object.hasOwn(scopes, scope) ? scopes[scope] : undefined
  if (known === undefined) throw new ApiFailure(`invalid scope ${scope}`)
  return known
}

function reasonOf({ config }: Around, scope: Scope): string {
  const permission = config()['permission']
  const reason = isObject(permission) ? permission[`scope.${scope}`] : undefined
  return isObject(reason) && typeof reason['desc'] === 'string' ? reason['desc'] : ''
}
