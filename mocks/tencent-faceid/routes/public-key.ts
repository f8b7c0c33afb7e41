import * as v from 'valibot'
import { ControlError, controlBody } from '../../kit/control'
import type { MockContext } from '../../kit/exchange'
import type { MockTools } from '../../kit/mock'
import { handInKey } from '../application'
import { isPublicKey } from '../sm2'

const key = v.strictObject({ public_key: v.nullable(v.string()) })

/** POST /_mock/public-key {public_key}: the merchant hands in its SM2 key, `04` and 128 hexadecimal digits, or none. */
export async function handInPublicKey(c: MockContext, { kept }: MockTools): Promise<Response> {
  const { public_key } = await controlBody(c, key)
  if (public_key !== null && !isPublicKey(public_key)) throw new ControlError(400, 'not a point of the SM2 curve')
  await handInKey(kept, public_key)
  return c.json({})
}
