import type { DeviceState } from '../protocol'

const gate = { latitude: 31.2304, longitude: 121.4737, accuracy: 12 }

const usual: DeviceState = {
  host: 'wechat',
  persona: '',
  place: gate,
  network: 'wifi',
  theme: 'light',
  fontSizeScaleFactor: 1,
  language: 'zh_CN',
  permissions: { userLocation: 'ask', camera: 'ask', record: 'ask', writePhotosAlbum: 'ask' },
  privacyAgreed: false,
  scanResult: undefined,
  photo: undefined,
  subscribes: 'accept',
}

type Listener = (now: DeviceState, before: DeviceState) => void

/** The phone around the mini-program. One object, changed in one way, so that every wx.* event has one source. */
export class Device {
  private state: DeviceState
  private readonly listeners = new Set<Listener>()

  constructor(change: Partial<DeviceState>) {
    this.state = { ...usual, ...change }
  }

  get now(): DeviceState {
    return this.state
  }

  /** Changes what is named and tells the listeners; a change to the same values tells nobody. */
  change(change: Partial<DeviceState>): void {
    const before = this.state
    const now = { ...before, ...change }
    if (JSON.stringify(now) === JSON.stringify(before)) return
    this.state = now
    for (const listener of this.listeners) listener(now, before)
  }

  /** Calls the listener at each change until the function that it returns is called. */
  onChange(listener: Listener): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}
