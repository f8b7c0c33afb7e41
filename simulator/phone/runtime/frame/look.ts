import type { AppBundle } from '../../protocol'
import type { Device } from '../device'

/** The part of app.json and of a page's JSON that the frame reads. */
export interface WindowConfig {
  navigationBarTitleText?: string
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: string
  navigationStyle?: string
  homeButton?: boolean
  backgroundColor?: string
  backgroundTextStyle?: string
  enablePullDownRefresh?: boolean
  onReachBottomDistance?: number
  disableScroll?: boolean
}

interface Look {
  bundle: AppBundle
  device: Device
}

let look: Look | undefined

/** Takes what the frame's colours are made of: app.json, theme.json and the phone's theme. */
export function startLook(bundle: AppBundle, device: Device): void {
  look = { bundle, device }
}

export function appConfig(): Readonly<Record<string, unknown>> {
  return look?.bundle.config ?? {}
}

/** WeChat's theme for this mini-program: light unless app.json says `darkmode`. */
export function themeNow(): 'light' | 'dark' {
  return appConfig()['darkmode'] === true ? (look?.device.now.theme ?? 'light') : 'light'
}

export function languageNow(): 'zh_CN' | 'en' {
  return look?.device.now.language ?? 'zh_CN'
}

/** A value of app.json or page JSON, with `@name` looked up in theme.json. */
export function themed(value: string | undefined, usual: string): string {
  if (value === undefined || value === '') return usual
  if (!value.startsWith('@')) return value
  return look?.bundle.theme?.[themeNow()][value.slice(1)] ?? usual
}
