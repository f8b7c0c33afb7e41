import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { inTransaction } from '../../kit/database'
import { ControlError, controlBody } from '../../kit/control'
import type { MockContext } from '../../kit/exchange'
import type { MockTools } from '../../kit/mock'
import { isUsedUp } from '../daily-limit'
import { statusOf } from '../eid-status'
import { findEid, listAttempts, type Eid } from '../entities'
import { suggestedErrCode } from '../personas'
import { eidCodes, eidErrMsg, isEidErrCode } from '../results'

/** GET /_mock/eids/:token?openid=…: what the stand-in of the E证通 mini-program shows. */
export async function showEid(c: MockContext, tools: MockTools): Promise<Response> {
  const eid = await openEid(c, tools)
  const [first = '', ...rest] = Array.from(eid.name)
  const attempts = await listAttempts(tools.pool, eid.eid_token)
  return c.json({
    eid_token: eid.eid_token,
    name: first + '*'.repeat(rest.length),
    expires_at: eid.expires_at,
    status: statusOf(eid, await tools.clock.now()),
    suggested_err_code: suggestedErrCode(eid.id_card, c.req.query('openid')),
    attempts_left: attemptsPerToken - attempts.length,
    err_code: eid.err_code,
    err_msg: eid.err_code === null ? null : eidErrMsg(eid.err_code),
  })
}

const outcome = v.strictObject({
  err_code: v.optional(v.pipe(v.number(), v.check(isEidErrCode, 'no published ErrCode'))),
  openid: v.optional(v.string()),
})

const attemptsPerToken = 3

/**
 * POST /_mock/eids/:token {err_code?, openid?}: one attempt in front of the camera. Without err_code the persona decides; 17 is
 * leaving without one.
 */
export async function finishEid(c: MockContext, tools: MockTools): Promise<Response> {
  const asked = await controlBody(c, outcome)
  const eid = await openEid(c, tools)
  const wanted = asked.err_code ?? suggestedErrCode(eid.id_card, asked.openid)
  if (wanted === eidCodes.notFinished) return c.json({ err_code: wanted, status: statusOf(eid, await tools.clock.now()) })
  const code = (await isUsedUp(tools, 'eid', eid.id_card)) ? eidCodes.dailyLimit : wanted
  return c.json(await addAttempt(tools, eid, code))
}

async function addAttempt({ pool, clock }: MockTools, { eid_token }: Eid, wanted: number): Promise<object> {
  const now = await clock.now()
  return inTransaction(pool, async (client) => {
    const lock = 'select finished_at is not null as "isFinished" from eid where eid_token = $1 for update'
    const { rows } = await client.query<{ isFinished: boolean }>(lock, [eid_token])
    if (rows[0]?.isFinished === true) throw new ControlError(409, 'the check is finished')
    const earlier = await listAttempts(client, eid_token)
    const code = earlier.length >= attemptsPerToken ? eidCodes.retriesUsedUp : wanted
    const isLast = code === eidCodes.passed || code === eidCodes.retriesUsedUp
    await client.query('insert into attempt (seq, eid_token, at, err_code) values ($1, $2, $3, $4)', [
      randomUUID(),
      eid_token,
      now,
      code,
    ])
    const save = 'update eid set err_code = $2, finished_at = $3 where eid_token = $1'
    await client.query(save, [eid_token, code, isLast ? now : null])
    return { err_code: code, status: isLast ? 'finished' : 'doing' }
  })
}

async function openEid(c: MockContext, { pool, clock }: MockTools): Promise<Eid> {
  const eid = await findEid(pool, c.req.param('token') ?? '')
  if (eid === undefined) throw new ControlError(404, 'no such EidToken')
  if (eid.finished_at === null && eid.expires_at <= (await clock.now())) throw new ControlError(410, 'the EidToken has expired')
  return eid
}
