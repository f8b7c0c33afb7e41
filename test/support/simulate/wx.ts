import 'miniprogram-simulate'
import { openPages } from './definitions'
import { phone, type Fix } from './phone'
import { overTheWire } from './wire'

const ok = { errMsg: 'ok' }
const always = ['startLocationUpdate']

/** WeChat's calls as far as the mini-program makes them, over the phone of the test. */
const calls = {
  // simulate's own stops for the rest of the file once fake timers have dropped its pending timer
  nextTick: (callback: () => void) => void setTimeout(callback, 0),
  canIUse: (name: string) => always.includes(name) || name in phone.screens,
  getAppBaseInfo: () => ({ language: phone.language, fontSizeScaleFactor: phone.typeScale }),
  getDeviceInfo: () => ({ platform: 'devtools' }),
  getWindowInfo: () => ({ windowWidth: 375, windowHeight: 700, pixelRatio: 2, safeArea: { bottom: 700 } }),

  getStorageSync: (key: string) => phone.storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void phone.storage.set(key, overTheWire(value)),
  removeStorageSync: (key: string) => void phone.storage.delete(key),

  login: () => Promise.resolve({ ...ok, code: phone.loginCode }),
  onNetworkStatusChange: (listener: (network: { isConnected: boolean }) => void) => void phone.networkListeners.add(listener),
  offNetworkStatusChange: (listener: (network: { isConnected: boolean }) => void) => void phone.networkListeners.delete(listener),

  startLocationUpdate: () => (typeof phone.place === 'string' ? refuse(phone.place) : Promise.resolve(ok)),
  stopLocationUpdate: () => Promise.resolve(ok),
  onLocationChange: (listener: (fix: Fix) => void) => {
    phone.placeListeners.add(listener)
    void Promise.resolve().then(() => {
      if (phone.placeListeners.has(listener) && typeof phone.place !== 'string') listener(phone.place)
    })
  },
  offLocationChange: (listener: (fix: Fix) => void) => void phone.placeListeners.delete(listener),
  getLocation: () => (typeof phone.place === 'string' ? refuse(phone.place) : Promise.resolve({ ...ok, ...phone.place })),

  chooseMedia: () => {
    phone.photosTaken += 1
    const { photo } = phone
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- as WeChat does
    if ('errMsg' in photo) return Promise.reject(photo)
    return Promise.resolve({ ...ok, tempFiles: [{ tempFilePath: 'photo', size: photo.bytes }] })
  },
  compressImage: ({ src, compressedWidth = 0 }: { src: string; compressedWidth?: number }) =>
    Promise.resolve({ ...ok, tempFilePath: `${src}-${compressedWidth.toString()}` }),
  env: { USER_DATA_PATH: 'wxfile://usr' },
  getFileSystemManager: () => ({ readFileSync: contentOf, writeFile }),
  openDocument: ({ filePath, showMenu = false }: { filePath: string; showMenu?: boolean }) => {
    if (phone.documentFault !== '') return refuse(phone.documentFault)
    if (!phone.files.has(filePath)) return refuse(`openDocument:fail no such file ${filePath}`)
    phone.documents.push({ filePath, showMenu })
    return Promise.resolve(ok)
  },

  navigateTo: ({ url, events = {} }: { url: string; events?: Record<string, (detail: unknown) => void> }) => {
    phone.visited.push(url)
    phone.opened(url, (event, detail) => events[event]?.(detail))
    return Promise.resolve(ok)
  },
  redirectTo: visit,
  switchTab: visit,
  reLaunch: visit,
  navigateBack: () => visit({ url: 'back' }),

  setNavigationBarTitle: ({ title }: { title: string }) => {
    phone.title = title
    return Promise.resolve(ok)
  },
  setTabBarItem: ({ index, text }: { index: number; text: string }) => {
    phone.tabs[index] = text
    return Promise.resolve(ok)
  },
  stopPullDownRefresh: () => Promise.resolve(ok),
  pageScrollTo: () => Promise.resolve(ok),
  showToast: ({ title }: { title: string }) => {
    phone.toasts.push(title)
    return Promise.resolve(ok)
  },
  showModal: ({
    content = '',
    confirmText = '',
    cancelText = '',
  }: {
    content?: string
    confirmText?: string
    cancelText?: string
  }) => {
    phone.questions.push(content)
    if ([confirmText, cancelText].some(isTooLongForButton))
      throw new Error(`showModal:fail ${confirmText} is too long for a button`)
    return Promise.resolve({ ...ok, confirm: phone.agrees, cancel: !phone.agrees })
  },
  vibrateShort: () => Promise.resolve(ok),
}

function contentOf(path: string): string {
  const content = 'errMsg' in phone.photo ? undefined : phone.photo.content[path]
  if (content === undefined) throw new Error(`readFileSync:fail no such file ${path}`)
  return content
}

interface Writing {
  filePath: string
  data: string
  encoding: string
  success: () => void
  fail: (error: { errMsg: string }) => void
}

function writeFile({ filePath, data, encoding, success, fail }: Writing): void {
  const { writeFault } = phone
  if (writeFault === '') phone.files.set(filePath, Buffer.from(data, encoding as BufferEncoding))
  void Promise.resolve().then(() => {
    if (writeFault === '') success()
    else fail({ errMsg: writeFault })
  })
}

/** WeChat takes four Chinese characters; two letters count as one. */
function isTooLongForButton(text: string): boolean {
  return Array.from(text).reduce((width, sign) => width + (sign > '\u00ff' ? 1 : 0.5), 0) > 4
}

function visit({ url }: { url: string }): Promise<typeof ok> {
  phone.visited.push(url)
  return Promise.resolve(ok)
}

// WeChat rejects with a plain object that is no Error
function refuse(errMsg: string): Promise<never> {
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- as WeChat does
  return Promise.reject({ errMsg })
}

const ownSelectorQuery = wx.createSelectorQuery.bind(wx)

/** Puts the phone's calls into `wx`. */
export function installWx(): void {
  Object.assign(wx, calls, {
    // simulate's own throws without .in(component)
    createSelectorQuery: () => {
      const query = ownSelectorQuery()
      const top = openPages.at(-1)
      return top ? query.in(top as unknown as WechatMiniprogram.Component.TrivialInstance) : query
    },
  })
}
