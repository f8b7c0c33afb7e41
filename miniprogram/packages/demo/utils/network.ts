import { panelWords as words } from './words'
import { t } from '../../../i18n/index'
import type { Choice } from './choices'
import { cloudUrl } from './door'

type Request = typeof wx.request
let connected: Request | undefined

/** Whether the app is cut off from its cloud. */
function isOffline(): boolean {
  return connected !== undefined
}

export function networkText(): string {
  return t(isOffline() ? words.offline : words.online)
}

export function networkChoices(): Choice[] {
  return [
    { id: 'online', label: t(words.online), chosen: !isOffline() },
    { id: 'offline', label: t(words.offline), chosen: isOffline() },
  ]
}

/** Cuts the app off from its cloud, or joins it again. The panel's own calls and the stand-ins' go on. */
export function setNetwork(choice: string): void {
  if (choice === 'offline') cut()
  else if (connected) restore(connected)
}

function cut(): void {
  if (connected) return
  const request = wx.request.bind(wx)
  connected = request
  put(((options) => {
    if (!isForCloud(options.url)) return request(options)
    setTimeout(() => {
      options.fail?.({
        errMsg: 'request:fail simulated',
        errno: 600001,
        exception: { reasons: [], retryCount: 0 },
        useHttpDNS: false,
      })
    }, 0)
    return undefined
  }) as Request)
}

function restore(request: Request): void {
  connected = undefined
  put(request)
}

function isForCloud(url: string): boolean {
  return [`${cloudUrl()}/cloud/`, `${cloudUrl()}/login`].some((start) => url.startsWith(start))
}

/** In WeChat the members of `wx` can be defined anew, though not assigned. */
function put(request: Request): void {
  Object.defineProperty(wx, 'request', { configurable: true, enumerable: true, writable: true, value: request })
}
