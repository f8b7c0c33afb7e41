/** What differs between development and release; the release build puts config.release.ts in this file's place. */
export interface AppConfig {
  transport: { kind: 'local'; baseUrl: string } | { kind: 'wechat'; env: string }
  /** Root of the demo package, whose pages stand in for WeChat's own screens. A release has none. */
  demoPanel?: string
  /** The mock vendors that the stand-ins talk to, as WeChat's own screens would talk to the real ones. */
  mocks?: { weixin: string; wechatPay: string }
  /** Templates of WeChat's subscribe messages, for which the person can be asked. */
  messageTemplates?: readonly string[]
}

const host = 'http://127.0.0.1'
const basePort = 7350

export const config: AppConfig = {
  transport: { kind: 'local', baseUrl: `${host}:${basePort.toString()}` },
  demoPanel: '/packages/demo',
  messageTemplates: ['WORKCARD_STATUS_CHANGE'],
  mocks: { weixin: `${host}:${(basePort + 1).toString()}`, wechatPay: `${host}:${(basePort + 2).toString()}` },
}
