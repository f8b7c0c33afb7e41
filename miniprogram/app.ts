import { config } from './config'
import { listenForGuide } from './utils/privacy-guide'

App({
  onLaunch() {
    if (config.transport.kind === 'wechat') wx.cloud.init(config.transport.env === '' ? {} : { env: config.transport.env })
    listenForGuide()
  },
})
