/** What the builder, the server, the phone in the browser and the desk say to each other. Types and their defaults only. */

/** `wechat`: vendor screens open as on a phone. `devtools`: they fail as they do in WeChat DevTools. */
export type Host = 'wechat' | 'devtools'
export type Network = 'wifi' | '4g' | 'slow' | 'none'
export type Permission = 'ask' | 'granted' | 'denied'
/** Scopes of wx.authorize that this phone knows, without `scope.`. */
export type Scope = 'userLocation' | 'camera' | 'record' | 'writePhotosAlbum'

/** GCJ-02 degrees and metres. */
export interface DevicePlace {
  latitude: number
  longitude: number
  accuracy: number
}

/** Everything about the phone that is not the mini-program: the desk and the tests set it, wx.* reads it. */
export interface DeviceState {
  host: Host
  /** Whose phone it is; empty if nobody's. */
  persona: string
  /** Undefined: no fix, as in a cellar. */
  place: DevicePlace | undefined
  network: Network
  theme: 'light' | 'dark'
  fontSizeScaleFactor: number
  language: 'zh_CN' | 'en'
  permissions: Readonly<Record<Scope, Permission>>
  /** Whether the reader has agreed to the privacy guide of the mini-program. */
  privacyAgreed: boolean
  /** What the camera sees when a code is scanned; undefined: the person leaves. */
  scanResult: string | undefined
  /** Address of the picture that camera and album give; undefined: a file chooser opens. */
  photo: string | undefined
  /** What the person taps when asked to subscribe to a message. */
  subscribes: 'accept' | 'reject'
}

/** How a phone is opened: the query of its address. */
export interface PhoneParameters extends Partial<DeviceState> {
  /** First page with its query, without a leading slash. */
  page?: string
  /** Scene value of the launch (WeChat's table): 1001 list, 1007 card in a chat, 1154 Moments' single page … */
  scene?: number
}

/** Put into the page by the server as `window.phoneSettings`. */
export interface ServerSettings {
  /** Addresses of the mini-program's configuration → where they lead from here, as a hosts file does. Others are refused. */
  routes: Readonly<Record<string, string>>
  /** Where the mock vendors' control surfaces are, from here, by the name of the mock. */
  mocks: Readonly<Record<string, string>>
  /** Address of the stream that tells of a new build. */
  rebuilds: string
}

export interface ComponentEntry {
  /** Logical path without extension: `pages/home/home`, `miniprogram_npm/@vant/weapp/button/index`. */
  path: string
  isPage: boolean
  /** The file's JSON; `usingComponents` leads from tag to `/<logical path>`. */
  json: Readonly<Record<string, unknown>> & { usingComponents: Readonly<Record<string, string>> }
  /** Class prefix of an isolated component. */
  stylePrefix: string | undefined
  /** Runs the component's script. */
  run: () => void
}

/** What the built bundle hands to `window.phoneRuntime.install`. */
export interface AppBundle {
  /** app.json, as it is. */
  config: Readonly<Record<string, unknown>>
  /** theme.json, as it is; the values behind `@name` in app.json and page JSON. */
  theme: Readonly<Record<'light' | 'dark', Readonly<Record<string, string>>>> | undefined
  /** Paths of all pages, those of sub-packages included. */
  pages: readonly string[]
  /** What glass-easel's template compiler made, by logical path. */
  templates: Readonly<Record<string, unknown>>
  styles: { app: string; components: string; pages: Readonly<Record<string, string>> }
  /** In order of definition: what is used comes first. */
  components: readonly ComponentEntry[]
  /** Runs app.ts. */
  runApp: () => void
  /** Warnings of the build, for the error sheet. */
  warnings: readonly BuildProblem[]
}

/** A fault of the source; the phone shows it as a sheet. */
export interface BuildProblem {
  file: string
  line: number | undefined
  message: string
}

/** A fault on the phone: an exception, an unknown component or event, a missing `wx.*` name, a fault of the build. */
export interface Fault {
  kind: 'exception' | 'missing-api' | 'missing-component' | 'build' | 'warning'
  message: string
  /** `file:line` where it is known. */
  where: string | undefined
}

/** Fidelity counters: what WeChat's performance audit looks at. */
export interface PageCounters {
  route: string
  setDataCalls: number
  setDataBytes: number
  largestSetDataBytes: number
  /** Keys given to setData that the template does not bind. */
  unboundKeys: readonly string[]
  nodes: number
  depth: number
  mostChildren: number
  /** setData after onHide. */
  setDataWhileHidden: number
  firstDrawnMs: number | undefined
}
export interface RequestCount {
  url: string
  method: string
  milliseconds: number
  bytes: number
  outcome: 'ok' | 'failed'
}
export interface Counters {
  pages: readonly PageCounters[]
  requests: readonly RequestCount[]
}

/** From a phone to the desk that holds it in a frame (postMessage). */
export type PhoneNews =
  | { from: 'phone'; kind: 'ready'; device: DeviceState }
  | { from: 'phone'; kind: 'page'; route: string; title: string }
  | { from: 'phone'; kind: 'fault'; fault: Fault }
  | { from: 'phone'; kind: 'counters'; counters: Counters }
  /** A share card that the person sent, for another phone to open. */
  | { from: 'phone'; kind: 'shared'; title: string; page: string; scene: number }

/** From the desk to a phone. */
export type DeskOrder =
  | { from: 'desk'; kind: 'device'; change: Partial<DeviceState> }
  | { from: 'desk'; kind: 'open'; page: string; scene: number }
  /** The person puts the phone down and takes it up again: `onHide`, then `onShow`, so that pages look again. */
  | { from: 'desk'; kind: 'wake' }
  /** Business time minus real time, for the status bar alone: the mini-program counts by the cloud's clock. */
  | { from: 'desk'; kind: 'clock'; offsetMs: number }
  | { from: 'desk'; kind: 'restart' }

/** `window.phone`: what tests and the desk can ask of the phone. */
export interface PhoneForTests {
  device: () => DeviceState
  change: (change: Partial<DeviceState>) => void
  /** Opens a page as WeChat does from an entry: `onLaunch` or `onShow` with the scene, then the page alone on the stack. */
  open: (page: string, scene?: number) => void
  faults: () => readonly Fault[]
  counters: () => Counters
  /** Names of wx.* that were called, in order, with their outcome. */
  calls: () => readonly { name: string; outcome: string }[]
}
