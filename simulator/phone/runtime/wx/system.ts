import type { Around } from './around'
import { both, direct, type Subject } from './member'

/** The base library in which the newest call that this phone knows appeared (requestFacialVerify). Not all of it is here: canIUse tells. */
const sdkVersion = '3.8.12'
const weChatVersion = '8.0.50'
const pixelsOfLetter = 16
/** px that the capsule has where the frame draws none. */
const usualCapsule = { width: 87, height: 32, right: 7, top: 4 }

const windowFields = 'pixelRatio screenWidth screenHeight windowWidth windowHeight statusBarHeight safeArea screenTop'
const deviceFields = 'abi benchmarkLevel brand model platform system cpuType memorySize'
const appFields = 'SDKVersion enableDebug host language version theme fontSizeSetting fontSizeScaleFactor'
const settingFields = 'bluetoothEnabled locationEnabled wifiEnabled deviceOrientation'
const authorizeFields =
  'albumAuthorized cameraAuthorized locationAuthorized locationReducedAccuracy microphoneAuthorized notificationAuthorized'

/** What the app can know about phone, window and WeChat. */
export function system(around: Around): Subject {
  const everything = (): object => ({
    ...deviceInfo(around),
    ...windowInfo(around),
    ...appBaseInfo(around),
    ...systemSetting(around),
    ...authorizeSetting(),
  })
  const gives = [windowFields, deviceFields, appFields, settingFields, authorizeFields].join(' ')
  return {
    getSystemInfo: both(everything, { gives }),
    getSystemInfoAsync: both(everything, { gives }),
    getSystemInfoSync: direct(everything, { gives }),
    getWindowInfo: direct(() => windowInfo(around), { gives: windowFields }),
    getDeviceInfo: direct(() => deviceInfo(around), { gives: deviceFields }),
    getAppBaseInfo: direct(() => appBaseInfo(around), { gives: appFields }),
    getSystemSetting: direct(() => systemSetting(around), { gives: settingFields }),
    getAppAuthorizeSetting: direct(() => authorizeSetting(), { gives: authorizeFields }),
    getMenuButtonBoundingClientRect: direct(() => capsule(around), { gives: 'width height top right bottom left' }),
    getAccountInfoSync: direct(
      () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' }, plugin: {} }),
      {
        gives: 'miniProgram plugin',
      },
    ),
    getRendererUserAgent: both(() => ({ userAgent: navigator.userAgent }), { gives: 'userAgent' }),
    getBatteryInfoSync: direct(() => ({ level: 100, isCharging: false, isLowPowerModeEnabled: false }), {
      gives: 'level isCharging',
    }),
    getBatteryInfo: both(() => ({ level: 100, isCharging: false, isLowPowerModeEnabled: false }), { gives: 'level isCharging' }),
  }
}

function windowInfo({ phone, topPage, screen }: Around): object {
  const { clientWidth: screenWidth, clientHeight: screenHeight } = phone
  const statusBarHeight = screen.statusBarHeight()
  const bottom = screenHeight - screen.safeAreaBottom()
  const page = topPage()?.element
  return {
    ...{ pixelRatio: globalThis.devicePixelRatio, screenWidth, screenHeight, statusBarHeight },
    ...{ windowWidth: page?.clientWidth ?? screenWidth, windowHeight: page?.clientHeight ?? screenHeight },
    screenTop: page ? page.getBoundingClientRect().top - phone.getBoundingClientRect().top : 0,
    safeArea: { left: 0, right: screenWidth, top: statusBarHeight, bottom, width: screenWidth, height: bottom - statusBarHeight },
  }
}

function deviceInfo({ device }: Around): object {
  const platform = device.now.host === 'devtools' ? 'devtools' : 'android'
  const made = { brand: 'WorkCard', model: 'Phone in the browser', system: 'Android 14', cpuType: 'unknown', abi: 'unknown' }
  return { ...made, platform, benchmarkLevel: -1, memorySize: '4096' }
}

function appBaseInfo({ device, config }: Around): object {
  const { language, theme, fontSizeScaleFactor } = device.now
  return {
    ...{ SDKVersion: sdkVersion, version: weChatVersion, enableDebug: false, host: { env: 'WeChat', appId: '' }, language },
    // WeChat tells the theme only to an app that has a dark one
    theme: config()['darkmode'] === true ? theme : undefined,
    ...{ fontSizeScaleFactor, fontSizeSetting: pixelsOfLetter * fontSizeScaleFactor },
  }
}

function systemSetting({ device }: Around): object {
  const { network, place } = device.now
  return {
    bluetoothEnabled: false,
    locationEnabled: place !== undefined,
    wifiEnabled: network === 'wifi',
    deviceOrientation: 'portrait',
  }
}

/** What the phone's own settings let WeChat do: everything, because the phone in the browser has no such settings. */
function authorizeSetting(): object {
  const yes = 'authorized'
  const seen = { albumAuthorized: yes, cameraAuthorized: yes, microphoneAuthorized: yes, notificationAuthorized: yes }
  return { ...seen, locationAuthorized: yes, locationReducedAccuracy: false }
}

/** Where the frame has drawn the capsule, in px of the phone. */
function capsule({ phone, screen }: Around): object {
  const drawn = phone.querySelector('.capsule')?.getBoundingClientRect()
  const edge = phone.getBoundingClientRect()
  if (drawn && drawn.width > 0) return box(drawn.left - edge.left, drawn.top - edge.top, drawn)
  const { width, right, top } = usualCapsule
  return box(phone.clientWidth - right - width, screen.statusBarHeight() + top, usualCapsule)
}

function box(left: number, top: number, { width, height }: { width: number; height: number }): object {
  return { left, top, width, height, right: left + width, bottom: top + height }
}
