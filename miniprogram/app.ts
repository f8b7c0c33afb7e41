import { config } from './config'

App({
  onLaunch() {
    if (config.transport.kind === 'wechat') wx.cloud.init(config.transport.env === '' ? {} : { env: config.transport.env })
  },
})
