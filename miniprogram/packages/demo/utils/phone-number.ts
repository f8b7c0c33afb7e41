import { askMock, textOf } from './door'
import { ownOpenid } from './person'

/** The code of this person's phone number, as WeChat's own button gives it. Throws `CloudError`. */
export async function phoneCode(): Promise<string> {
  const body = { openid: await ownOpenid() }
  return textOf(await askMock('weixin', 'phone-codes', { method: 'POST', body }), 'code')
}
