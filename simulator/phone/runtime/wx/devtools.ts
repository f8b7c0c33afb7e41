import { ApiFailure } from './api'
import type { Around } from './around'

/** Screens of the WeChat app that DevTools doesn't have fail there with these words. */
export function notInDevTools({ device }: Around): void {
  if (device.now.host === 'devtools') throw new ApiFailure('开发者工具暂时不支持此 API 调试，请使用真机进行开发')
}
