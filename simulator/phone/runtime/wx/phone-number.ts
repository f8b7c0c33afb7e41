import { askPhoneNumber } from '../screens/phone-number'
import { ApiFailure } from './api'
import { appName, openidOf } from './app'
import type { Around } from './around'
import { askMock } from './mock-door'
import { needPrivacy } from './permissions'

/**
 * What a tap on `open-type="getPhoneNumber"` gives: a code that the cloud changes for the number, once. DevTools asks nobody and
 * gives a code that the mock of WeChat never issued, as for a phone that is nobody's. Throws `ApiFailure`.
 */
export async function phoneNumber(around: Around): Promise<{ code: string }> {
  await needPrivacy(around, 'button.getPhoneNumber')
  const { host, persona } = around.device.now
  if (persona === '' || host === 'devtools') return { code: `nobody-${crypto.randomUUID()}` }
  const { body } = await askMock(around, 'weixin', { path: 'phone-codes', body: { openid: openidOf(persona) } })
  const { code, phone } = body
  if (typeof code !== 'string' || typeof phone !== 'string') throw new ApiFailure('system error')
  if (!(await askPhoneNumber(around, { app: appName(around), phone }))) throw new ApiFailure('user deny')
  return { code }
}
