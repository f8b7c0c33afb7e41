import type { Around } from './around'
import { ApiFailure, isObject } from './api'

/** The name of the mini-program: WeChat takes it from the account, which isn't here, so it is the title in app.json. */
export function appName({ config }: Around): string {
  const appWindow = config()['window']
  const title = isObject(appWindow) ? appWindow['navigationBarTitleText'] : undefined
  return typeof title === 'string' && title !== '' ? title : '小程序'
}

/** Calls for a place have to be listed in app.json. Throws `ApiFailure` in WeChat's words. */
export function needDeclared({ config }: Around, name: string): void {
  const declared = config()['requiredPrivateInfos']
  if (Array.isArray(declared) && declared.includes(name)) return
  throw new ApiFailure('the api need to be declared in the requiredPrivateInfos field in app.json/ext.json', { errno: 112 })
}

/** The openid that the mock weixin gives a persona. */
export function openidOf(persona: string): string {
  return `oWORKCARD_${persona.toUpperCase().replaceAll('-', '_')}`
}
