import type { MockOptions, RunningMock } from '../../mocks/kit/mock'

/** Each mock is loaded when it is started, so that a test which needs one pays for one. */
const starters = {
  weixin: async (options: MockOptions) => (await import('../../mocks/weixin/server')).startWeixin(options),
  'wechat-pay': async (options: MockOptions) => (await import('../../mocks/wechat-pay/server')).startWechatPay(options),
  'certificate-authority': async (options: MockOptions) =>
    (await import('../../mocks/certificate-authority/server')).startCertificateAuthority(options),
  'tencent-faceid': async (options: MockOptions) =>
    (await import('../../mocks/tencent-faceid/server')).startTencentFaceId(options),
  insurer: async (options: MockOptions) => (await import('../../mocks/insurer/server')).startInsurer(options),
}

export type MockName = keyof typeof starters
export const mockNames: readonly MockName[] = ['weixin', 'wechat-pay', 'tencent-faceid', 'certificate-authority', 'insurer']

export function isMockName(name: string): name is MockName {
  return Object.hasOwn(starters, name)
}

/** Ports from the base, as the documents name them. */
const portOffset = { weixin: 1, 'wechat-pay': 2, 'tencent-faceid': 3, 'certificate-authority': 4, insurer: 5 } as const

/** The port of a mock: base 0 lets the system choose. */
export function portOf(name: MockName, basePort: number): number {
  return basePort === 0 ? 0 : basePort + portOffset[name]
}

/** Starts one mock on its own schema of the database. */
export function startMock(name: MockName, options: MockOptions): Promise<RunningMock> {
  return starters[name](options)
}
