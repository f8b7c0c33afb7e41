type Screen = (
  options: Record<string, unknown> & { success: () => void; fail: (error: { errMsg: string; errCode?: number }) => void },
) => void
type Listener<T> = (value: T) => void
export interface Fix {
  latitude: number
  longitude: number
  accuracy: number
}

/** A photo of the camera: `photo` is it in base64, `photo-1000` made smaller to that width. */
export interface Photo {
  bytes: number
  content: Readonly<Record<string, string>>
}

/** The phone that the mini-program runs on: tests set what it is like, and read what happened to it. */
export interface Phone {
  language: string
  typeScale: number
  storage: Map<string, unknown>
  loginCode: string
  /** Where it is, or the errMsg with which WeChat refuses to say so. */
  place: Fix | string
  /** WeChat's own screens that this phone has, by the name of their call. */
  screens: Record<string, Screen>
  /** What the camera gives, or how it refuses; nobody has taken a photo unless a test says so. */
  photo: Photo | { errMsg: string; errno?: number }
  /** How often the camera was opened. */
  photosTaken: number
  /** What was written to the app's own folder, by its path. */
  files: Map<string, Uint8Array>
  /** The errMsg with which writing a file, or opening one, fails. */
  writeFault: string
  documentFault: string
  /** Files that WeChat's viewer has opened, in order. */
  documents: { filePath: string; showMenu: boolean }[]
  /** What a person answers to a question. */
  agrees: boolean
  /** Addresses that were opened, in order; `back` for each step back. */
  visited: string[]
  questions: string[]
  toasts: string[]
  title: string
  tabs: string[]
  /** Plays the page that navigateTo opens, with the events that the opener listens to. */
  opened: (url: string, emit: (event: string, detail?: unknown) => void) => void
  networkListeners: Set<Listener<{ isConnected: boolean }>>
  placeListeners: Set<Listener<Fix>>
}

function freshPhone(): Phone {
  return {
    language: 'zh_CN',
    typeScale: 1,
    storage: new Map<string, unknown>([['session', 'token-of-test']]),
    loginCode: 'code-of-wechat',
    place: { latitude: 31.2304, longitude: 121.4737, accuracy: 12 },
    screens: {},
    photo: { errMsg: 'chooseMedia:fail cancel' },
    photosTaken: 0,
    files: new Map(),
    writeFault: '',
    documentFault: '',
    documents: [],
    agrees: true,
    visited: [],
    questions: [],
    toasts: [],
    title: '',
    tabs: [],
    opened: () => undefined,
    networkListeners: new Set(),
    placeListeners: new Set(),
  }
}

export const phone: Phone = freshPhone()

export function resetPhone(): void {
  for (const name of Object.keys(phone.screens)) Reflect.deleteProperty(wx, name)
  Object.assign(phone, freshPhone())
}

/** Gives the phone one of WeChat's screens, which tells its caller how it went. */
export function hasScreen(name: string, screen: Screen): void {
  phone.screens[name] = screen
  Object.assign(wx, { [name]: screen })
}

/** The network comes or goes. */
export function tellNetwork(isConnected: boolean): void {
  for (const listener of phone.networkListeners) listener({ isConnected })
}

/** A new fix of the position. */
export function tellPlace(fix: Fix): void {
  for (const listener of phone.placeListeners) listener(fix)
}
