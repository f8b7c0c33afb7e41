import * as v from 'valibot'
import { ControlError, controlBody } from '../../kit/control'
import type { MockContext } from '../../kit/exchange'
import type { MockTools } from '../../kit/mock'
import { findFace, type Face } from '../entities'
import { facePassed, suggestedVerifyRet } from '../personas'

/** GET /_mock/faces/:verifyId: what the stand-in of WeChat's camera page shows. */
export async function showFace(c: MockContext, tools: MockTools): Promise<Response> {
  const face = await openFace(c, tools)
  const [first = '', ...rest] = Array.from(face.cert_name)
  return c.json({
    verify_id: face.verify_id,
    name: first + '*'.repeat(rest.length),
    expires_at: face.expires_at,
    suggested_verify_ret: suggestedVerifyRet(face.openid),
    verify_ret: face.verify_ret,
  })
}

const verifyRet = v.pipe(
  v.number(),
  v.integer(),
  v.check((value) => (value >= 10000 && value <= 10999) || (value >= 90000 && value <= 90199), 'no verify_ret'),
)

const result = v.strictObject({ verify_ret: v.optional(verifyRet), openid: v.optional(v.string()) })

/** POST /_mock/faces/:verifyId {verify_ret?, openid?}: the camera page is done. Without verify_ret the persona decides. */
export async function finishFace(c: MockContext, tools: MockTools): Promise<Response> {
  const { verify_ret, openid } = await controlBody(c, result)
  const face = await openFace(c, tools)
  if (openid !== undefined && openid !== face.openid) throw new ControlError(403, 'the check was opened for another user')
  const outcome = verify_ret ?? suggestedVerifyRet(face.openid)
  const sql = 'update face set verify_ret = $2 where verify_id = $1 and verify_ret is distinct from $3'
  const { rowCount } = await tools.pool.query(sql, [face.verify_id, outcome, facePassed])
  if (rowCount === 0) throw new ControlError(409, 'the check has been passed')
  return c.json({ verify_ret: outcome })
}

async function openFace(c: MockContext, { pool, clock }: MockTools): Promise<Face> {
  const face = await findFace(pool, c.req.param('verifyId') ?? '')
  if (face === undefined) throw new ControlError(404, 'no such verify_id')
  if (face.expires_at <= (await clock.now())) throw new ControlError(410, 'the verify_id has expired')
  return face
}
