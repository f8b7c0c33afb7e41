import { languageNow } from './look'

const words = {
  back: { zh_CN: '返回', en: 'Back' },
  home: { zh_CN: '回到首页', en: 'Home page' },
  more: { zh_CN: '更多', en: 'More' },
  close: { zh_CN: '关闭', en: 'Close' },
  cancel: { zh_CN: '取消', en: 'Cancel' },
  copy: { zh_CN: '复制', en: 'Copy' },
  loading: { zh_CN: '正在加载', en: 'Loading' },
  refreshing: { zh_CN: '正在刷新', en: 'Refreshing' },
  news: { zh_CN: '有新消息', en: 'Something new' },
  noNetwork: { zh_CN: '无网络', en: 'No network' },
  share: { zh_CN: '转发给朋友', en: 'Send to chat' },
  moments: { zh_CN: '分享到朋友圈', en: 'Share on Moments' },
  settings: { zh_CN: '设置', en: 'Settings' },
  again: { zh_CN: '重新进入', en: 'Reopen' },
  goToApp: { zh_CN: '前往小程序', en: 'Open Mini Program' },
  faults: { zh_CN: '开发提示', en: 'For developers' },
  exception: { zh_CN: '页面出错', en: 'Exception' },
  build: { zh_CN: '编译出错', en: 'Build' },
  'missing-component': { zh_CN: '找不到组件', en: 'Missing component' },
  'missing-api': { zh_CN: '没有这个接口', en: 'Missing API' },
  warning: { zh_CN: '提醒', en: 'Warning' },
} as const

/** What the frame itself says, in the language of the phone. */
export function word(name: keyof typeof words): string {
  return words[name][languageNow()]
}
