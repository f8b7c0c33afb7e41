import { PlatformError } from '../utils/app-error'

/** Where the phone is, in GCJ-02 degrees, and since when it knows. */
export interface Place {
  latitude: number
  longitude: number
  accuracyMetres: number
  /** ISO instant of the fix, by the phone's clock. */
  fixedAt: string
}
type StopWatching = () => void
export interface PlaceSource {
  current: () => Promise<Place>
  watch: (listener: (place: Place) => void) => StopWatching
}

const watchEveryMilliseconds = 5000

let source: PlaceSource = { current: currentFix, watch: watchFixes }

/** Another source for the whole app: the demo package registers one when a place is set by hand. */
export function usePlaceSource(other: PlaceSource): void {
  source = other
}

/** Back to the phone's own position. */
export function useOwnPlace(): void {
  source = { current: currentFix, watch: watchFixes }
}

/** Where the phone is now. Throws `PlatformError` `LOCATION_NOT_ALLOWED` or `LOCATION_UNAVAILABLE`. */
export function currentPlace(): Promise<Place> {
  return source.current()
}

/** Tells each new position until the function that it returns is called; says nothing while there is none. */
export function watchPlace(listener: (place: Place) => void): StopWatching {
  return source.watch(listener)
}

/** wx.getLocation may answer with the app's first fix again, so a fresh one is waited for where WeChat can give it. */
async function currentFix(): Promise<Place> {
  return wx.canIUse('startLocationUpdate') ? nextFix() : lastFix()
}

async function nextFix(): Promise<Place> {
  await wx.startLocationUpdate({ type: 'gcj02' }).catch(explain)
  return new Promise((resolve, reject) => {
    const stop = listenOnce((fix) => {
      clearTimeout(timer)
      resolve(fix)
    })
    const timer = setTimeout(() => {
      stop()
      lastFix().then(resolve, reject)
    }, watchEveryMilliseconds)
  })
}

/** How many wait for a fix: the receiver is switched off with the last of them. */
let waiting = 0

function listenOnce(found: (place: Place) => void): StopWatching {
  const listener = (fix: WechatMiniprogram.OnLocationChangeListenerResult): void => {
    stop()
    found(placeOf(fix))
  }
  const stop = (): void => {
    wx.offLocationChange(listener)
    waiting -= 1
    if (waiting === 0) void wx.stopLocationUpdate()
  }
  waiting += 1
  wx.onLocationChange(listener)
  return stop
}

async function lastFix(): Promise<Place> {
  const fix = await wx.getLocation({ type: 'gcj02', isHighAccuracy: true, highAccuracyExpireTime: 4000 }).catch(explain)
  return placeOf(fix)
}

function watchFixes(listener: (place: Place) => void): StopWatching {
  let watching = true
  const look = async (): Promise<void> => {
    const place = await currentFix().catch(() => undefined)
    if (watching && place) listener(place)
  }
  const timer = setInterval(() => void look(), watchEveryMilliseconds)
  void look()
  return () => {
    watching = false
    clearInterval(timer)
  }
}

function placeOf(fix: { latitude: number; longitude: number; accuracy: number }): Place {
  return { latitude: fix.latitude, longitude: fix.longitude, accuracyMetres: fix.accuracy, fixedAt: new Date().toISOString() }
}

function explain(error: unknown): never {
  const message = typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : ''
  throw new PlatformError(/auth|deny|denied|permission/i.test(message) ? 'LOCATION_NOT_ALLOWED' : 'LOCATION_UNAVAILABLE')
}
