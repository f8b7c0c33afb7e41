import type { AppConfig } from './config'

/** `env` is left empty so that wx.cloud uses the default environment of the appid. */
export const config: AppConfig = { transport: { kind: 'wechat', env: '' } }
